package dev.millrace.core.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContextFieldsTest {

    @Test
    void thereAreTwelveContexts() {
        assertThat(ContextFields.names())
                .containsExactly(
                        "env",
                        "github",
                        "inputs",
                        "job",
                        "jobs",
                        "matrix",
                        "needs",
                        "runner",
                        "secrets",
                        "steps",
                        "strategy",
                        "vars");
    }

    @Test
    void everyContextThatAKeyAllowsIsHere() {
        for (var name : Availability.names()) {
            assertThat(ContextFields.names()).containsAll(Availability.of(name).contexts());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "github.sha, string",
        "github.run_number, string",
        "github.run_attempt, string",
        "github.event, object",
        "github.ref_protected, boolean",
        "strategy.fail-fast, boolean",
        "strategy.job-index, number",
        "strategy.max-parallel, number",
        "job.check_run_id, number",
        "job.services.redis.ports.6379, string",
        "job.container.network, string",
        "steps.build.outputs.version, string",
        "steps.build.outcome, string",
        "needs.build.result, string",
        "needs.build.outputs, object",
        "jobs.build.result, string",
        "matrix.os, any",
        "inputs.debug, any",
        "env.CI, string",
        "secrets.TOKEN, string",
        "vars.REGION, string",
        "github.repositoryurl, string",
        "GitHub.SHA, string"
    })
    void tellsTheTypeOfAField(String path, String type) {
        assertThat(at(path).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "github.ref_type, branch tag",
        "runner.os, Linux Windows macOS",
        "runner.arch, X86 X64 ARM ARM64",
        "runner.environment, github-hosted self-hosted",
        "runner.debug, 1",
        "job.status, success failure cancelled",
        "steps.build.conclusion, success failure cancelled skipped",
        "needs.build.result, success failure cancelled skipped",
        "github.ref, ''"
    })
    void tellsAllValuesOfAFieldWhereTheyAreKnown(String path, String values) {
        assertThat(String.join(" ", at(path).values())).isEqualTo(values);
    }

    @ParameterizedTest
    @ValueSource(strings = {"github", "job", "runner", "strategy"})
    void someContextsHaveNoOtherFields(String context) {
        assertThat(ContextFields.of(context).isOpen()).isFalse();
        assertThat(ContextFields.of(context).field("colour")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "inputs", "matrix", "needs", "secrets", "steps", "vars"})
    void someContextsHaveFieldsOfAnyName(String context) {
        assertThat(ContextFields.of(context).isOpen()).isTrue();
        assertThat(ContextFields.of(context).field("colour")).isPresent();
    }

    @Test
    void stepHasOutputsOutcomeAndConclusion() {
        assertThat(at("steps.build").names()).containsExactly("conclusion", "outcome", "outputs");
        assertThat(at("steps.build").field("result")).isEmpty();
    }

    @Test
    void jobThatIsNeededHasOutputsAndAResult() {
        assertThat(at("needs.build").names()).containsExactly("outputs", "result");
    }

    @Test
    void tellsWhatOnlyToolsKnow() {
        assertThat(at("github.job_workflow_sha").documented()).isFalse();
        assertThat(at("github.workflow_sha").documented()).isTrue();
    }

    @Test
    void secretsAlwaysHaveTheToken() {
        assertThat(ContextFields.of("secrets").names()).containsExactly("GITHUB_TOKEN");
    }

    @Test
    void everyTypeIsAWordThatIsKnown() {
        var types = new ArrayList<String>();
        FactFiles.current().lines("context-fields.tsv").forEach(line -> types.add(line.column(1)));
        assertThat(types).isSubsetOf("any", "boolean", "number", "string", "object");
    }

    @Test
    void onlyObjectsHaveFields() {
        for (var line : FactFiles.current().lines("context-fields.tsv")) {
            var field = at(line.column(0));
            if (!field.fields().isEmpty()) {
                assertThat(field.type()).as(line.column(0)).isEqualTo("object");
            }
        }
    }

    @Test
    void unknownContextIsAMistakeInTheProgram() {
        assertThat(ContextFields.find("git")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContextFields.of("git"))
                .withMessageStartingWith("no context is called \"git\": use one of env, github, inputs");
    }

    private static ContextField at(String path) {
        var names = List.of(path.split("\\.", -1));
        var field = ContextFields.of(names.get(0));
        for (var name : names.subList(1, names.size())) {
            field = field.field(name).orElseThrow();
        }
        return field;
    }
}
