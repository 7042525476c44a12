package dev.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "workflow | {\"on\":\"push\",\"jobs\":{\"a\":{\"runs-on\":\"x\",\"steps\":[{\"run\":\"make\"}]}}}",
                "action   |"
                        + " {\"name\":\"a\",\"description\":\"b\",\"runs\":{\"using\":\"node24\",\"main\":\"index.js\"}}",
            })
    void printsASchemaThatTakesAFileOfThatKindAndNoOther(String kind, String file) {
        var outcome = new Desk(folder).run("schema", kind);

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).isEmpty();
        var schema = SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(outcome.out(), InputFormat.JSON);
        assertThat(schema.validate(file, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{}", InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "workflows | there is no schema of \"workflows\", only of workflow and action; did you mean"
                        + " \"workflow\"?",
                "dog       | there is no schema of \"dog\", only of workflow and action",
            })
    void saysOfWhichFilesThereAreSchemas(String kind, String message) {
        var outcome = new Desk(folder).run("schema", kind);

        assertThat(outcome.err()).isEqualTo("millrace: " + message + "\n");
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.exitCode()).isEqualTo(2);
    }

    @Test
    void wantsToKnowOfWhichFiles() {
        var outcome = new Desk(folder).run("schema");

        assertThat(outcome.err())
                .isEqualTo("millrace: \"schema\" needs KIND (of which files: workflow or action); see millrace schema"
                        + " --help\n");
        assertThat(outcome.exitCode()).isEqualTo(2);
    }
}
