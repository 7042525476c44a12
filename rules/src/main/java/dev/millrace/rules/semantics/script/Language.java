package dev.millrace.rules.semantics.script;

import dev.millrace.core.facts.OperatingSystem;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.RunStep;
import dev.millrace.core.workflow.StepsJob;
import java.util.Locale;

/** What a script is written in. */
enum Language {
    /** sh, bash and their like. */
    POSIX,
    POWERSHELL,
    /** The command prompt of Windows. */
    CMD,
    OTHER;

    static Language of(RunStep step, Scope scope) {
        var shell = StepShell.of(step, scope);
        if (shell.isPresent()) {
            return shell.get().isLiteral() ? of(shell.get().raw()) : OTHER;
        }
        var systems = scope.job()
                .filter(StepsJob.class::isInstance)
                .map(job -> JobSystems.of((StepsJob) job))
                .orElse(JobSystems.UNKNOWN);
        return systems.areAll(OperatingSystem.WINDOWS) ? POWERSHELL : POSIX;
    }

    private static Language of(String shell) {
        var blank = shell.indexOf(' ');
        var program = (blank < 0 ? shell : shell.substring(0, blank)).toLowerCase(Locale.ROOT);
        var name = program.substring(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1);
        return switch (name) {
            case "sh", "bash", "zsh", "dash", "ksh", "busybox", "bash.exe" -> POSIX;
            case "pwsh", "powershell" -> POWERSHELL;
            case "cmd" -> CMD;
            default -> OTHER;
        };
    }
}
