package dev.millrace.rules.semantics.script;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.WorkspaceNeutral;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.ParallelStep;
import dev.millrace.core.workflow.RunStep;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.workflow.UsesStep;

/**
 * An action of the workspace is there once the repository has been checked out.
 *
 * <pre>{@code
 * steps:
 *   - uses: ./.github/actions/setup   # the workspace is still empty
 *   - uses: actions/checkout@v7
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "local-action-before-checkout",
        summary = "An action of the workspace is used before anything is checked out",
        category = Category.SEMANTICS,
        severity = Severity.WARNING)
public final class LocalActionBeforeCheckoutRule implements JobRule {

    /** Made by the rule index. */
    public LocalActionBeforeCheckoutRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        // Self-hosted runners may keep the workspace of an earlier job.
        if (job instanceof StepsJob steps && JobSystems.of(steps).isHosted()) {
            check(steps.steps(), scope, findings);
        }
    }

    private boolean check(Items<Step> steps, Scope scope, Findings findings) {
        if (steps.expression().isPresent() || !steps.unreadable().isEmpty()) {
            return false;
        }
        for (var step : steps) {
            if (step instanceof UsesStep uses && isLocal(uses)) {
                findings.add(
                        this,
                        uses.uses(),
                        Quoted.name(uses.uses().raw())
                                + " is read from the workspace, where no step has put the repository yet;"
                                + " check it out before with \"actions/checkout\", or write \"$/\" for \"./\"");
                return false;
            }
            if (!isNeutral(step, scope, findings)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLocal(UsesStep step) {
        return step.uses().raw().startsWith("./") && step.uses().isLiteral();
    }

    private boolean isNeutral(Step step, Scope scope, Findings findings) {
        if (step instanceof UsesStep uses) {
            var name = uses.uses().raw();
            var at = name.indexOf('@');
            return WorkspaceNeutral.isAction(at < 0 ? name : name.substring(0, at));
        }
        if (step instanceof RunStep run) {
            var language = Language.of(run, scope);
            return (language == Language.POSIX || language == Language.POWERSHELL)
                    && ScriptReader.read(run.run().raw(), language == Language.POWERSHELL).commands().stream()
                            .allMatch(LocalActionBeforeCheckoutRule::isNeutral);
        }
        return !(step instanceof ParallelStep parallel) || check(parallel.steps(), scope, findings);
    }

    private static boolean isNeutral(Command command) {
        var name = command.name();
        return name.isEmpty() || WorkspaceNeutral.isProgram(name);
    }
}
