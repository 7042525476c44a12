package dev.millrace.rules.semantics.script;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.ContextAccess;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.facts.OperatingSystem;
import dev.millrace.core.facts.Shell;
import dev.millrace.core.finding.Related;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.ParallelStep;
import dev.millrace.core.workflow.RunStep;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * A shell exists on the operating system of its job.
 *
 * <pre>{@code
 * runs-on: ubuntu-latest
 * steps:
 *   - run: dir
 *     shell: cmd   # Windows has it
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "shell-not-on-runner",
        summary = "A shell does not exist on the operating system of its job",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = "actionlint:shell-name")
public final class ShellNotOnRunnerRule implements WorkflowRule {

    /** Made by the rule index. */
    public ShellNotOnRunnerRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        var ofWorkflow = StepShell.ofWorkflow(workflow);
        var isReported = false;
        for (var job : workflow.jobs()) {
            if (job instanceof StepsJob steps) {
                var systems = JobSystems.of(steps);
                var ofJob = StepShell.ofJob(job);
                ownShells(steps, steps.steps(), systems, findings);
                var shell = ofJob.isPresent() ? ofJob : ofWorkflow;
                var isTold = ofJob.isEmpty() && isReported;
                if (shell.isPresent() && !isTold && runsWithDefault(steps.steps(), systems)) {
                    var told = check(shell.get(), steps, systems, findings);
                    isReported |= told && ofJob.isEmpty();
                }
            }
        }
    }

    private void ownShells(StepsJob job, Items<Step> steps, JobSystems systems, Findings findings) {
        for (var step : steps) {
            if (step instanceof ParallelStep parallel) {
                ownShells(job, parallel.steps(), systems, findings);
            } else if (step instanceof RunStep run && surelyRuns(run, systems)) {
                run.shell().ifPresent(shell -> check(shell, job, systems, findings));
            }
        }
    }

    private static boolean runsWithDefault(Items<Step> steps, JobSystems systems) {
        return steps.stream()
                .anyMatch(step -> step instanceof ParallelStep parallel
                        ? runsWithDefault(parallel.steps(), systems)
                        : step instanceof RunStep run && run.shell().isEmpty() && surelyRuns(run, systems));
    }

    // A condition may keep the step from the systems that lack its shell.
    private static boolean surelyRuns(RunStep step, JobSystems systems) {
        var condition = step.condition();
        if (condition.isEmpty()) {
            return true;
        }
        var template = condition.get().condition();
        return template.errors().isEmpty()
                && template.expressions().stream().noneMatch(tree -> dependsOnSystem(tree, systems));
    }

    private static boolean dependsOnSystem(Expression part, JobSystems systems) {
        if (part instanceof ContextAccess context) {
            return systems.labels().size() > 1
                    || context.name().equalsIgnoreCase("runner")
                    || context.name().equalsIgnoreCase("matrix");
        }
        return part.operands().stream().anyMatch(operand -> dependsOnSystem(operand, systems));
    }

    private boolean check(Text shell, StepsJob job, JobSystems systems, Findings findings) {
        var known = shell.isLiteral() ? Shell.find(shell.raw()) : Optional.<Shell>empty();
        if (known.isEmpty()) {
            return false;
        }
        for (var system : OperatingSystem.values()) {
            var label = systems.labels().get(system);
            if (label != null && !known.get().isOn(system)) {
                findings.add(
                        this,
                        shell,
                        "job \"" + job.id() + "\" runs on " + system + ", which has no shell "
                                + Quoted.name(shell.raw()) + "; use " + Quoted.choice(Shell.namesOn(system)),
                        Related.to(label, system + " is named here"));
                return true;
            }
        }
        return false;
    }
}
