package dev.millrace.rules.style;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.StepRule;
import dev.millrace.core.workflow.Defaults;
import dev.millrace.core.workflow.RunDefaults;
import dev.millrace.core.workflow.RunStep;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.StepsJob;
import java.util.Optional;

/**
 * A script that leaves it to the runner which shell reads it.
 *
 * <pre>{@code
 * - run: make   # no "shell", and no "defaults"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "explicit-shell",
        summary = "A script names no shell",
        category = Category.STYLE,
        severity = Severity.OFF,
        fixable = true)
public final class ExplicitShellRule implements StepRule {

    /** Made by the rule index. */
    public ExplicitShellRule() {}

    @Override
    public void check(Step step, Scope scope, Findings findings) {
        // In actions the shell is required, and composite-missing-shell speaks.
        if (step instanceof RunStep run
                && run.lacks("shell", run.shell())
                && scope.job().orElse(null) instanceof StepsJob job
                && !hasDefault(job, scope)) {
            findings.add(findings.finding(
                            this,
                            run.run().origin().atKey(),
                            "this \"run\" names no shell, so that the runner chooses one: bash on Linux and macOS, pwsh on Windows, sh in a container; add \"shell\", here or in \"defaults\"")
                    .withFix(DefaultShell.of(job).flatMap(shell -> fix(run, shell))));
        }
    }

    private static boolean hasDefault(StepsJob job, Scope scope) {
        return mayHaveDefault(job.defaults(), job.mayHold("defaults"))
                || scope.workflow()
                        .map(workflow -> mayHaveDefault(workflow.defaults(), workflow.mayHold("defaults")))
                        .orElse(false);
    }

    private static boolean mayHaveDefault(Optional<Defaults> defaults, boolean isUnread) {
        return isUnread
                || defaults.map(section -> section.mayHold("run")
                                || section.run()
                                        .map(ExplicitShellRule::mayHaveShell)
                                        .orElse(false))
                        .orElse(false);
    }

    private static boolean mayHaveShell(RunDefaults run) {
        return run.expression().isPresent() || run.shell().isPresent() || run.mayHold("shell");
    }

    private static Optional<Fix> fix(RunStep run, DefaultShell shell) {
        return KeyInsertion.above(run.run(), "shell: " + shell.name())
                .map(edit -> shell.isSame()
                        ? Fix.safe("add shell: " + shell.name(), edit)
                        : Fix.unsafe("add shell: " + shell.name() + ", which fails with any command of a pipe", edit));
    }
}
