package dev.millrace.core.workflow;

import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.finding.Related;
import dev.millrace.core.workflow.Fields.EntryReader;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads mappings whose keys are names that the author chose. */
final class FreeKeys {

    private FreeKeys() {}

    /** The entries of a mapping; two that differ in case only are reported under the given check, if any. */
    static <T> Entries<T> read(
            YamlMapping mapping, EntryReader<T> readValue, Optional<ReaderCheck> duplicate, Reading reading) {
        var entries = new ArrayList<Entry<T>>(mapping.entries().size());
        var lost = new ArrayList<Unreadable>(0);
        var names = new HashMap<String, Text>();
        for (var entry : mapping.entries()) {
            var name = entry.key();
            var isMerge = Fields.isMergeKey(name);
            if (!isMerge) {
                duplicate.ifPresent(check -> reportDuplicate(names, name, check, reading));
            }
            var read = isMerge || Fields.isUnreadable(entry.value())
                    ? Optional.<T>empty()
                    : readValue.read(name, entry.value());
            read.ifPresentOrElse(
                    value -> entries.add(new Entry<>(name, value)),
                    () -> lost.add(new Unreadable(name.raw(), name.origin())));
        }
        return new Entries<>(entries, true, Optional.empty(), lost, mapping.origin());
    }

    private static void reportDuplicate(Map<String, Text> names, Text name, ReaderCheck check, Reading reading) {
        var first = names.putIfAbsent(name.raw().toLowerCase(Locale.ROOT), name);
        if (first != null) {
            reading.report(check.at(
                            name,
                            "\"" + name + "\" and \"" + first
                                    + "\" are the same name to GitHub, which ignores case here; remove one of them")
                    .withRelated(Related.to(first, "first written here")));
        }
    }
}
