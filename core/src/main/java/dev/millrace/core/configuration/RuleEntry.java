package dev.millrace.core.configuration;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.RuleMetadata;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A key of {@code rules} and what it says.
 *
 * @param name the key
 * @param rules the rules that it names; several for the name that another tool has for them
 * @param severity how severe they are
 * @param options what they are told beside
 * @param written the options as they are written, by name
 * @param isLocked whether files that extend this one may not weaken it
 */
record RuleEntry(
        Text name,
        List<RuleMetadata> rules,
        Optional<Noted<Severity>> severity,
        RuleOptions options,
        Map<String, YamlEntry> written,
        boolean isLocked) {

    /** The options that a rule has. */
    RuleOptions optionsOf(RuleMetadata rule) {
        return options.only(
                name -> rule.options().stream().anyMatch(option -> option.name().equals(name)));
    }
}
