package dev.millrace.policy;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.yaml.YamlParser;
import java.util.ArrayList;
import java.util.Locale;

/** The text of a policy, JSON or YAML, as JSON with places. */
final class PolicyText {

    private PolicyText() {}

    static Place read(SourceFile file) throws PolicyException {
        var found = new ArrayList<Finding>();
        var document = YamlParser.parse(withoutTabs(file), found::add);
        for (var finding : found) {
            if (finding.severity() == Severity.ERROR) {
                throw PolicyException.at(finding.origin(), finding.message());
            }
        }
        var root = document.root()
                .orElseThrow(() -> PolicyException.of(file.name(), "the policy holds nothing; write a JSON Schema"));
        var policy = PlainJson.of(root);
        if (!policy.json().isObject()) {
            throw PolicyException.at(root.origin(), "a policy is a JSON Schema that begins with {, and this is none");
        }
        return policy;
    }

    // All of JSON is YAML but for the tabs that indent it; no text of JSON may hold one as it is.
    private static SourceFile withoutTabs(SourceFile file) {
        var name = file.name().toLowerCase(Locale.ROOT);
        var isYaml = name.endsWith(".yml") || name.endsWith(".yaml");
        return isYaml || file.malformed().isPresent()
                ? file
                : SourceFile.of(file.name(), file.text().replace('\t', ' '));
    }
}
