package dev.millrace.dsl.plan;

import dev.millrace.core.workflow.EventTrigger;
import dev.millrace.core.workflow.Trigger;
import dev.millrace.core.workflow.Triggers;
import java.util.Optional;

/**
 * Those runs of a workflow that a trigger asks for.
 *
 * @param asked a trigger as the workflow might have it
 */
record AskedRuns(Trigger asked) {

    /** What is known of them, or nothing when the workflow has none. */
    Optional<Occasion> in(Triggers own) {
        var starting = own.triggers().stream().filter(this::mayStart).toList();
        if (!starting.isEmpty()) {
            return Optional.of(starting.stream().map(Occasion::of).reduce(withinOwn(), Occasion::and));
        }
        // Who calls it may have been started by anything.
        return own.find("workflow_call").map(call -> Occasion.of(asked));
    }

    private boolean mayStart(Trigger own) {
        if (!own.event().raw().equals(asked.event().raw())) {
            return false;
        }
        return !(own instanceof EventTrigger some && asked instanceof EventTrigger wanted)
                || RefFilters.ofBranches(wanted).mayShare(RefFilters.ofBranches(some))
                || RefFilters.ofTags(wanted).mayShare(RefFilters.ofTags(some));
    }

    // Without types, those of the workflow are meant, and it depends on them where a pull request runs.
    private Occasion withinOwn() {
        var occasion = Occasion.of(asked);
        return asked instanceof EventTrigger event
                        && event.event().raw().equals("pull_request")
                        && !event.types().isPresent()
                ? occasion.withUnknownRefs()
                : occasion;
    }
}
