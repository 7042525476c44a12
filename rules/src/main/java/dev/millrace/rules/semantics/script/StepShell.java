package dev.millrace.rules.semantics.script;

import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Defaults;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.RunDefaults;
import dev.millrace.core.workflow.RunStep;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/** The shell that a step runs in: its own, that of its job, or that of the workflow. */
final class StepShell {

    private StepShell() {}

    /** The shell where one is named; the whole expression where the defaults of the job are computed. */
    static Optional<Text> of(RunStep step, Scope scope) {
        if (step.shell().isPresent()) {
            return step.shell();
        }
        var ofJob = scope.job().flatMap(StepShell::ofJob);
        return ofJob.isPresent() ? ofJob : scope.workflow().flatMap(StepShell::ofWorkflow);
    }

    static Optional<Text> ofJob(Job job) {
        return job instanceof StepsJob steps ? in(steps.defaults()) : Optional.empty();
    }

    static Optional<Text> ofWorkflow(Workflow workflow) {
        return in(workflow.defaults());
    }

    private static Optional<Text> in(Optional<Defaults> defaults) {
        var run = defaults.flatMap(Defaults::run);
        var computed = run.flatMap(RunDefaults::expression);
        return computed.isPresent() ? computed : run.flatMap(RunDefaults::shell);
    }
}
