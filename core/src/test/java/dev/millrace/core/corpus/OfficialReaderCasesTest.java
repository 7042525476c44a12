package dev.millrace.core.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.workflow.WorkflowReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of GitHub's own parser: where it finds errors, so does our reader, and nowhere else. */
class OfficialReaderCasesTest {

    /** Cases in which a rule has to find the error, because a syntax tree can hold it. */
    private static final Map<String, String> LEFT_TO_RULES = Map.ofEntries(
            Map.entry("errors-empty-expression", "expr-empty"),
            Map.entry("errors-expression-not-closed", "expr-unclosed"),
            Map.entry("errors-invalid-permissions", "permission-unknown-scope"),
            Map.entry("errors-job-needs-cycle", "needs-cycle"),
            Map.entry("errors-job-needs-no-start-node", "no-root-job"),
            Map.entry("errors-job-needs-unknown-job", "needs-unknown-job"),
            Map.entry("errors-jobs-at-least-one", "empty-section"),
            Map.entry("errors-on-workflow_call-input-type-missing", "call-input-bad-type"),
            Map.entry("errors-on-workflow_call-output", "call-output-missing-value"),
            Map.entry("errors-step-if", "expr-lex-error"),
            Map.entry("job-container-missing-image", "missing-image"));

    @BeforeAll
    static void needsCorpus() {
        assumeThat(Corpus.folder()).isPresent();
    }

    static List<OfficialCase> cases() throws Exception {
        var cases = new ArrayList<OfficialCase>();
        for (var file : Corpus.officialCases()) {
            cases.add(OfficialCase.parse(file, Files.readString(file)));
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void judgesAsGitHubDoes(OfficialCase official) throws Exception {
        assumeThat(official.isSkippedByGitHub())
                .as("passed by GitHub's parser itself")
                .isFalse();
        var errors = new ArrayList<Finding>();
        for (var workflow : official.workflows()) {
            WorkflowReader.read(SourceFile.of(official.name(), workflow), errors::add);
        }
        errors.removeIf(finding -> finding.severity() != Severity.ERROR);
        assertThat(!errors.isEmpty())
                .as("%s", errors)
                .isEqualTo(official.expectsErrors() && !LEFT_TO_RULES.containsKey(official.name()));
    }

    /** A case: options, the workflow, pairs of the name and the text of other workflows, and what is expected as JSON. */
    record OfficialCase(String name, Path folder, List<String> workflows, boolean expectsErrors) {

        static OfficialCase parse(Path file, String text) {
            var documents = List.of(text.replace("\r\n", "\n").split("(?m)^---\n", -1));
            var workflows = new ArrayList<String>(List.of(documents.get(1)));
            for (var i = 3; i < documents.size() - 1; i += 2) {
                workflows.add(documents.get(i));
            }
            return new OfficialCase(
                    String.valueOf(file.getFileName()).replace(".yml", ""),
                    Corpus.folder().orElseThrow().resolve("official-cases"),
                    workflows,
                    documents.get(documents.size() - 1).contains("\"errors\""));
        }

        boolean isSkippedByGitHub() throws Exception {
            return Files.readAllLines(folder.resolve("skipped-tests.txt")).contains(name + ".yml");
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
