package dev.millrace.core.context;

import dev.millrace.core.expression.ObjectType;
import dev.millrace.core.expression.ObjectType.Member;
import dev.millrace.core.expression.Type;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.ParallelStep;
import dev.millrace.core.workflow.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The context {@code steps}: at each step those with an id before it, at a job's own keys all of them. */
final class StepsContext {

    private final Map<String, Known> byId = new HashMap<>();
    private final List<Known> inOrder = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final IdentityHashMap<Step, Integer> positions = new IdentityHashMap<>();
    private final StepOutputs outputs;

    StepsContext(Items<Step> steps, Repository repository) {
        outputs = new StepOutputs(repository);
        add(steps);
    }

    private void add(Items<Step> steps) {
        for (var step : steps) {
            positions.put(step, positions.size());
            step.id().ifPresent(id -> add(id.raw(), new Known(positions.size() - 1, step)));
            if (step instanceof ParallelStep parallel) {
                add(parallel.steps());
            }
        }
    }

    private void add(String id, Known known) {
        if (byId.putIfAbsent(id.toLowerCase(Locale.ROOT), known) == null) {
            inOrder.add(known);
            ids.add(id);
        }
    }

    /** All steps. */
    Type all() {
        return typeBefore(Integer.MAX_VALUE);
    }

    /** The steps before this one. */
    Type before(Step step) {
        return typeBefore(positions.getOrDefault(step, Integer.MAX_VALUE));
    }

    private Type typeBefore(int limit) {
        return ObjectType.strict(Member.STEP, new ObjectType.Properties() {
            @Override
            public Optional<Type> find(String name) {
                var known = byId.get(name.toLowerCase(Locale.ROOT));
                return known == null || known.position >= limit ? Optional.empty() : Optional.of(typeOf(known));
            }

            @Override
            public List<String> names() {
                return ids.subList(0, countBefore(limit));
            }
        });
    }

    private int countBefore(int limit) {
        var low = 0;
        var high = inOrder.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (inOrder.get(middle).position < limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Type typeOf(Known known) {
        if (known.type.isEmpty()) {
            known.type = Optional.of(KnownContext.with("steps.*", "outputs", outputs.of(known.step)));
        }
        return known.type.get();
    }

    /** A step that can be referred to. */
    private static final class Known {

        private final int position;
        private final Step step;
        private Optional<Type> type = Optional.empty();

        Known(int position, Step step) {
            this.position = position;
            this.step = step;
        }
    }
}
