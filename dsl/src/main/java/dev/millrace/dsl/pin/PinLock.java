package dev.millrace.dsl.pin;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.workflow.Workflow;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The pins that committed workflows have: commits with a comment that tells the version. The files are read when a pin is asked for.
 *
 * <pre>{@code
 * PinLock.of(() -> List.of(committed))
 * }</pre>
 */
@PublicApi
public final class PinLock {

    /** Of no workflow. */
    public static final PinLock NONE = of(List::of);

    private final Supplier<List<Workflow>> workflows;
    private @Nullable List<UsedAction> pins;

    private PinLock(Supplier<List<Workflow>> workflows) {
        this.workflows = workflows;
    }

    /** The pins of the workflows that this gives, which is asked at most once; the first of two equal pins counts. */
    public static PinLock of(Supplier<List<Workflow>> workflows) {
        return new PinLock(workflows);
    }

    /**
     * The pin for an action that Java names by a version: of the same action and major, and not older than what Java says. One at the
     * same place of the same job is the best, then the newest one of the job, then the newest one.
     */
    Optional<UsedAction> find(UsedAction action, Version asked) {
        return pins().stream()
                .filter(pin -> pin.isSameAction(action))
                .filter(pin -> pin.version()
                        .filter(version -> version.isSameMajor(asked) && version.isAtLeast(asked))
                        .isPresent())
                .min(Comparator.<UsedAction>comparingInt(pin -> distance(pin, action))
                        .thenComparing(PinLock::newestFirst));
    }

    private static int distance(UsedAction pin, UsedAction action) {
        if (!pin.job().equals(action.job())) {
            return 2;
        }
        return pin.occurrence() == action.occurrence() ? 0 : 1;
    }

    private static int newestFirst(UsedAction a, UsedAction b) {
        return Version.compare(b.version().orElseThrow(), a.version().orElseThrow());
    }

    private List<UsedAction> pins() {
        var known = pins;
        if (known == null) {
            known = workflows.get().stream()
                    .flatMap(workflow -> UsedAction.in(workflow).stream())
                    .filter(UsedAction::isPinned)
                    .toList();
            pins = known;
        }
        return known;
    }
}
