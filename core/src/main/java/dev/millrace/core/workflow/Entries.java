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
 * A mapping with free keys that may be left out or computed by an expression.
 *
 * <pre>{@code
 * job.env().get("NAME")      // GitHub ignores the case of names
 * job.env().isPresent()      // false when there is no env
 * }</pre>
 *
 * @param entries the entries in their order
 * @param isPresent whether the mapping is there
 * @param expression the whole {@code ${{ }}} that computes the mapping
 * @param unreadable marks of entries that could not be read
 * @param origin where the mapping comes from
 * @param <T> the kind of value
 */
@PublicApi
public record Entries<T>(
        List<Entry<T>> entries,
        boolean isPresent,
        Optional<Text> expression,
        List<Unreadable> unreadable,
        Origin origin)
        implements Iterable<Entry<T>>, Located {

    private static final Entries<?> ABSENT =
            new Entries<>(List.of(), false, Optional.empty(), List.of(), Origin.UNKNOWN);

    /** Copies the lists. */
    public Entries {
        entries = List.copyOf(entries);
        unreadable = List.copyOf(unreadable);
    }

    /** No mapping. */
    @SuppressWarnings("unchecked")
    public static <T> Entries<T> absent() {
        return (Entries<T>) ABSENT;
    }

    /** A mapping of these entries. */
    public static <T> Entries<T> of(List<Entry<T>> entries, Origin origin) {
        return new Entries<>(entries, true, Optional.empty(), List.of(), origin);
    }

    /** A mapping that an expression computes. */
    public static <T> Entries<T> computed(Text expression) {
        return new Entries<>(List.of(), true, Optional.of(expression), List.of(), expression.origin());
    }

    /** Whether the mapping is known to hold nothing. */
    public boolean isEmpty() {
        return entries.isEmpty() && expression.isEmpty() && unreadable.isEmpty();
    }

    /** The value of a name; the case of letters does not matter. */
    public Optional<T> get(String name) {
        for (var entry : entries) {
            if (entry.key().raw().equalsIgnoreCase(name)) {
                return Optional.of(entry.value());
            }
        }
        return Optional.empty();
    }

    /** The names in their order. */
    public List<String> names() {
        return entries.stream().map(entry -> entry.key().raw()).toList();
    }

    /** The entries as a stream. */
    public Stream<Entry<T>> stream() {
        return entries.stream();
    }

    @Override
    public Iterator<Entry<T>> iterator() {
        return entries.iterator();
    }
}
