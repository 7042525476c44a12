package dev.millrace.core.finding;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.Severity;
import java.util.List;

/**
 * What is known of a rule or of a check of the reader without running it.
 *
 * <pre>{@code
 * finding.rule().id()   // needs-cycle
 * finding.rule().page() // docs/rules/needs-cycle.md
 * }</pre>
 *
 * @param id the stable name, in lower case with hyphens
 * @param summary what the rule reports, in one sentence without full stop
 * @param category what kind of mistake it reports
 * @param severity the severity under the profiles {@code minimal} (errors only) and {@code default}
 * @param strict the severity under the profile {@code strict}
 * @param pedantic the severity under the profile {@code pedantic}
 * @param aliases the names that other tools have for it, as {@code tool:name}
 * @param since the first version that has it
 * @param fixable whether its findings may carry a fix
 * @param options what the configuration can tell it beside its severity
 */
@PublicApi
public record RuleMetadata(
        String id,
        String summary,
        Category category,
        Severity severity,
        Severity strict,
        Severity pedantic,
        List<String> aliases,
        String since,
        boolean fixable,
        List<OptionMetadata> options) {

    /** Copies the lists. */
    public RuleMetadata {
        aliases = List.copyOf(aliases);
        options = List.copyOf(options);
    }

    /** The path of the rule's page in the documentation. */
    public String page() {
        return "docs/rules/" + id + ".md";
    }
}
