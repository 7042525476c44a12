package dev.millrace.core.configuration;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads one file of Millrace's own. */
final class LayerReader {

    static final List<Severity> FAILING = List.of(Severity.INFO, Severity.WARNING, Severity.ERROR);
    private static final String RULES = ConfigurationKey.RULES.toString();

    private final YamlMapping root;
    private final FileFindings findings;
    private final Values values;
    private final RulesReader rules;

    LayerReader(YamlMapping root, KnownRules known, FileFindings findings) {
        this.root = root;
        this.findings = findings;
        this.values = new Values(findings);
        this.rules = new RulesReader(known, findings);
    }

    /** What the file says. */
    Layer read() {
        var keys = ConfigurationKey.all();
        root.entries().stream()
                .filter(entry -> !keys.contains(entry.key().raw()))
                .forEach(entry -> values.unknown(entry.key(), "the configuration has", keys));
        value(ConfigurationKey.VERSION)
                .ifPresent(value -> values.word(
                        "version", value, word -> word.equals("1") ? Optional.of(1) : Optional.empty(), List.of("1")));
        return new Layer(
                profile(),
                severity(ConfigurationKey.FAIL_ON, FAILING),
                target(),
                value(ConfigurationKey.RUNNER_LABELS).flatMap(value -> values.labels("runner-labels", value)),
                value(ConfigurationKey.VARIABLES).flatMap(value -> values.variables("variables", value)),
                severity(ConfigurationKey.SHELLCHECK, RulesReader.SEVERITIES).map(Noted::value),
                value(ConfigurationKey.RULES)
                        .map(value -> rules.read(value, true))
                        .orElse(List.of()),
                paths(),
                value(ConfigurationKey.POLICIES).flatMap(value -> values.texts("policies", value)),
                value(ConfigurationKey.LOCKED)
                        .map(value -> values.isTrue("locked", value))
                        .orElse(false),
                findings);
    }

    /** What {@code extends} names, farthest first. */
    List<Text> extended() {
        var node = value(ConfigurationKey.EXTENDS).filter(value -> !Values.isNull(value));
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof YamlSequence list) {
            return values.texts("extends", list).orElse(List.of());
        }
        if (node.get() instanceof YamlMapping) {
            values.bad(node.get(), "extends", "a file or a list of files");
        }
        return node.get() instanceof Text text ? List.of(text) : List.of();
    }

    private Optional<YamlNode> value(ConfigurationKey key) {
        return root.get(key.toString());
    }

    private Optional<Noted<Profile>> profile() {
        var names = Arrays.stream(Profile.values()).map(Profile::toString).toList();
        return value(ConfigurationKey.PROFILE).flatMap(value -> values.word("profile", value, Profile::named, names));
    }

    private Optional<Target> target() {
        return value(ConfigurationKey.TARGET)
                .flatMap(value -> values.word(
                        "target", value, Target::named, List.of("github.com", "ghes-3.N (such as ghes-3.17)")))
                .map(Noted::value);
    }

    private Optional<Noted<Severity>> severity(ConfigurationKey key, List<Severity> allowed) {
        return value(key).flatMap(value -> values.severity(key.toString(), value, allowed));
    }

    private List<PathEntry> paths() {
        var paths = new ArrayList<PathEntry>();
        var entries = value(ConfigurationKey.PATHS)
                .map(value -> values.entries("paths", value))
                .orElse(List.of());
        for (var entry : entries) {
            var glob = entry.key();
            var problem = PathGlob.problem(glob.raw());
            if (problem.isPresent()) {
                findings.add(
                        ReaderCheck.CONFIG_BAD_VALUE,
                        glob,
                        "the pattern \"" + glob + "\" cannot be read: " + problem.get());
            } else {
                paths.add(new PathEntry(glob, PathGlob.of(glob.raw()), pathRules(entry.value())));
            }
        }
        return paths;
    }

    private List<RuleEntry> pathRules(YamlNode node) {
        var found = List.<RuleEntry>of();
        for (var entry : values.entries("paths", node)) {
            if (entry.key().raw().equals(RULES)) {
                found = rules.read(entry.value(), false);
            } else {
                values.unknown(entry.key(), "a path has", List.of(RULES));
            }
        }
        return found;
    }
}
