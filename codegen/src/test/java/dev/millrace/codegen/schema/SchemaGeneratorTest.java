package dev.millrace.codegen.schema;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.facts.Events;
import dev.millrace.core.facts.Grammar;
import dev.millrace.core.facts.GrammarKey;
import dev.millrace.core.facts.PermissionScopes;
import dev.millrace.core.fixture.CommittedFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The committed schemas; with {@code -Dmillrace.update} they are written again first. */
class SchemaGeneratorTest {

    private static final Path FOLDER = Path.of("src/main/resources/dev/millrace/codegen/schema");
    private static final Pattern DEFINITION = Pattern.compile("\"#/\\$defs/([^\"]+)\"");
    private static final Pattern DEFINED = Pattern.compile("\n    \"([^\"]+)\": \\{");
    private static final String DEFINITIONS = "\n  \"$defs\": {";

    @Test
    void areCommitted() throws IOException {
        CommittedFiles.in(FOLDER)
                .writtenBy("mvn -pl codegen -am test -Dmillrace.update -Dtest=SchemaGeneratorTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .areTexts(
                        Stream.of(GithubSchema.values()).collect(toMap(GithubSchema::file, SchemaGenerator::generate)));
    }

    @ParameterizedTest
    @EnumSource
    void definesWhatItRefersToAndNothingElse(GithubSchema schema) {
        var text = SchemaGenerator.generate(schema);
        var referred = new TreeSet<String>();
        DEFINITION.matcher(text).results().forEach(reference -> referred.add(reference.group(1)));
        var defined = new TreeSet<String>();
        DEFINED.matcher(text.substring(text.indexOf(DEFINITIONS)))
                .results()
                .forEach(definition -> defined.add(definition.group(1)));

        assertThat(defined).isEqualTo(referred);
    }

    /** Draft 7 passes over it, which costs no more than a title or a description. */
    @ParameterizedTest
    @EnumSource
    void saysNothingBesideAReferenceThatValuesHaveToMeet(GithubSchema schema) {
        assertThat(SchemaGenerator.generate(schema)).doesNotContainPattern("\"\\$ref\": \"[^\"]+\",");
    }

    @Test
    void explainsEveryKeyOfTheGrammar() {
        var texts = SchemaGenerator.generate(GithubSchema.WORKFLOW) + SchemaGenerator.generate(GithubSchema.ACTION);

        for (var node : Grammar.nodes()) {
            // Events have descriptions of their own.
            node.keys().stream()
                    .filter(key -> !key.node().equals("on") || !key.name().equals("*"))
                    .map(GrammarKey::description)
                    .forEach(description ->
                            assertThat(texts).contains(": \"" + description.replace("\"", "\\\"") + "\""));
        }
    }

    @Test
    void knowsEveryEventAndScope() {
        var text = SchemaGenerator.generate(GithubSchema.WORKFLOW);

        assertThat(Events.all().names()).allSatisfy(event -> assertThat(text).contains("\"" + event + "\": {"));
        assertThat(PermissionScopes.all().names())
                .allSatisfy(scope -> assertThat(text).contains("\"" + scope + "\": {"));
    }

    @Test
    void writesWhatFitsOnALineOnOne() {
        var schema = Schema.closed(
                Schema.EMPTY.with("name", Schema.type("string").described("The \"name\", \\ and " + "all ".repeat(9))));

        assertThat(SchemaText.of(schema)).isEqualTo("""
            {
              "type": "object",
              "properties": {"name": {"description": "The \\"name\\", \\\\ and all all all all all all all all all ", "type": "string"}},
              "additionalProperties": false
            }
            """);
    }
}
