package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.yaml.YamlEntry;
import java.util.List;

/**
 * What stands in a node beside the keys that the tree has a place for: keys that GitHub does not know there, or not yet, and the marks of
 * what could not be read.
 *
 * <pre>{@code
 * Extras.of(YamlEntry.of("new-key", Text.of("value"))) // written after the other keys
 * }</pre>
 *
 * @param entries the keys, as written
 * @param unreadable the marks
 */
@PublicApi
public record Extras(List<YamlEntry> entries, List<Unreadable> unreadable) {

    /** Nothing. */
    public static final Extras NONE = new Extras(List.of(), List.of());

    // A mapping with a merge key may get any key from it.
    private static final String MERGE_KEY = "<<";

    /** Copies the lists. */
    public Extras {
        entries = List.copyOf(entries);
        unreadable = List.copyOf(unreadable);
    }

    /** These keys and no marks. */
    public static Extras of(YamlEntry... entries) {
        return new Extras(List.of(entries), List.of());
    }

    /** Whether the key stands here after all, perhaps misspelled, or may do so: no rule should call it missing. */
    public boolean mayHold(String key) {
        return entries.stream().anyMatch(entry -> is(entry.key().raw(), key))
                || unreadable.stream().anyMatch(mark -> is(mark.key(), key));
    }

    private static boolean is(String present, String key) {
        return present.equals(key)
                || present.equals(MERGE_KEY)
                || Suggestion.nearest(present, List.of(key)).isPresent();
    }
}
