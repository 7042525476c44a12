package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A mapping of GitHub's grammar with its keys.
 *
 * <pre>{@code
 * Grammar.node("concurrency").names() // group, cancel-in-progress, queue
 * }</pre>
 */
@PublicApi
public final class GrammarNode {

    private final String name;
    private final String title;
    private final Map<String, GrammarKey> keys = new LinkedHashMap<>();

    GrammarNode(String name, String title) {
        this.name = name;
        this.title = title;
    }

    void add(GrammarKey key) {
        keys.put(key.name(), key);
    }

    /** The node's name in {@code grammar.tsv}. */
    public String name() {
        return name;
    }

    /** What people call the node, with its article. */
    public String title() {
        return title;
    }

    /** The keys in the order in which Millrace writes them. */
    public List<GrammarKey> keys() {
        return List.copyOf(keys.values());
    }

    /** The names of the keys, without {@code *}. */
    public List<String> names() {
        var names = new ArrayList<>(keys.keySet());
        names.remove("*");
        return names;
    }

    /** Whether the node has a key of exactly this name. */
    public boolean has(String key) {
        return keys.containsKey(key);
    }

    /** The key of this name, else the one for any key. */
    public Optional<GrammarKey> find(String key) {
        var found = keys.get(key);
        if (found != null) {
            return Optional.of(found);
        }
        return Optional.ofNullable(keys.get("*")).map(any -> any.named(key));
    }

    /** The key of this name; an unknown one is a mistake in the program. */
    public GrammarKey key(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException(title + " has no key \"" + key + "\""));
    }

    /** Whether all required keys are present. */
    public boolean fits(Predicate<String> isPresent) {
        for (var key : keys.values()) {
            if (key.required() && !isPresent.test(key.name())) {
                return false;
            }
        }
        return true;
    }
}
