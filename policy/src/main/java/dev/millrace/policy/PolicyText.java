package dev.millrace.policy;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.yaml.ScalarKind;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlParser;
import dev.millrace.core.yaml.YamlSequence;
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
                throw PolicyException.at(
                        finding.origin(),
                        problem(finding, isYaml(file) || file.malformed().isPresent()));
            }
        }
        var root = document.root()
                .orElseThrow(() -> PolicyException.of(file.name(), "the policy holds nothing; write a JSON Schema"));
        checkNumbers(root);
        var policy = PlainJson.of(root);
        if (!policy.json().isObject()) {
            throw PolicyException.at(root.origin(), "a policy is a JSON Schema that begins with {, and this is none");
        }
        return policy;
    }

    // The sentences of the reader are for workflows, and for YAML.
    private static String problem(Finding finding, boolean isPlain) {
        if (finding.rule().equals(ReaderCheck.YAML_MULTIPLE_DOCUMENTS.metadata())) {
            return "a file holds one policy; put what follows \"---\" into a file of its own";
        }
        return finding.rule().equals(ReaderCheck.YAML_PARSE_ERROR.metadata()) && !isPlain
                ? "this is no well-formed JSON: a comma, a colon, a quote or a bracket is missing or too many here or just before"
                : finding.message();
    }

    // They would be texts, and be said to be so.
    private static void checkNumbers(YamlNode node) throws PolicyException {
        if (node instanceof YamlSequence sequence) {
            for (var item : sequence.items()) {
                checkNumbers(item);
            }
        } else if (node instanceof YamlMapping mapping) {
            for (var entry : mapping.entries()) {
                checkNumbers(entry.value());
            }
        } else if (node instanceof Text text
                && text.kind() == ScalarKind.NUMBER
                && JsonScalars.of(text).isString()) {
            throw PolicyException.at(
                    text.origin(),
                    "the number " + Suggestion.shorten(text.raw())
                            + " is larger than any that Millrace compares, which is some 1e308");
        }
    }

    // All of JSON is YAML but for the tabs that indent it; no text of JSON may hold one as it is.
    private static SourceFile withoutTabs(SourceFile file) {
        return isYaml(file) || file.malformed().isPresent()
                ? file
                : SourceFile.of(file.name(), file.text().replace('\t', ' '));
    }

    private static boolean isYaml(SourceFile file) {
        var name = file.name().toLowerCase(Locale.ROOT);
        return name.endsWith(".yml") || name.endsWith(".yaml");
    }
}
