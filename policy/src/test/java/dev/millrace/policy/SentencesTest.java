package dev.millrace.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every keyword of every version has a sentence of our own. */
final class SentencesTest {

    private static final String WORKFLOW = """
            on: push
            jobs:
              build:
                runs-on: [self-hosted, linux, linux]
                timeout-minutes: 5
                name: 'Build'
                environment: {name: live, url: x}
                steps: [{run: make}]
            """;

    private static Checked jobs(String version, String schemaOfJob) {
        return Checked.by("{\"$schema\": \"" + version + "\", \"properties\": {\"jobs\": {\"additionalProperties\": "
                + schemaOfJob + "}}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"required": ["needs"]}                                      | 3:3 "build" lacks "needs"
            {"dependentRequired": {"steps": ["needs"]}}                  | 8:5 "steps" in "build" needs "needs" beside it
            {"dependentSchemas": {"steps": {"required": ["needs"]}}}     | 3:3 "build" lacks "needs"
            {"dependentSchemas": {"steps": false}}                       | 3:3 "build" is not allowed here
            {"propertyNames": {"maxLength": 14}}                         | 5:5 "timeout-minutes" is not allowed in "build"
            {"maxProperties": 1}                                         | 3:3 "build" has more than 1 key
            {"minProperties": 9}                                         | 3:3 "build" has fewer than 9 keys
            {"properties": {"timeout-minutes": {"exclusiveMaximum": 5}}} | 5:22 5 for "timeout-minutes" is not less than 5
            {"properties": {"timeout-minutes": {"exclusiveMinimum": 5}}} | 5:22 5 for "timeout-minutes" is not more than 5
            {"properties": {"timeout-minutes": {"maximum": 4}}}          | 5:22 5 for "timeout-minutes" is more than 4
            {"properties": {"timeout-minutes": {"minimum": 6}}}          | 5:22 5 for "timeout-minutes" is less than 6
            {"properties": {"timeout-minutes": {"multipleOf": 2}}}       | 5:22 5 for "timeout-minutes" is no multiple of 2
            {"properties": {"name": {"maxLength": 1}}}                   | 6:11 "Build" for "name" has more than 1 character
            {"properties": {"name": {"minLength": 6}}}                   | 6:11 "Build" for "name" has fewer than 6 characters
            {"propertyNames": {"pattern": "^[a-v-]{4,14}$"}}             | 5:5 "timeout-minutes" in "build" does not match the pattern ^[a-v-]{4,14}$
            {"propertyNames": {"enum": ["name", "runs-on", "environment", "steps"]}} | 5:5 "timeout-minutes" is not allowed in "build"; allowed: name, runs-on, environment, steps
            {"properties": {"name": {"not": {"const": "Build"}}}}        | 6:11 the policy forbids "Build" for "name"
            {"properties": {"name": {"not": {"enum": ["Build", "B"], "title": "x"}}}} | 6:11 the policy forbids "Build" for "name"; forbidden: Build, B
            {"properties": {"name": {"not": {"pattern": "^B"}}}}         | 6:11 "Build" for "name" matches the pattern ^B, which the policy forbids
            {"not": {"required": ["name", "steps"]}}                     | 3:3 the policy forbids "name" together with "steps" in "build"
            {"properties": {"name": {"not": {"minLength": 1, "maxLength": 9}}}} | 6:11 the policy forbids "name" as it is
            {"if": {"required": ["name"]}, "then": false}                | 3:3 "build" is not allowed here
            {"unevaluatedProperties": {"type": ["string", "number", "array"]}, "properties": {"runs-on": true}} | 7:5 "environment" is a mapping, and has to be a text or a number or a list
            {"properties": {"environment": {"properties": {"name": true}, "unevaluatedProperties": false}}} | 7:31 "url" is not allowed in "environment"
            """)
    void aKeywordOfMappingsAndScalarsHasASentence(String schema, String sentence) {
        assertThat(jobs("https://json-schema.org/draft/2020-12/schema", schema).workflow(WORKFLOW))
                .containsExactly(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"maxItems": 1}                                                 | 4:5 "labels" has more than 1 item
            {"minItems": 4}                                                 | 4:5 "labels" has fewer than 4 items
            {"uniqueItems": true}                                           | 4:5 "labels" has "linux" twice
            {"contains": {"const": "x64"}}                                  | 4:5 "labels" has fewer than 1 item with the value x64
            {"contains": {"enum": ["x64", "arm64"]}}                        | 4:5 "labels" has fewer than 1 item out of x64, arm64
            {"contains": {"pattern": "^x"}}                                 | 4:5 "labels" has fewer than 1 item of the pattern ^x
            {"contains": {"minLength": 20}}                                 | 4:5 "labels" has fewer than 1 item of the kind that the policy describes
            {"contains": {"const": "linux"}, "minContains": 3}              | 4:5 "labels" has fewer than 3 items with the value linux
            {"contains": {"const": "linux"}, "maxContains": 1}              | 4:5 "labels" has more than 1 item with the value linux
            {"prefixItems": [true, true], "items": false}                   | 4:35 item 3 of "labels" is not allowed here
            {"prefixItems": [true, true], "unevaluatedItems": false}        | 4:35 item 3 of "labels" is not allowed here
            {"prefixItems": [{"const": "linux"}]}                           | 4:15 "self-hosted" is not allowed for item 1 of "labels"; allowed: linux
            """)
    void aKeywordOfListsHasASentence(String schema, String sentence) {
        var labels = "{\"properties\": {\"runs-on\": {\"properties\": {\"labels\": " + schema + "}}}}";

        assertThat(jobs("https://json-schema.org/draft/2020-12/schema", labels).workflow(WORKFLOW))
                .containsExactly(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"dependencies": {"steps": ["needs", "name", "permissions"]}}   | 8:5 "steps" in "build" needs "needs" and "permissions" beside it
            {"dependencies": {"steps": {"required": ["needs"]}}}            | 3:3 "build" lacks "needs"
            {"properties": {"runs-on": {"properties": {"labels": {"contains": {"const": "x64"}}}}}} | 4:5 "labels" has fewer than 1 item with the value x64
            {"properties": {"runs-on": {"properties": {"labels": {"items": [true, true], "additionalItems": false}}}}} | 4:35 item 3 of "labels" is not allowed here
            {"properties": {"name": {"contentEncoding": "base64"}}}         | 6:11 "Build" for "name" is not encoded as base64
            {"properties": {"name": {"contentMediaType": "application/json"}}} | 6:11 "Build" for "name" is no application/json
            """)
    void aKeywordOfDraft7HasASentence(String schema, String sentence) {
        assertThat(jobs("http://json-schema.org/draft-07/schema#", schema).workflow(WORKFLOW))
                .containsExactly(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"propertyNames": {"maxLength": 14, "x-millrace-message": "{key}={value}"}}                | 5:5 timeout-minutes=5
            {"propertyNames": {"maxLength": 14}, "x-millrace-message": "{key}={value}"}                | 5:5 timeout-minutes=5
            {"properties": {"environment": {"properties": {"name": true}, "additionalProperties": false, "x-millrace-message": "{key}={value}"}}}   | 7:31 url=x
            {"properties": {"environment": {"properties": {"name": true}, "unevaluatedProperties": false, "x-millrace-message": "{key}={value}"}}}  | 7:31 url=x
            {"properties": {"runs-on": {"properties": {"labels": {"prefixItems": [true, true], "items": false, "x-millrace-message": "{key}={value}"}}}}} | 4:35 labels=linux
            {"required": ["needs"], "x-millrace-message": "{key}"}                                     | 3:3 build
            """)
    void aMessageIsFilledWithTheKeyAndTheValueThatItIsAbout(String schema, String message) {
        assertThat(jobs("https://json-schema.org/draft/2020-12/schema", schema).workflow(WORKFLOW))
                .containsExactly(message);
    }

    @Test
    void aBoundOfDraft4MayBeOneThatTheValueMustNotBe() {
        var schema = "{\"properties\": {\"timeout-minutes\": {\"maximum\": 5, \"exclusiveMaximum\": true}}}";

        assertThat(jobs("http://json-schema.org/draft-04/schema#", schema).workflow(WORKFLOW))
                .containsExactly("5:22 5 for \"timeout-minutes\" is not less than 5");
    }
}
