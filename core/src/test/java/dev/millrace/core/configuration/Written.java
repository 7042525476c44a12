package dev.millrace.core.configuration;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.OptionKind;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.OptionMetadata;
import dev.millrace.core.finding.RuleMetadata;
import dev.millrace.core.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A configuration as it is written, in some files, for four rules: {@code loud} is a warning, {@code quiet} is off unless pedantic and has an
 * option of each kind, {@code left} and {@code right} are errors that {@code actionlint:both} names together.
 *
 * <pre>{@code
 * Written.as("rules: {loud: off}").severityOf("loud")
 * }</pre>
 */
final class Written {

    static final List<RuleMetadata> RULES = List.of(
            rule("loud", Severity.WARNING, Severity.WARNING, List.of("zizmor:noisy")),
            rule(
                    "quiet",
                    Severity.OFF,
                    Severity.INFO,
                    List.of(),
                    new OptionMetadata("most", OptionKind.INTEGER, "a number"),
                    new OptionMetadata("name", OptionKind.TEXT, "a text"),
                    new OptionMetadata("names", OptionKind.TEXTS, "texts"),
                    new OptionMetadata("form", OptionKind.PATTERN, "a pattern")),
            rule("left", Severity.ERROR, Severity.ERROR, List.of("actionlint:both")),
            rule("right", Severity.ERROR, Severity.ERROR, List.of("actionlint:both")));

    private final Map<String, String> files = new LinkedHashMap<>();

    private static RuleMetadata rule(
            String id, Severity severity, Severity pedantic, List<String> aliases, OptionMetadata... options) {
        return new RuleMetadata(
                id,
                "is " + id,
                Category.STYLE,
                severity,
                severity,
                pedantic,
                aliases,
                "0.1.0",
                false,
                List.of(options));
    }

    static Written as(String text) {
        return new Written().with(".github/millrace.yml", text);
    }

    static Written nothing() {
        return new Written();
    }

    Written with(String file, String text) {
        files.put(file, text);
        return this;
    }

    Configuration read() {
        return read(new ArrayList<>());
    }

    private Configuration read(List<Finding> findings) {
        return ConfigurationReader.of(() -> RULES)
                .read(
                        path -> Optional.ofNullable(files.get(path)).map(text -> SourceFile.of(path, text)),
                        findings::add);
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        read(findings);
        findings.sort(Finding.ORDER);
        return findings;
    }

    /** What is said, each as {@code FILE:LINE:COLUMN: RULE: MESSAGE}. */
    List<String> said() {
        return findings().stream()
                .map(finding -> finding.location().file() + ":"
                        + finding.location().line() + ":"
                        + finding.location().start().orElseThrow().column() + ": "
                        + finding.rule().id() + ": " + finding.message())
                .toList();
    }

    /** The messages alone. */
    List<String> messages() {
        return findings().stream().map(Finding::message).toList();
    }

    Severity severityOf(String rule) {
        return severityOf(rule, "");
    }

    Severity severityOf(String rule, String path) {
        var metadata = RULES.stream().filter(each -> each.id().equals(rule)).findFirst();
        return read().settingsFor(path).severityOf(metadata.orElseThrow());
    }
}
