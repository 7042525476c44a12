package dev.millrace.core.context;

import dev.millrace.core.expression.type.Contexts;
import dev.millrace.core.expression.type.Type;
import dev.millrace.core.workflow.Step;
import java.util.Optional;

/**
 * The contexts of a step: those of its job or action, of whose steps it knows the ones before it.
 */
final class StepContexts implements ContextsAroundSteps {

    private final Contexts outer;
    private final StepsContext steps;
    private final Step step;

    StepContexts(Contexts outer, StepsContext steps, Step step) {
        this.outer = outer;
        this.steps = steps;
        this.step = step;
    }

    @Override
    public Type typeOf(String context) {
        return context.equals("steps") ? steps.before(step) : outer.typeOf(context);
    }

    @Override
    public StepContexts step(Step inner) {
        return new StepContexts(outer, steps, inner);
    }

    @Override
    public Optional<Step> findStep(String id) {
        return steps.find(id);
    }
}
