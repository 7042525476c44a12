package dev.millrace.rules.semantics.script;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.StepRule;
import dev.millrace.core.script.Script;
import dev.millrace.core.script.Script.Dialect;
import dev.millrace.core.script.ScriptProblem;
import dev.millrace.core.workflow.RunStep;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.yaml.Text;
import java.util.Locale;
import java.util.Optional;

/**
 * What shellcheck says of a script, where the configuration asks for it.
 *
 * <pre>{@code
 * - run: rm -r $TARGET/build   # SC2086
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "script-shellcheck",
        summary = "shellcheck finds a mistake in a script",
        category = Category.SEMANTICS,
        severity = Severity.WARNING,
        aliases = "actionlint:shellcheck")
public final class ScriptShellcheckRule implements StepRule {

    /** Made by the rule index. */
    public ScriptShellcheckRule() {}

    @Override
    public void check(Step step, Scope scope, Findings findings) {
        var lowest = scope.settings().shellcheck();
        if (lowest.isPresent() && step instanceof RunStep run && !run.run().isUnreadable()) {
            script(run, scope).ifPresent(script -> {
                var places = run.run().places();
                for (var problem : scope.scripts().check(script)) {
                    if (problem.severity().compareTo(lowest.get()) >= 0) {
                        findings.add(
                                findings.finding(this, places.origin(problem.from(), problem.to()), message(problem))
                                        .withSeverity(problem.severity()));
                    }
                }
            });
        }
    }

    private static String message(ScriptProblem problem) {
        return problem.message() + " (" + problem.code() + ")";
    }

    // https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell: all but
    // a command line of
    // one's own stop at errors.
    private static Optional<Script> script(RunStep step, Scope scope) {
        var shell = StepShell.of(step, scope).map(Text::raw).map(name -> name.toLowerCase(Locale.ROOT));
        if (shell.isEmpty()) {
            return Language.of(step, scope) == Language.POSIX
                    ? Optional.of(Script.of(step.run(), dialectWithoutShell(scope), true))
                    : Optional.empty();
        }
        var words = shell.get().split(" ", -1);
        var stops = words.length == 1 || shell.get().contains(" -e");
        return switch (words[0]) {
            case "bash" -> Optional.of(Script.of(step.run(), Dialect.BASH, stops));
            case "sh" -> Optional.of(Script.of(step.run(), Dialect.SH, stops));
            default -> Optional.empty();
        };
    }

    private static Dialect dialectWithoutShell(Scope scope) {
        var isInContainer = scope.job()
                .filter(StepsJob.class::isInstance)
                .flatMap(job -> ((StepsJob) job).container())
                .isPresent();
        return isInContainer ? Dialect.SH : Dialect.BASH;
    }
}
