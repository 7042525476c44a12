package dev.millrace.core.configuration;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.RuleMetadata;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlEntry;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the configuration of actionlint: what it knows of the repository, and of the paths that it ignores those that can be told by rules. */
final class ActionlintReader {

    private static final String ALIAS = "actionlint:";
    private static final Set<String> ANYTHING = Set.of("", ".", ".*", ".+", ".*?", ".+?", "(?s).*", "(?s).+");

    private final YamlMapping root;
    private final KnownRules known;
    private final FileFindings findings;
    private final Values values;

    ActionlintReader(YamlMapping root, KnownRules known, FileFindings findings) {
        this.root = root;
        this.known = known;
        this.findings = findings;
        this.values = new Values(findings);
    }

    /** What the file says. */
    Layer read() {
        return new Layer(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                root.get("self-hosted-runner")
                        .flatMap(value -> find(values.entries("self-hosted-runner", value), "labels"))
                        .flatMap(value -> values.labels("labels", value)),
                root.get("config-variables").flatMap(value -> values.variables("config-variables", value)),
                Optional.empty(),
                List.of(),
                paths(),
                Optional.empty(),
                false,
                findings);
    }

    private static Optional<YamlNode> find(List<YamlEntry> entries, String key) {
        return entries.stream()
                .filter(entry -> entry.key().raw().equals(key))
                .map(YamlEntry::value)
                .findFirst();
    }

    private List<PathEntry> paths() {
        var paths = new ArrayList<PathEntry>();
        var entries =
                root.get("paths").map(value -> values.entries("paths", value)).orElse(List.of());
        for (var entry : entries) {
            var rules = find(values.entries("paths", entry.value()), "ignore")
                    .flatMap(value -> values.texts("ignore", value))
                    .map(this::ignored)
                    .orElse(List.of());
            if (!rules.isEmpty() && PathGlob.problem(entry.key().raw()).isEmpty()) {
                paths.add(new PathEntry(entry.key(), PathGlob.of(entry.key().raw()), rules));
            }
        }
        return paths;
    }

    private List<RuleEntry> ignored(List<Text> patterns) {
        var off = new ArrayList<RuleEntry>();
        for (var pattern : patterns) {
            var rules = rules(pattern.raw());
            if (!rules.isEmpty()) {
                var severity = Optional.of(new Noted<>(Severity.OFF, (YamlNode) pattern));
                off.add(new RuleEntry(pattern, rules, severity, RuleOptions.NONE, Map.of(), false));
            }
        }
        return off;
    }

    // actionlint looks for the pattern anywhere in its message, which is not ours; where it can only mean everything,
    // or
    // everything of a kind, that can be done.
    private List<RuleMetadata> rules(String pattern) {
        var from = pattern.startsWith("^") ? 1 : 0;
        var to = pattern.endsWith("$") && !pattern.endsWith("\\$") ? pattern.length() - 1 : pattern.length();
        var core = pattern.substring(from, Math.max(from, to));
        if (ANYTHING.contains(core)) {
            return known.all();
        }
        var word = strip(core);
        var kind = word.equals("shellcheck reported issue") || word.equals("shellcheck reported issue in this script:")
                ? "shellcheck"
                : word.equals("pyflakes reported issue") || word.equals("pyflakes reported issue in this script:")
                        ? "pyflakes"
                        : word;
        return known.named(ALIAS + kind);
    }

    private static String strip(String pattern) {
        var text = pattern.strip();
        for (var any : List.of(".*", ".+")) {
            text = text.startsWith(any) ? text.substring(any.length()).strip() : text;
            text = text.endsWith(any)
                    ? text.substring(0, text.length() - any.length()).strip()
                    : text;
        }
        return text;
    }
}
