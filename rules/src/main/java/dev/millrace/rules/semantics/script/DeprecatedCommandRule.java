package dev.millrace.rules.semantics.script;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.DeprecatedCommand;
import dev.millrace.core.facts.OperatingSystem;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.StepRule;
import dev.millrace.core.workflow.RunStep;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.yaml.Text;
import java.util.Locale;

/**
 * Scripts write outputs, states, variables and paths to files, and no longer print them.
 *
 * <pre>{@code
 * run: echo "::set-output name=version::1.0"   # echo "version=1.0" >> "$GITHUB_OUTPUT"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "deprecated-command",
        summary = "A script prints a workflow command that is deprecated or disabled",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        fixable = true,
        aliases = "actionlint:deprecated-commands")
public final class DeprecatedCommandRule implements StepRule {

    /** Made by the rule index. */
    public DeprecatedCommandRule() {}

    @Override
    public void check(Step step, Scope scope, Findings findings) {
        if (step instanceof RunStep run && run.run().raw().contains("::")) {
            var script = run.run();
            var language = Language.of(run, scope);
            for (var found : PrintedCommands.in(script.raw(), language)) {
                findings.add(findings.finding(
                                this, script.origin(found.start(), found.value()), message(found.command()))
                        .withSeverity(found.command().isDisabled() ? Severity.ERROR : Severity.WARNING)
                        .withFix(CommandFix.of(script, found, shell(run, scope, language))
                                .map(fix -> isShellSure(run, scope) ? fix : unsafe(fix))));
            }
        }
    }

    // Where the shell follows from the runner, all runners have to be known: in PowerShell the file has another name.
    private static boolean isShellSure(RunStep run, Scope scope) {
        return StepShell.of(run, scope).isPresent()
                || scope.job()
                        .filter(StepsJob.class::isInstance)
                        .map(job -> JobSystems.of((StepsJob) job))
                        .filter(systems -> systems.isComplete()
                                && (!systems.labels().containsKey(OperatingSystem.WINDOWS)
                                        || systems.areAll(OperatingSystem.WINDOWS)))
                        .isPresent();
    }

    private static Fix unsafe(Fix fix) {
        return new Fix(fix.description(), false, fix.edits());
    }

    private static String shell(RunStep run, Scope scope, Language language) {
        return StepShell.of(run, scope)
                .map(Text::raw)
                .map(shell -> shell.toLowerCase(Locale.ROOT))
                .orElse(language == Language.POWERSHELL ? "pwsh" : "bash");
    }

    private static String message(DeprecatedCommand command) {
        var what = command.isDisabled()
                ? "the runner has disabled the command \"" + command.name() + "\" and fails the step"
                : "the command \"" + command.name() + "\" is deprecated";
        return what + "; append " + (command.isNamed() ? "\"name=value\"" : "the path") + " to the file in $"
                + command.variable();
    }
}
