package dev.millrace.policy;

import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlEntry;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlSequence;
import java.util.LinkedHashMap;

/** YAML as JSON, as it is written. */
final class PlainJson {

    private PlainJson() {}

    static Place of(YamlNode node) {
        if (node instanceof YamlSequence sequence) {
            return Place.array(sequence.items().stream().map(PlainJson::of).toList(), sequence.origin());
        }
        if (node instanceof YamlMapping mapping) {
            var members = new LinkedHashMap<String, Place.Member>();
            for (var entry : mapping.entries()) {
                members.put(entry.key().raw(), new Place.Member(key(entry), of(entry.value())));
            }
            return Place.object(members, mapping.origin());
        }
        var text = (Text) node;
        return Place.scalar(JsonScalars.of(text), text.origin());
    }

    /** Where the key of an entry stands. */
    static Origin key(YamlEntry entry) {
        return Place.isKnown(entry.key().origin())
                ? entry.key().origin()
                : entry.value().origin().atKey();
    }
}
