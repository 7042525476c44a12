package dev.millrace.core.configuration;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.finding.Related;
import dev.millrace.core.source.Located;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlPath;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes the findings of one file of a configuration, and gives each its path. */
final class FileFindings {

    private final Optional<YamlNode> root;
    private final Consumer<Finding> findings;
    private @Nullable YamlPath paths;

    FileFindings(Optional<YamlNode> root, Consumer<Finding> findings) {
        this.root = root;
        this.findings = findings;
    }

    void add(ReaderCheck check, Located place, String message, Related... related) {
        add(check.at(place, message).withRelated(related));
    }

    void add(Finding finding) {
        findings.accept(
                root.isEmpty() ? finding : finding.withPath(paths(root.get()).of(finding.origin())));
    }

    // Most files have no finding.
    private YamlPath paths(YamlNode node) {
        var known = paths;
        if (known == null) {
            known = YamlPath.in(node);
            paths = known;
        }
        return known;
    }
}
