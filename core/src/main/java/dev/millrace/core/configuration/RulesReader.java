package dev.millrace.core.configuration;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.OptionMetadata;
import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.finding.Related;
import dev.millrace.core.finding.RuleMetadata;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlEntry;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads a mapping {@code rules}: for each rule a severity, or a mapping with its severity and options. */
final class RulesReader {

    static final String SEVERITY = "severity";
    static final String LOCKED = "locked";
    static final List<Severity> SEVERITIES = List.of(Severity.values());

    private final KnownRules known;
    private final FileFindings findings;
    private final Values values;

    RulesReader(KnownRules known, FileFindings findings) {
        this.known = known;
        this.findings = findings;
        this.values = new Values(findings);
    }

    /**
     * What is said of rules; a rule's own id comes after the names that it shares with others, because it says more.
     *
     * @param mayLock whether a rule can be locked here
     */
    List<RuleEntry> read(YamlNode node, boolean mayLock) {
        var shared = new ArrayList<RuleEntry>();
        var own = new ArrayList<RuleEntry>();
        var first = new HashMap<String, Text>();
        for (var entry : values.entries("rules", node)) {
            var name = entry.key();
            var rules = known.named(name.raw());
            if (rules.isEmpty()) {
                reportUnknown(name);
            } else if (rules.size() > 1) {
                shared.add(entry(entry, rules, mayLock));
            } else if (isFirst(name, rules.get(0), first)) {
                own.add(entry(entry, rules, mayLock));
            }
        }
        shared.addAll(own);
        return shared;
    }

    private void reportUnknown(Text name) {
        if (!name.raw().equals("<<")) {
            findings.add(
                    ReaderCheck.CONFIG_UNKNOWN_RULE,
                    name,
                    "there is no rule \"" + Suggestion.shorten(name.raw()) + "\"; \"millrace rules\" lists them"
                            + known.hint(name.raw()));
        }
    }

    private boolean isFirst(Text name, RuleMetadata rule, Map<String, Text> first) {
        var before = first.putIfAbsent(rule.id(), name);
        if (before != null) {
            findings.add(
                    ReaderCheck.CONFIG_DUPLICATE,
                    name,
                    "\"" + name + "\" and \"" + before + "\" are the same rule; keep one of them",
                    Related.to(before, "first written here"));
        }
        return before == null;
    }

    private RuleEntry entry(YamlEntry entry, List<RuleMetadata> rules, boolean mayLock) {
        if (entry.value() instanceof YamlMapping mapping) {
            return detailed(entry.key(), mapping, rules, mayLock);
        }
        var severity = Optional.<Noted<Severity>>empty();
        if (Values.isNull(entry.value())) {
            values.bad(entry.value(), entry.key().raw(), "a severity, or a mapping with its severity and options");
        } else {
            severity = values.severity(entry.key().raw(), entry.value(), SEVERITIES);
        }
        return new RuleEntry(entry.key(), rules, severity, RuleOptions.NONE, Map.of(), false);
    }

    private RuleEntry detailed(Text name, YamlMapping mapping, List<RuleMetadata> rules, boolean mayLock) {
        var severity = Optional.<Noted<Severity>>empty();
        var options = RuleOptions.NONE;
        var written = new LinkedHashMap<String, YamlEntry>();
        var isLocked = false;
        for (var entry : mapping.entries()) {
            var key = entry.key().raw();
            if (key.equals(SEVERITY)) {
                severity = values.severity(key, entry.value(), SEVERITIES);
            } else if (key.equals(LOCKED) && mayLock) {
                isLocked = values.isTrue(key, entry.value());
            } else {
                var option = option(key, rules);
                if (option.isEmpty()) {
                    values.unknown(entry.key(), "\"" + name + "\" has", keys(rules, mayLock));
                } else {
                    var value = value(option.get(), entry.value());
                    if (value.isPresent()) {
                        options = options.withValue(key, value.get());
                        written.put(key, entry);
                    }
                }
            }
        }
        return new RuleEntry(name, rules, severity, options, written, isLocked);
    }

    private static Optional<OptionMetadata> option(String name, List<RuleMetadata> rules) {
        return rules.stream()
                .flatMap(rule -> rule.options().stream())
                .filter(option -> option.name().equals(name))
                .findFirst();
    }

    private static Set<String> keys(List<RuleMetadata> rules, boolean mayLock) {
        var keys = new TreeSet<String>();
        keys.add(SEVERITY);
        if (mayLock) {
            keys.add(LOCKED);
        }
        rules.forEach(rule -> rule.options().forEach(option -> keys.add(option.name())));
        return keys;
    }

    private Optional<? extends Object> value(OptionMetadata option, YamlNode value) {
        return switch (option.kind()) {
            case INTEGER -> values.integer(option.name(), value);
            case TEXT -> values.text(option.name(), value).map(Text::raw);
            case TEXTS -> optionTexts(option, value);
            case PATTERN -> values.text(option.name(), value).flatMap(text -> pattern(option, text));
        };
    }

    private Optional<List<String>> optionTexts(OptionMetadata option, YamlNode value) {
        if (Values.isNull(value)) {
            values.bad(value, option.name(), "a list");
        }
        return values.texts(option.name(), value)
                .map(texts -> texts.stream().map(Text::raw).toList());
    }

    private Optional<Pattern> pattern(OptionMetadata option, Text text) {
        try {
            return Optional.of(Pattern.compile(text.raw()));
        } catch (PatternSyntaxException e) {
            var at = e.getIndex() < 0 ? "" : " at its character " + (e.getIndex() + 1);
            values.bad(text, option.name(), "a regular expression (" + e.getDescription() + at + ")");
            return Optional.empty();
        }
    }
}
