package dev.millrace.rules.structure;

import dev.millrace.core.workflow.CancelStep;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.ParallelStep;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.workflow.Value;
import dev.millrace.core.workflow.WaitStep;
import dev.millrace.core.yaml.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The id of a step that another waits for or cancels.
 *
 * @param key {@code wait} or {@code cancel}
 * @param id the id
 * @param state what is known of the step with that id
 */
record WaitTarget(String key, Text id, State state) {

    enum State {
        /** It runs in the background. */
        BACKGROUND,
        /** It stands before, but is over before the next step starts. */
        FOREGROUND,
        /** It is the step that waits. */
        SELF,
        /** No step before has this id. */
        UNKNOWN
    }

    /** The targets in a job of which this is known. Those of steps in {@code parallel}, which must not wait at all, are left out. */
    static List<WaitTarget> in(Job job, State state) {
        return job instanceof StepsJob steps
                ? all(steps).stream().filter(target -> target.state == state).toList()
                : List.of();
    }

    private static List<WaitTarget> all(StepsJob job) {
        var targets = new ArrayList<WaitTarget>();
        // GitHub compares these ids letter by letter, unlike everywhere else.
        var before = new HashMap<String, State>();
        for (var step : job.steps()) {
            if (step instanceof WaitStep wait) {
                wait.targets().forEach(id -> add("wait", id, step, before, targets));
            } else if (step instanceof CancelStep cancel) {
                add("cancel", cancel.target(), step, before, targets);
            }
            remember(step, before);
        }
        return targets;
    }

    private static void add(String key, Text id, Step waiter, Map<String, State> before, List<WaitTarget> targets) {
        if (Identifier.isPlain(id)) {
            var isSelf = waiter.id()
                    .filter(own -> own.raw().equalsIgnoreCase(id.raw()))
                    .isPresent();
            targets.add(new WaitTarget(key, id, isSelf ? State.SELF : before.getOrDefault(id.raw(), State.UNKNOWN)));
        }
    }

    private static void remember(Step step, Map<String, State> before) {
        var state = mayRunInBackground(step) ? State.BACKGROUND : State.FOREGROUND;
        step.id().ifPresent(id -> before.merge(id.raw(), state, (a, b) -> a == State.BACKGROUND ? a : b));
        if (step instanceof ParallelStep parallel) {
            // They run side by side, so GitHub lets others wait for them.
            StepIds.of(parallel.steps()).forEach(id -> before.put(id.raw(), State.BACKGROUND));
        }
    }

    private static boolean mayRunInBackground(Step step) {
        return step.extras().mayHold("background")
                || step.background()
                        .map(Value::literal)
                        .filter(literal -> literal.orElse(true))
                        .isPresent();
    }
}
