package dev.millrace.core.context;

import dev.millrace.core.expression.type.ObjectType;
import dev.millrace.core.expression.type.ObjectType.Member;
import dev.millrace.core.expression.type.Type;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.ParallelStep;
import dev.millrace.core.workflow.Step;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The context {@code steps}: at each step those with an id that ended before it, at a job's own keys all of them. Steps in one
 * {@code parallel} run at the same time, so none of them sees another.
 */
final class StepsContext {

    // Of any step nothing is known but that it has outputs and the like.
    private static final Type ANY_STEP = KnownContext.anyIn("steps");

    private final ByName<Known> byId = new ByName<>();
    private final List<Known> inOrder = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final IdentityHashMap<Step, Integer> firstUnseen = new IdentityHashMap<>();
    private final Items<Step> steps;
    private final StepOutputs outputs;
    private boolean open;
    private boolean ready;

    StepsContext(Items<Step> steps, Repository repository) {
        this.steps = steps;
        this.outputs = new StepOutputs(repository);
    }

    // Most jobs never ask.
    private void prepare() {
        if (!ready) {
            ready = true;
            add(steps, Optional.empty());
        }
    }

    private void add(Items<Step> steps, Optional<Integer> group) {
        open |= steps.expression().isPresent() || !steps.unreadable().isEmpty();
        for (var step : steps) {
            // What stands before this step, or else before the group that it is in, has ended.
            firstUnseen.put(step, group.orElse(inOrder.size()));
            step.id().ifPresent(id -> add(id.raw(), step));
            if (step instanceof ParallelStep parallel) {
                add(parallel.steps(), Optional.of(inOrder.size()));
            }
        }
    }

    private void add(String id, Step step) {
        var known = new Known(inOrder.size(), step);
        if (byId.add(id, known)) {
            inOrder.add(known);
            ids.add(id);
        }
    }

    /** The step of an id, wherever it stands. */
    Optional<Step> find(String id) {
        prepare();
        return byId.find(id).map(known -> known.step);
    }

    /** All steps. */
    Type all() {
        prepare();
        return typeBefore(inOrder.size());
    }

    /** The steps before this one. */
    Type before(Step step) {
        prepare();
        return typeBefore(firstUnseen.getOrDefault(step, inOrder.size()));
    }

    private Type typeBefore(int limit) {
        var type = ObjectType.strict(Member.STEP, new ObjectType.Properties() {
            @Override
            public Optional<Type> find(String name) {
                return byId.find(name).filter(known -> known.index < limit).map(StepsContext.this::typeOf);
            }

            @Override
            public List<String> names() {
                return ids.subList(0, limit);
            }

            @Override
            public Optional<Type> any() {
                return Optional.of(ANY_STEP);
            }
        });
        return open ? type.withOthers(ANY_STEP) : type;
    }

    private Type typeOf(Known known) {
        if (known.type.isEmpty()) {
            known.type = Optional.of(KnownContext.with("steps.*", "outputs", outputs.of(known.step)));
        }
        return known.type.get();
    }

    /** A step that can be referred to. */
    private static final class Known {

        private final int index;
        private final Step step;
        private Optional<Type> type = Optional.empty();

        Known(int index, Step step) {
            this.index = index;
            this.step = step;
        }
    }
}
