package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.workflow.EventTrigger;

/**
 * The trigger for an event that has no word in {@link Triggers}: one that GitHub did not have yet.
 *
 * <pre>{@code
 * trigger("sponsorship").types("created")
 * }</pre>
 */
@PublicApi
@Transparent
public final class RawEvent extends Event<RawEvent> {

    RawEvent(EventTrigger tree) {
        super(tree);
    }

    /** The same trigger for these branches, in place of others. */
    public RawEvent with(Branches branches) {
        return copy(EventFilters.with(tree(), branches));
    }

    /** The same trigger for these tags, in place of others. */
    public RawEvent with(Tags tags) {
        return copy(EventFilters.with(tree(), tags));
    }

    /** The same trigger for changes of these files, in place of others. */
    public RawEvent with(Paths paths) {
        return copy(EventFilters.with(tree(), paths));
    }

    /** The same trigger for these activity types, too. */
    public RawEvent types(String... types) {
        return activity(types);
    }

    @Override
    RawEvent copy(EventTrigger tree) {
        return new RawEvent(tree);
    }
}
