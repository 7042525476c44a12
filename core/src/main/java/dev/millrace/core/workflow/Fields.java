package dev.millrace.core.workflow;

import dev.millrace.annotations.Experimental;
import dev.millrace.core.facts.Grammar;
import dev.millrace.core.facts.GrammarKey;
import dev.millrace.core.facts.GrammarNode;
import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.source.Form;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlEntry;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The keys of a mapping while it is read: each is taken once, as what the grammar says it is, and what nobody takes is reported.
 *
 * <pre>{@code
 * var fields = Fields.of(mapping, "concurrency", reading);
 * new Concurrency(fields.text("group"), fields.bool("cancel-in-progress"), fields.text("queue"), fields.rest(), fields.origin());
 * }</pre>
 */
@Experimental
public final class Fields {

    private final YamlMapping mapping;
    private final GrammarNode grammar;
    private final Reading reading;
    private final BitSet taken = new BitSet();
    private final List<Unreadable> unreadable = new ArrayList<>(0);

    private Fields(YamlMapping mapping, GrammarNode grammar, Reading reading) {
        this.mapping = mapping;
        this.grammar = grammar;
        this.reading = reading;
    }

    /** The keys of a mapping that is the named node of the grammar. */
    public static Fields of(YamlMapping mapping, String node, Reading reading) {
        return new Fields(mapping, Grammar.node(node), reading);
    }

    /** Where the mapping comes from. */
    public Origin origin() {
        return mapping.origin();
    }

    /** A value as the keys of a mapping; null counts as one without keys, and anything else is reported. */
    static Optional<Fields> section(YamlNode value, String node, Reading reading) {
        var fields = mapping(value, node, reading);
        if (fields.isEmpty()) {
            reading.report(Mismatch.of(Grammar.node(node), value));
        }
        return fields;
    }

    private static Optional<Fields> mapping(YamlNode value, String node, Reading reading) {
        if (value instanceof YamlMapping inner) {
            return Optional.of(of(inner, node, reading));
        }
        return value instanceof Text text && text.isNull()
                ? Optional.of(of(new YamlMapping(List.of(), text.origin()), node, reading))
                : Optional.empty();
    }

    /** Whether the mapping is read as the named node of the grammar. */
    boolean isNode(String node) {
        return grammar.name().equals(node);
    }

    /** The keys and values of the mapping, as YAML gives them. */
    List<YamlEntry> entries() {
        return mapping.entries();
    }

    /** Where to report what is wrong. */
    Reading reading() {
        return reading;
    }

    /** Whether the mapping has the key, whatever stands there. */
    public boolean has(String key) {
        return mapping.get(key).isPresent();
    }

    /** A key that takes text: any scalar will do, as GitHub turns it into text. */
    public Optional<Text> text(String key) {
        return take(key).flatMap(node -> node instanceof Text text ? Optional.of(text) : this.<Text>drop(key, node));
    }

    /** A key that takes a boolean. */
    public Optional<Value<Boolean>> bool(String key) {
        return value(key, ScalarSyntax.BOOLEAN);
    }

    /** A key that takes a number. */
    public Optional<Value<Double>> number(String key) {
        return value(key, ScalarSyntax.NUMBER);
    }

    /** A key that takes a whole number. */
    public Optional<Value<Integer>> integer(String key) {
        return value(key, ScalarSyntax.INTEGER);
    }

    private <T> Optional<Value<T>> value(String key, ScalarSyntax<T> syntax) {
        return take(key)
                .flatMap(node -> node instanceof Text text
                        ? syntax.read(key(key), text, reading).or(() -> mark(key, text))
                        : drop(key, node));
    }

    /** A key that takes a list of texts, or perhaps one text alone. */
    public Items<Text> texts(String key) {
        return items(key, node -> node instanceof Text text ? Optional.of(text) : wrongItem(key, node, "text"));
    }

    /** A key that takes a list; the function reads an item, and reports and drops what it cannot read. */
    public <T> Items<T> items(String key, Function<YamlNode, Optional<T>> readItem) {
        return take(key).map(node -> items(key, node, readItem)).orElse(Items.absent());
    }

    /** The value of a key that takes a list. */
    <T> Items<T> items(String key, YamlNode value, Function<YamlNode, Optional<T>> readItem) {
        if (value instanceof YamlSequence sequence) {
            return list(sequence, readItem);
        }
        if (value instanceof Text text) {
            return scalarAsList(key, text, readItem);
        }
        drop(key, value);
        return Items.absent();
    }

    private static <T> Items<T> list(YamlSequence sequence, Function<YamlNode, Optional<T>> readItem) {
        var items = new ArrayList<T>(sequence.items().size());
        var lost = new ArrayList<Unreadable>(0);
        for (var item : sequence.items()) {
            var read = isUnreadable(item) ? Optional.<T>empty() : readItem.apply(item);
            read.ifPresentOrElse(items::add, () -> lost.add(new Unreadable("", item.origin())));
        }
        return new Items<>(items, true, Optional.empty(), lost, sequence.origin());
    }

    private <T> Items<T> scalarAsList(String key, Text text, Function<YamlNode, Optional<T>> readItem) {
        if (key(key).kind().takesScalar()) {
            return readItem.apply(text)
                    .or(() -> mark(key, text))
                    .map(item -> Items.of(List.of(item), text.origin()))
                    .orElse(Items.absent());
        }
        if (isComputed(key, text)) {
            return Items.computed(text);
        }
        if (text.isNull()) {
            return Items.of(List.of(), text.origin());
        }
        drop(key, text);
        return Items.absent();
    }

    /** A key that takes a mapping of names to texts. */
    public Entries<Text> textEntries(String key) {
        return entries(
                key,
                (name, node) -> node instanceof Text text ? Optional.of(text) : wrongItem(name.raw(), node, "text"));
    }

    /** Reads the value of a name in a mapping with free keys. */
    @FunctionalInterface
    public interface EntryReader<T> {

        /** The value; empty when it cannot be read, which the function has reported. */
        Optional<T> read(Text name, YamlNode value);
    }

    /** A key that takes a mapping with free keys, whose case GitHub ignores. */
    public <T> Entries<T> entries(String key, EntryReader<T> readValue) {
        return entries(key, readValue, Optional.of(ReaderCheck.YAML_DUPLICATE_KEY_IGNORING_CASE));
    }

    /** A key that takes a mapping with free keys, where a rule judges those that differ in case only. */
    <T> Entries<T> entriesOfAnyCase(String key, EntryReader<T> readValue) {
        return entries(key, readValue, Optional.empty());
    }

    /** A key that takes a mapping of names to sections, where two names that differ in case are reported under a check of their own. */
    public <T> Entries<T> entries(String key, ReaderCheck duplicate, String node, Function<Fields, T> read) {
        return entries(key, (name, value) -> section(value, node, reading).map(read), Optional.of(duplicate));
    }

    private <T> Entries<T> entries(String key, EntryReader<T> readValue, Optional<ReaderCheck> duplicate) {
        return take(key)
                .map(node -> {
                    if (node instanceof YamlMapping entries) {
                        return FreeKeys.read(entries, readValue, duplicate, reading);
                    }
                    if (node instanceof Text text && isComputed(key, text)) {
                        return Entries.<T>computed(text);
                    }
                    if (node instanceof Text text && text.isNull()) {
                        return Entries.<T>of(List.of(), text.origin());
                    }
                    drop(key, node);
                    return Entries.<T>absent();
                })
                .orElse(Entries.absent());
    }

    /** A key that takes a mapping with given keys; the function reads it. Null counts as a mapping without keys. */
    public <T> Optional<T> section(String key, String node, Function<Fields, T> read) {
        return take(key).flatMap(value -> section(key, value, node, read));
    }

    /** A key that takes a mapping with given keys, or one text in its place. */
    public <T> Optional<T> section(String key, String node, Function<Fields, T> read, Function<Text, T> readText) {
        return take(key)
                .flatMap(value -> value instanceof Text text
                        ? Optional.of(readText.apply(text))
                        : section(key, value, node, read));
    }

    /** A key that takes a mapping with given keys, or an expression in its place. */
    public <T> Optional<T> computedSection(
            String key, String node, Function<Fields, T> read, Function<Text, T> readExpression) {
        return take(key)
                .flatMap(value -> value instanceof Text text && isComputed(key, text)
                        ? Optional.of(readExpression.apply(text))
                        : section(key, value, node, read));
    }

    private <T> Optional<T> section(String key, YamlNode value, String node, Function<Fields, T> read) {
        return mapping(value, node, reading).map(read).or(() -> drop(key, value));
    }

    /** A key as YAML gives it; empty when it is absent or unreadable. The caller reads it and reports what is wrong. */
    public Optional<YamlNode> take(String key) {
        var entries = mapping.entries();
        for (var i = 0; i < entries.size(); i++) {
            if (entries.get(i).key().raw().equals(key)) {
                taken.set(i);
                var value = entries.get(i).value();
                if (isUnreadable(value)) {
                    unreadable.add(new Unreadable(key, value.origin()));
                    return Optional.empty();
                }
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** Reports a value of the wrong kind and leaves a mark in its place. */
    public <T> Optional<T> drop(String key, YamlNode value) {
        reading.report(Mismatch.of(key(key), value));
        return mark(key, value);
    }

    /** Leaves a mark for a value that has been reported. */
    public <T> Optional<T> mark(String key, YamlNode value) {
        unreadable.add(new Unreadable(key, value.origin()));
        return Optional.empty();
    }

    /** Reports an item of the wrong kind. */
    public <T> Optional<T> wrongItem(String key, YamlNode item, String wanted) {
        reading.report(Mismatch.ofItem(key, item, wanted));
        return Optional.empty();
    }

    /** A key of another node that cannot be read as that node takes it: reported, with a mark in its place. */
    void dropMapping(String key, String node) {
        take(key).ifPresent(value -> {
            reading.report(Mismatch.of(Grammar.node(node).key(key), value));
            mark(key, value);
        });
    }

    /** What nobody has taken: reported, unless a sibling node has the key, which is for a rule to judge. */
    public Extras rest(String... siblings) {
        var entries = mapping.entries();
        if (taken.cardinality() == entries.size()) {
            return unreadable.isEmpty() ? Extras.NONE : new Extras(List.of(), unreadable);
        }
        var extras = new ArrayList<YamlEntry>();
        for (var i = taken.nextClearBit(0); i < entries.size(); i = taken.nextClearBit(i + 1)) {
            var entry = entries.get(i);
            extras.add(entry);
            // Newer facts may know a key that this version does not hold: it is kept, and is no mistake.
            var key = entry.key().raw();
            if (!isMergeKey(entry.key()) && !grammar.has(key) && !isKeyOf(key, siblings)) {
                reportUnexpected(entry.key(), siblings);
            }
        }
        return new Extras(extras, unreadable);
    }

    private void reportUnexpected(Text key, String... siblings) {
        var names = grammar.names();
        var hint = Suggestion.hint(key.raw(), names);
        for (var i = 0; i < siblings.length && hint.isEmpty(); i++) {
            hint = Suggestion.hint(key.raw(), Grammar.node(siblings[i]).names());
        }
        reading.reportUnexpected(
                key,
                grammar,
                "\"" + Suggestion.shorten(key.raw()) + "\" is no key of " + grammar.title()
                        + (hint.isEmpty() ? "; its keys are " + String.join(", ", names) : hint));
    }

    private static boolean isKeyOf(String key, String... nodes) {
        for (var node : nodes) {
            if (Grammar.node(node).has(key)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a key is the merge key, which the parser has reported. */
    static boolean isMergeKey(Text key) {
        return key.raw().equals("<<") && key.origin().form() != Form.QUOTED;
    }

    boolean isComputed(String key, Text text) {
        return !text.isLiteral() && key(key).takesExpression();
    }

    private GrammarKey key(String key) {
        return grammar.key(key);
    }

    static boolean isUnreadable(YamlNode node) {
        return node instanceof Text text && text.isUnreadable();
    }
}
