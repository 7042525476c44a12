package dev.millrace.core.configuration;

import dev.millrace.core.finding.RuleMetadata;
import dev.millrace.core.finding.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules that a configuration can name: each by its id, and by what other tools call it, which may be the name of several. */
final class KnownRules {

    private final Map<String, List<RuleMetadata>> byName = new LinkedHashMap<>();
    private final List<RuleMetadata> all;

    KnownRules(Collection<RuleMetadata> rules) {
        all = List.copyOf(rules);
        all.forEach(rule -> byName.put(rule.id(), List.of(rule)));
        for (var rule : all) {
            for (var alias : rule.aliases()) {
                byName.computeIfAbsent(alias, name -> new ArrayList<>()).add(rule);
            }
        }
    }

    List<RuleMetadata> all() {
        return all;
    }

    /** The rules of a name; none when nobody has it. */
    List<RuleMetadata> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** The end of a message: what was probably meant by an unknown name. */
    String hint(String name) {
        for (var known : byName.keySet()) {
            if (known.endsWith(":" + name)) {
                return "; did you mean \"" + known + "\"?";
            }
        }
        return Suggestion.hint(name, byName.keySet());
    }
}
