package dev.millrace.core.configuration;

import dev.millrace.annotations.PublicApi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the configuration tells a rule beside its severity. The reader of the configuration has checked each value against
 * {@link dev.millrace.core.finding.OptionMetadata}.
 *
 * <pre>{@code
 * scope.options(this).integer("max-minutes").orElse(360)
 * }</pre>
 */
@PublicApi
public final class RuleOptions {

    /** Nothing is told. */
    public static final RuleOptions NONE = new RuleOptions(Map.of());

    private final Map<String, Object> values;

    private RuleOptions(Map<String, Object> values) {
        this.values = Map.copyOf(values);
    }

    /** The same options and a whole number. */
    public RuleOptions with(String name, int value) {
        return withValue(name, value);
    }

    /** The same options and a text. */
    public RuleOptions with(String name, String value) {
        return withValue(name, value);
    }

    /** The same options and a list of texts. */
    public RuleOptions with(String name, List<String> value) {
        return withValue(name, List.copyOf(value));
    }

    /** The same options and a regular expression. */
    public RuleOptions with(String name, Pattern value) {
        return withValue(name, value);
    }

    RuleOptions withValue(String name, Object value) {
        var more = new HashMap<>(values);
        more.put(name, value);
        return new RuleOptions(more);
    }

    /** The options of some names. */
    RuleOptions only(Predicate<String> names) {
        var kept = new HashMap<>(values);
        kept.keySet().removeIf(names.negate());
        return new RuleOptions(kept);
    }

    /** Whether nothing is told. */
    boolean isEmpty() {
        return values.isEmpty();
    }

    Set<String> names() {
        return values.keySet();
    }

    /** Whether an option is the same in both; two regular expressions are when they are written alike. */
    boolean isSame(String name, RuleOptions others) {
        return String.valueOf(values.get(name)).equals(String.valueOf(others.values.get(name)));
    }

    /** These options, and where they are silent, the others. */
    public RuleOptions over(RuleOptions others) {
        var merged = new HashMap<>(others.values);
        merged.putAll(values);
        return new RuleOptions(merged);
    }

    /** A whole number. */
    public OptionalInt integer(String name) {
        return values.get(name) instanceof Integer value ? OptionalInt.of(value) : OptionalInt.empty();
    }

    /** A text. */
    public Optional<String> text(String name) {
        return values.get(name) instanceof String value ? Optional.of(value) : Optional.empty();
    }

    /** A list of texts; empty when it is not given. */
    @SuppressWarnings("unchecked") // Only with(String, List<String>) puts a list.
    public List<String> texts(String name) {
        return values.get(name) instanceof List<?> value ? (List<String>) value : List.of();
    }

    /** A regular expression. */
    public Optional<Pattern> pattern(String name) {
        return values.get(name) instanceof Pattern value ? Optional.of(value) : Optional.empty();
    }
}
