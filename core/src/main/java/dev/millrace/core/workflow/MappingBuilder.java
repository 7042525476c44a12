package dev.millrace.core.workflow;

import dev.millrace.annotations.Experimental;
import dev.millrace.core.source.Form;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlEntry;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A mapping while it is written: the counterpart of {@link Fields}. What is absent is left out.
 *
 * <pre>{@code
 * new MappingBuilder().text("name", job.name()).texts("needs", job.needs()).build(job.extras(), job.origin())
 * }</pre>
 */
@Experimental
public final class MappingBuilder {

    private final List<YamlEntry> entries = new ArrayList<>();

    /** An empty mapping. */
    public MappingBuilder() {}

    /** A text, or any other scalar. */
    public MappingBuilder text(String key, Optional<Text> value) {
        value.ifPresent(text -> put(key, text));
        return this;
    }

    /** A boolean or a number. */
    public <T> MappingBuilder value(String key, Optional<Value<T>> value) {
        value.ifPresent(literal -> put(key, literal.text()));
        return this;
    }

    /** A list of texts; one alone is written without a list unless it was read from one. */
    public MappingBuilder texts(String key, Items<Text> items) {
        return items.origin().form() != Form.LIST && isOne(items)
                ? put(key, items.items().get(0))
                : items(key, items, text -> text);
    }

    /** A list of patterns; one alone is written as a list, too, unless it was read without. */
    MappingBuilder patterns(String key, Items<Text> items) {
        var form = items.origin().form();
        return form != Form.LIST && form != Form.ANY && isOne(items)
                ? put(key, items.items().get(0))
                : items(key, items, text -> text);
    }

    private static boolean isOne(Items<Text> items) {
        return items.items().size() == 1 && items.unreadable().isEmpty();
    }

    /** A list. */
    public <T> MappingBuilder items(String key, Items<T> items, Function<? super T, ? extends YamlNode> write) {
        if (items.isPresent()) {
            put(key, items(items, write));
        }
        return this;
    }

    /** A list as a node. */
    static <T> YamlNode items(Items<T> items, Function<? super T, ? extends YamlNode> write) {
        if (items.expression().isPresent()) {
            return items.expression().get();
        }
        var nodes = new ArrayList<YamlNode>(items.items().size());
        for (var item : items) {
            nodes.add(write.apply(item));
        }
        return new YamlSequence(nodes, items.origin());
    }

    /** A mapping of names to texts. */
    public MappingBuilder textEntries(String key, Entries<Text> values) {
        return entries(key, values, text -> text);
    }

    /** A mapping with free keys. */
    public <T> MappingBuilder entries(String key, Entries<T> values, Function<? super T, ? extends YamlNode> write) {
        if (values.isPresent()) {
            put(key, entries(values, write));
        }
        return this;
    }

    /** A mapping with free keys as a node. */
    static <T> YamlNode entries(Entries<T> values, Function<? super T, ? extends YamlNode> write) {
        if (values.expression().isPresent()) {
            return values.expression().get();
        }
        var nodes = new ArrayList<YamlEntry>(values.entries().size());
        for (var entry : values) {
            nodes.add(new YamlEntry(entry.key(), write.apply(entry.value())));
        }
        return new YamlMapping(nodes, values.origin());
    }

    /** A section. */
    public <T> MappingBuilder section(String key, Optional<T> section, Function<? super T, ? extends YamlNode> write) {
        section.ifPresent(value -> put(key, write.apply(value)));
        return this;
    }

    /** A node under a name. */
    MappingBuilder put(Text key, YamlNode value) {
        entries.add(new YamlEntry(key, value));
        return this;
    }

    /** A node as it is. */
    public MappingBuilder put(String key, YamlNode value) {
        entries.add(YamlEntry.of(key, value));
        return this;
    }

    /** The mapping, with the extra keys behind the others. */
    public YamlMapping build(Extras extras, Origin origin) {
        entries.addAll(extras.entries());
        return new YamlMapping(entries, origin);
    }
}
