package dev.millrace.core.action;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.workflow.Reading;
import dev.millrace.core.yaml.YamlDocument;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlParser;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads an {@code action.yml} into a syntax tree. It reports what the tree cannot hold and goes on; the rest is for rules to judge.
 *
 * <pre>{@code
 * var action = ActionReader.read(SourceFile.of("action.yml", text), findings::add);
 * }</pre>
 */
@PublicApi
public final class ActionReader {

    private ActionReader() {}

    /**
     * Reads a file.
     *
     * @param findings takes what is wrong
     * @return the action; empty when the file is no YAML or no mapping, which has been reported
     */
    public static Optional<Action> read(SourceFile file, Consumer<Finding> findings) {
        return read(parse(file, findings), findings);
    }

    /** Parses a file; what is no YAML is reported as {@code metadata-parse-error}. */
    public static YamlDocument parse(SourceFile file, Consumer<Finding> findings) {
        return YamlParser.parse(
                file, finding -> findings.accept(isParseError(finding, file) ? asMetadata(finding) : finding));
    }

    /**
     * Reads a parsed file.
     *
     * @param findings takes what is wrong
     * @return the action; empty when the file is no mapping, which has been reported
     */
    public static Optional<Action> read(YamlDocument document, Consumer<Finding> findings) {
        return document.root().flatMap(root -> {
            if (root instanceof YamlMapping mapping) {
                return Optional.of(
                        ActionSyntax.read(mapping, new Reading(findings, ReaderCheck.METADATA_UNEXPECTED_KEY)));
            }
            findings.accept(ReaderCheck.WRONG_NODE_KIND.at(
                    root,
                    "an action is a mapping with \"name\", \"description\" and \"runs\", but this is something else"));
            return Optional.empty();
        });
    }

    // A file that is not UTF-8 is no matter of metadata.
    private static boolean isParseError(Finding finding, SourceFile file) {
        return finding.rule().equals(ReaderCheck.YAML_PARSE_ERROR.metadata())
                && file.malformed().isEmpty();
    }

    private static Finding asMetadata(Finding finding) {
        return ReaderCheck.METADATA_PARSE_ERROR.at(finding.origin(), finding.message());
    }
}
