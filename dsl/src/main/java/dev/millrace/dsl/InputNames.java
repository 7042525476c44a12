package dev.millrace.dsl;

import dev.millrace.core.workflow.Entries;
import dev.millrace.core.workflow.Entry;
import java.util.ArrayList;
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
    static <T> Entries<T> plus(Entries<T> entries, List<Entry<T>> more, dev.millrace.core.source.JavaOrigin origin) {
        var all = new ArrayList<>(entries.entries());
        for (var entry : more) {
            var name = entry.key().raw();
            var names = all.stream().map(each -> each.key().raw()).toList();
            var at = 0;
            while (at < names.size() && !names.get(at).equalsIgnoreCase(name)) {
                at++;
            }
            if (at < names.size()) {
                all.set(at, entry);
            } else {
                all.add(entry);
            }
        }
        return all.isEmpty() ? Entries.absent() : Entries.of(all, origin.copy());
    }
}
