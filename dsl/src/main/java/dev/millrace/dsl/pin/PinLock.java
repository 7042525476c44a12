package dev.millrace.dsl.pin;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.workflow.Workflow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
    private @Nullable Map<String, List<Locked>> pins;

    private PinLock(Supplier<List<Workflow>> workflows) {
        this.workflows = workflows;
    }

    /** The pins of the workflows that this gives, which is asked at most once; the first of two equal pins counts. */
    public static PinLock of(Supplier<List<Workflow>> workflows) {
        return new PinLock(workflows);
    }

    /**
     * The pin for an action that Java names by a version, from its own file. One at the same place of the same job is the best, if it is of
     * the same major and not older: somebody moved it there. Else as for {@link #findElsewhere}.
     */
    Optional<UsedAction> find(UsedAction action, Version asked) {
        return best(action, pin -> pin.isMoved(action, asked) || asked.covers(pin.version));
    }

    /**
     * The pin for an action that Java names by a version, from other places: only a version that Java's stands for will do, for what moved
     * there says nothing of an exact version here. The newest one of the job comes before the newest one.
     */
    Optional<UsedAction> findElsewhere(UsedAction action, Version asked) {
        return best(action, pin -> asked.covers(pin.version));
    }

    private Optional<UsedAction> best(UsedAction action, Predicate<Locked> fits) {
        Locked best = null;
        for (var pin : pins().getOrDefault(action.key(), List.of())) {
            if (fits.test(pin) && (best == null || pin.isBetter(best, action))) {
                best = pin;
            }
        }
        return Optional.ofNullable(best).map(Locked::action);
    }

    private Map<String, List<Locked>> pins() {
        var known = pins;
        if (known == null) {
            known = new HashMap<>();
            for (var workflow : workflows.get()) {
                for (var action : UsedAction.in(workflow)) {
                    var version = action.isPinned() ? action.version() : Optional.<Version>empty();
                    if (version.isPresent()) {
                        known.computeIfAbsent(action.key(), key -> new ArrayList<>())
                                .add(new Locked(action, version.get()));
                    }
                }
            }
            pins = known;
        }
        return known;
    }

    private record Locked(UsedAction action, Version version) {

        boolean isMoved(UsedAction wanted, Version asked) {
            return distance(wanted) == 0 && version.isSameMajor(asked) && version.isAtLeast(asked);
        }

        boolean isBetter(Locked other, UsedAction wanted) {
            var order = Integer.compare(distance(wanted), other.distance(wanted));
            return order < 0 || order == 0 && Version.compare(version, other.version) > 0;
        }

        private int distance(UsedAction wanted) {
            if (!action.job().equals(wanted.job())) {
                return 2;
            }
            return action.occurrence() == wanted.occurrence() ? 0 : 1;
        }
    }
}
