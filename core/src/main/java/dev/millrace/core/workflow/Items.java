package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Located;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A list that may be left out, written as one scalar, or computed by an expression.
 *
 * <pre>{@code
 * needs: build            # one item
 * needs: [build, test]    # two items
 *                         # isPresent() is false
 * labels: ${{ vars.X }}   # no items, an expression
 * }</pre>
 *
 * @param items the items in their order
 * @param isPresent whether the list is there; an absent list has no items
 * @param expression the whole {@code ${{ }}} that computes the list
 * @param unreadable marks of items that could not be read
 * @param origin where the list comes from
 * @param <T> the kind of item
 */
@PublicApi
public record Items<T>(
        List<T> items, boolean isPresent, Optional<Text> expression, List<Unreadable> unreadable, Origin origin)
        implements Iterable<T>, Located {

    private static final Items<?> ABSENT = new Items<>(List.of(), false, Optional.empty(), List.of(), Origin.UNKNOWN);

    /** Copies the lists. */
    public Items {
        items = List.copyOf(items);
        unreadable = List.copyOf(unreadable);
    }

    /** No list. */
    @SuppressWarnings("unchecked")
    public static <T> Items<T> absent() {
        return (Items<T>) ABSENT;
    }

    /** A list of these items. */
    public static <T> Items<T> of(List<? extends T> items, Origin origin) {
        return new Items<>(List.copyOf(items), true, Optional.empty(), List.of(), origin);
    }

    /** A list that an expression computes. */
    public static <T> Items<T> computed(Text expression) {
        return new Items<>(List.of(), true, Optional.of(expression), List.of(), expression.origin());
    }

    /** Whether the list is known to hold nothing: it is there, and no expression computes it. */
    public boolean isEmpty() {
        return items.isEmpty() && expression.isEmpty() && unreadable.isEmpty();
    }

    /** The items as a stream. */
    public Stream<T> stream() {
        return items.stream();
    }

    @Override
    public Iterator<T> iterator() {
        return items.iterator();
    }
}
