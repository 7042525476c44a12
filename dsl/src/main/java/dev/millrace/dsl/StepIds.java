package dev.millrace.dsl;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Related;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.workflow.StepsJobBuilder;
import dev.millrace.dsl.plan.PipelineCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Gives steps that are referred to by the name of their action just that as their id. */
@Transparent
final class StepIds {

    private StepIds() {}

    static Job in(Job tree, dev.millrace.dsl.Job job, Set<String> referredTo, Consumer<Finding> findings) {
        if (referredTo.isEmpty() || !(tree instanceof StepsJob stepsJob)) {
            return tree;
        }
        var missing = new HashSet<>(referredTo);
        job.stepList().stream()
                .flatMap(Step::flat)
                .flatMap(step -> step.trees().stream())
                .forEach(step ->
                        step.id().ifPresent(id -> missing.remove(id.raw().toLowerCase(Locale.ROOT))));
        if (missing.isEmpty()) {
            return tree;
        }
        var named = new HashMap<String, ActionStep<?>>();
        var steps = new ArrayList<dev.millrace.core.workflow.Step>();
        for (var step : job.stepList()) {
            steps.addAll(named(step, missing, named, findings).trees());
        }
        return StepsJobBuilder.builder(stepsJob)
                .steps(Items.of(steps, stepsJob.steps().origin()))
                .build();
    }

    private static Step named(
            Step step, Set<String> missing, Map<String, ActionStep<?>> named, Consumer<Finding> findings) {
        if (step instanceof ParallelSteps parallel) {
            return parallel.with(each -> named(each, missing, named, findings));
        }
        if (!(step instanceof ActionStep<?> action) || action.hasId()) {
            return step;
        }
        var id = action.defaultId().filter(missing::contains);
        if (id.isEmpty()) {
            return step;
        }
        var first = named.putIfAbsent(id.get(), action);
        if (first == null) {
            return action.id(id.get());
        }
        findings.accept(PipelineCheck.STEP_AMBIGUOUS
                .at(
                        action.origin(),
                        "\"steps." + id.get()
                                + "\" could be this step or the one before of the same action; give the one"
                                + " that is meant an id with id(\"…\")")
                .withRelated(Related.to(first.origin(), "the first step of the action")));
        return step;
    }
}
