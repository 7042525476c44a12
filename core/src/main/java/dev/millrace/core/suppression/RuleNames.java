package dev.millrace.core.suppression;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.finding.RuleMetadata;
import dev.millrace.core.finding.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules by the names that comments may give them: their ids, and the names that other tools have for them.
 *
 * <pre>{@code
 * RuleNames.of(catalog.all()).named("zizmor:artipacked")
 * }</pre>
 */
@PublicApi
public final class RuleNames {

    // Without these nobody knows what else there is; and a comment should not silence what is said of comments.
    private static final Set<ReaderCheck> NOT_IGNORED = Set.of(
            ReaderCheck.YAML_PARSE_ERROR,
            ReaderCheck.METADATA_PARSE_ERROR,
            ReaderCheck.YAML_EMPTY_FILE,
            ReaderCheck.FILE_TOO_LARGE,
            ReaderCheck.IGNORE_MALFORMED,
            ReaderCheck.IGNORE_WITHOUT_REASON,
            ReaderCheck.IGNORE_UNKNOWN_RULE,
            ReaderCheck.IGNORE_BAD_DATE,
            ReaderCheck.IGNORE_EXPIRED,
            ReaderCheck.IGNORE_UNUSED);

    private final Map<String, List<RuleMetadata>> byName = new LinkedHashMap<>();

    private RuleNames() {}

    /** The names of these rules. */
    public static RuleNames of(List<RuleMetadata> rules) {
        var names = new RuleNames();
        rules.forEach(rule -> names.add(rule.id(), rule));
        for (var rule : rules) {
            rule.aliases().forEach(alias -> names.add(alias, rule));
        }
        return names;
    }

    private void add(String name, RuleMetadata rule) {
        byName.computeIfAbsent(name, key -> new ArrayList<>()).add(rule);
    }

    /** The rules of a name; none when nobody has it. */
    public List<RuleMetadata> named(String name) {
        return List.copyOf(byName.getOrDefault(name, List.of()));
    }

    /** Whether a comment can make a rule silent. */
    static boolean canBeIgnored(RuleMetadata rule) {
        return NOT_IGNORED.stream().noneMatch(check -> check.metadata().id().equals(rule.id()));
    }

    /** The end of a message about a word that is no name: what was probably meant. */
    String hint(String word) {
        for (var name : byName.keySet()) {
            // Whoever comes from another tool writes its name alone.
            if (name.endsWith(":" + word)) {
                return "; did you mean \"" + name + "\"?";
            }
        }
        return Suggestion.hint(word, byName.keySet());
    }
}
