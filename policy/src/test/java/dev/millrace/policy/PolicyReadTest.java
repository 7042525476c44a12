package dev.millrace.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.millrace.core.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which schemas are policies, and what is said of others. */
final class PolicyReadTest {

    private static PolicyException problem(String name, String text) {
        return catchThrowableOfType(PolicyException.class, () -> Policy.read(SourceFile.of(name, text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type": "strng"}                 | p.json:1:10: this is no JSON Schema: "type" fits none of what is allowed: "strng" is not allowed for "type"; allowed: array, boolean, integer, null, number, object, string; or "type" is a text, and has to be a list
            {"required": "a"}                 | p.json:1:14: this is no JSON Schema: "required" is a text, and has to be a list
            {"minLength": -1}                 | p.json:1:15: this is no JSON Schema: -1 for "minLength" is less than 0
            {"pattern": "("}                  | p.json:1:2: the pattern "(" cannot be read: Unclosed group
            {"patternProperties": {"[": {}}}  | p.json:1:24: the pattern "[" cannot be read: Unclosed character class
            {"$ref": "#/$defs/job"}           | p.json:1:10: "#/$defs/job" leads nowhere: the policy has nothing at that place
            {"$ref": "other.json#/a"}         | p.json:1:10: "other.json#/a" is another file, and nothing is fetched; copy what it names to "$defs" of this policy and refer to "#/$defs/NAME"
            {"allOf": [{"$ref": "https://example.com/x"}]} | p.json:1:21: "https://example.com/x" is another file, and nothing is fetched; copy what it names to "$defs" of this policy and refer to "#/$defs/NAME"
            {"$defs": {"a": {"$id": "b"}}}    | p.json:1:25: only the whole policy may have an "$id"; give this one a name under "$defs" of the policy
            {"$schema": "https://example.com/s"} | p.json:1:13: "https://example.com/s" is no version of JSON Schema that Millrace knows; it knows https://json-schema.org/draft/2020-12/schema, https://json-schema.org/draft/2019-09/schema, http://json-schema.org/draft-07/schema#, http://json-schema.org/draft-06/schema#, http://json-schema.org/draft-04/schema#
            {"x-millrace-mesage": "x"}        | p.json:1:2: there is no keyword "x-millrace-mesage"; did you mean "x-millrace-message"?
            {"x-millrace-message": 3}         | p.json:1:24: "x-millrace-message" takes a text
            {"x-millrace-severity": "off"}    | p.json:1:25: "x-millrace-severity" takes error, warning or info
            {"x-millrace-applies-to": "jobs"} | p.json:1:27: "x-millrace-applies-to" takes "workflows", "actions", or a list of both
            {"not": {"x-millrace-applies-to": "actions"}} | p.json:1:35: "x-millrace-applies-to" stands beside "$schema", for the whole policy
            {"requird": ["zz"], "propertes": {}} | p.json:1:2: JSON Schema has no keyword "requird", so it would check nothing; did you mean "required"?
            {"properties": {"jobs": {"Required": ["a"]}}} | p.json:1:26: JSON Schema has no keyword "Required", so it would check nothing; did you mean "required"?
            {"maximum": 1e1000000000}         | p.json:1:13: the number 1e1000000000 is larger than any that Millrace compares, which is some 1e308
            {"enum": ["a" "b"]}               | p.json:1:15: this is no well-formed JSON: a comma, a colon, a quote or a bracket is missing or too many here or just before
            {"enum": ["a"]}}                  | p.json:1:16: this is no well-formed JSON: a comma, a colon, a quote or a bracket is missing or too many here or just before
            {"$ref": "#"}                     | p.json: its schemas stand or refer to each other more than 250 deep
            [1]                               | p.json:1:1: a policy is a JSON Schema that begins with {, and this is none
            {"a": 1, "a": 2}                  | p.json:1:10: the key "a" is written twice in one mapping; remove one of them
            """)
    void whatIsNoPolicySaysWhereAndWhy(String text, String message) {
        assertThat(problem("p.json", text)).hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"markdownDescription", "x-requird", "errorMessage", "nullable"})
    void aWordThatIsNearNoKeywordIsANote(String word) {
        assertThat(Checked.by("{\"" + word + "\": true, \"required\": [\"name\"]}")
                        .workflow("on: push"))
                .hasSize(1);
    }

    @Test
    void namesOfPropertiesAreNoKeywords() {
        assertThat(Checked.by("{\"properties\": {\"requird\": {}, \"item\": {}}, \"$defs\": {\"types\": {}}}")
                        .workflow("on: push"))
                .isEmpty();
    }

    @Test
    void aFileOfYamlHoldsOnePolicy() {
        assertThat(problem("p.yml", "type: object\n---\ntype: object\n"))
                .hasMessage("p.yml:2:1: a file holds one policy; put what follows \"---\" into a file of its own");
    }

    @Test
    void theLineIsThatOfTheMistake() {
        var problem = problem("p.json", "{\n  \"properties\": {\n    \"name\": {\"type\": 3}\n  }\n}\n");

        assertThat(problem.line()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\": }}", "\"x", "", "  ", "\u0000"})
    void whatIsNoJsonSaysSo(String text) {
        assertThat(problem("p.json", text).getMessage()).startsWith("p.json");
    }

    @Test
    void jsonMayBeIndentedByTabs() {
        assertThat(Checked.by("{\n\t\"required\":\t[\n\t\t\"name\"\n\t]\n}").workflow("on: push"))
                .containsExactly("1:1 the workflow lacks \"name\"");
    }

    @Test
    void aPolicyMayBeYaml() throws PolicyException {
        var policy = Policy.read(SourceFile.of("names.schema.yml", "# Why.\nrequired: [name]\n"));

        assertThat(new Checked(policy).workflow("on: push"))
                .containsExactly("1:1 the workflow lacks \"name\" (policy names.schema.yml)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://json-schema.org/draft-04/schema#",
                "http://json-schema.org/draft-06/schema#",
                "http://json-schema.org/draft-07/schema",
                "https://json-schema.org/draft/2019-09/schema"
            })
    void olderDraftsAreKnown(String dialect) {
        var schema = "{\"$schema\": \"" + dialect
                + "\", \"definitions\": {\"n\": {\"required\": [\"name\"]}}, \"allOf\": [{\"$ref\":"
                + " \"#/definitions/n\"}]}";

        assertThat(Checked.by(schema).workflow("on: push")).containsExactly("1:1 the workflow lacks \"name\"");
    }

    @Test
    void aPolicyMayCallItselfByItsId() {
        var schema = "{\"$id\": \"https://acme.example/names.json\", \"$defs\": {\"n\": {\"required\": [\"name\"]}},"
                + " \"$ref\": \"https://acme.example/names.json#/$defs/n\"}";

        assertThat(Checked.by(schema).workflow("on: push")).containsExactly("1:1 the workflow lacks \"name\"");
    }

    @Test
    void aFileIsReadByItsPath(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("p.json"), "{\"type\": 3}");
        var name = file.toString().replace('\\', '/');

        assertThat(catchThrowableOfType(PolicyException.class, () -> Policy.read(file))
                        .getMessage())
                .startsWith(name + ":1:10: this is no JSON Schema");
        assertThat(catchThrowableOfType(PolicyException.class, () -> Policy.read(folder.resolve("none.json"))))
                .hasMessage(folder.resolve("none.json").toString().replace('\\', '/') + ": the file cannot be read");
    }

    @Test
    void aFileMayBeCalledOtherwiseThanByItsPath(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("p.json"), "{\"type\": 3}");

        assertThat(catchThrowableOfType(PolicyException.class, () -> Policy.read(file, "org/p.json"))
                        .getMessage())
                .startsWith("org/p.json:1:10: this is no JSON Schema");
    }

    @Test
    void aFileIsNoLargerThanAWorkflow(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("p.json"), "{}" + " ".repeat(511_999));

        assertThat(catchThrowableOfType(PolicyException.class, () -> Policy.read(file, "p.json")))
                .hasMessage("p.json: it has 512001 bytes, and a policy at most 512000");
    }
}
