package dev.millrace.core.context;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.action.Action;
import dev.millrace.core.action.CompositeRuns;
import dev.millrace.core.expression.type.ObjectType;
import dev.millrace.core.expression.type.ObjectType.Member;
import dev.millrace.core.expression.type.ScalarType;
import dev.millrace.core.expression.type.Type;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.Step;
import java.util.Optional;

/**
 * The contexts of an action: at its own keys, and at those of the steps of a composite one.
 *
 * <pre>{@code
 * ActionContexts.of(action, repository).typeOf("inputs") // an object with the inputs that it declares
 * }</pre>
 */
@PublicApi
public final class ActionContexts implements ContextsAroundSteps {

    private final Surroundings types;
    private final StepsContext steps;

    private ActionContexts(Action action, Repository repository) {
        var runs = action.runs();
        this.steps = new StepsContext(
                runs.isPresent() && runs.get() instanceof CompositeRuns composite ? composite.steps() : Items.absent(),
                repository);
        this.types = new Surroundings(context -> switch (context) {
            case "inputs" -> inputs(action);
            case "steps" -> steps.all();
            // These are the caller's.
            case "matrix", "job" -> ScalarType.ANY;
            case "github" -> GithubContext.ofAnyEvent();
            default -> KnownContext.of(context);
        });
    }

    /** The contexts of an action that stands in a repository. */
    public static ActionContexts of(Action action, Repository repository) {
        return new ActionContexts(action, repository);
    }

    @Override
    public Type typeOf(String context) {
        return types.typeOf(context);
    }

    @Override
    public ContextsAroundSteps step(Step step) {
        return new StepContexts(types, steps, step);
    }

    @Override
    public Optional<Step> findStep(String id) {
        return steps.find(id);
    }

    private static Type inputs(Action action) {
        var inputs = ObjectType.strict(Member.INPUT, action.inputs().names(), name -> ScalarType.STRING);
        return action.inputs().unreadable().isEmpty() ? inputs : inputs.withOthers(ScalarType.ANY);
    }
}
