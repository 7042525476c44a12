package dev.millrace.dsl;

import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Extras;
import java.util.Map;

/** Keys by their names in YAML beside those that have a method of their own. */
@Transparent
final class OwnKeys {

    private OwnKeys() {}

    /**
     * The keys and one more.
     *
     * @param own the keys that have a method, with what to write
     */
    static Extras plus(Extras extras, String key, Object value, JavaOrigin origin, Map<String, String> own) {
        var method = own.get(key);
        if (method != null) {
            throw new IllegalArgumentException("key \"" + key + "\" has a method of its own: write " + method);
        }
        return RawKeys.of(key, value, origin).in(extras);
    }
}
