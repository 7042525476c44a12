package dev.millrace.dsl;

import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Entries;
import dev.millrace.core.workflow.Entry;
import java.util.List;

/** The names of inputs, secrets and outputs, of which GitHub ignores the case. */
final class InputNames {

    private InputNames() {}

    /** Rejects a name that no expression could read. */
    static void check(String what, String name) {
        if (name.isEmpty()
                || !isLetter(name.charAt(0))
                || !name.chars().allMatch(c -> isLetter(c) || c >= '0' && c <= '9' || c == '-')) {
            throw new IllegalArgumentException(what + " name \"" + name
                    + "\" is not valid: use letters, digits, - and _, and start with a letter or _");
        }
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    /** The entries and more of them; one of the same name is replaced where it stands. */
    static <T> Entries<T> plus(Entries<T> entries, List<Entry<T>> more, JavaOrigin origin) {
        var all = entries;
        for (var entry : more) {
            var key = entry.key();
            all = Additions.put(all, key.raw(), entry.value(), (JavaOrigin) key.origin());
        }
        return more.isEmpty() ? entries : Entries.of(all.entries(), origin.copy());
    }
}
