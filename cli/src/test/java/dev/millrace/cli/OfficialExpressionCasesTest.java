package dev.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.millrace.core.expression.Data;
import dev.millrace.core.expression.evaluation.DataJson;
import dev.millrace.core.expression.evaluation.JobStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * GitHub's own cases of expressions, {@code official-cases/expressions/*.json} in the folder that the system property
 * {@code millrace.corpus} or the variable {@code MILLRACE_CORPUS} names: each has its value, or an error of its kind.
 */
class OfficialExpressionCasesTest {

    private final EvalBatch batch = new EvalBatch(new ExpressionRun(JobStatus.SUCCESS, Optional.empty(), ""));

    @Test
    void evaluatesAsGitHubDoes() throws Exception {
        var folder = Optional.ofNullable(System.getProperty("millrace.corpus"))
                .or(() -> Optional.ofNullable(System.getenv("MILLRACE_CORPUS")))
                .map(name -> Path.of(name, "official-cases", "expressions"))
                .filter(Files::isDirectory);
        assumeThat(folder).isPresent();

        var wrong = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(folder.orElseThrow(), "*.json")) {
            for (var file : files) {
                for (var official : cases(Files.readString(file))) {
                    check(official, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    // A file has lists of cases by what they are about.
    private static List<Data.Dictionary> cases(String file) {
        var cases = new ArrayList<Data.Dictionary>();
        for (var group : ((Data.Dictionary) DataJson.read(file)).values()) {
            for (var item : ((Data.Array) group).items()) {
                cases.add((Data.Dictionary) item);
            }
        }
        return cases;
    }

    private void check(Data.Dictionary official, List<String> wrong) {
        var request = Map.of(
                "expr", official.get("expr").orElseThrow(),
                "contexts", official.get("contexts").orElse(Data.NULL));
        var answer = (Data.Dictionary) DataJson.read(batch.answer(DataJson.print(Data.object(request))));
        var expectedError = official.get("err").map(OfficialExpressionCasesTest::kind);
        var isRight = expectedError.isPresent()
                ? answer.get("error").map(OfficialExpressionCasesTest::kind).equals(expectedError)
                : answer.equals(official.get("result").orElseThrow());
        if (!isRight) {
            wrong.add(official.get("expr").orElseThrow().asText() + " gives " + answer);
        }
    }

    private static String kind(Data error) {
        return ((Data.Dictionary) error).get("kind").orElseThrow().asText();
    }
}
