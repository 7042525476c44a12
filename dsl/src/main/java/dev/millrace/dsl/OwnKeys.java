package dev.millrace.dsl;

import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Extras;
import dev.millrace.core.yaml.YamlEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keys by their names in YAML beside those that have a method of their own. */
@Transparent
final class OwnKeys {

    private OwnKeys() {}

    /**
     * The keys and one more; the same one is replaced.
     *
     * @param own the keys that have a method, with what to write
     */
    static Extras plus(Extras extras, String key, Object value, JavaOrigin origin, Map<String, String> own) {
        var method = own.get(key);
        if (method != null) {
            throw new IllegalArgumentException("key \"" + key + "\" has a method of its own: write " + method);
        }
        var entry = new YamlEntry(Values.text(key, origin), Values.node(value, origin));
        var entries = new ArrayList<>(extras.entries());
        for (var i = 0; i < entries.size(); i++) {
            if (entries.get(i).key().raw().equals(key)) {
                entries.set(i, entry);
                return new Extras(entries, List.of());
            }
        }
        entries.add(entry);
        return new Extras(entries, List.of());
    }
}
