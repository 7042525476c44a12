package dev.millrace.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.rules.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypeRulesTest {

    private static String workflow(String run) {
        return """
                on:
                  workflow_dispatch:
                    inputs:
                      flag: {type: boolean}
                      count: {type: number}
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    steps:
                      - id: a
                        run: make
                      - run: %s
                """.formatted(run);
    }

    private static List<String> said(String expression) {
        return Checked.workflow(workflow("make ${{ " + expression + " }}"));
    }

    private static List<String> saidAt(String key, String value) {
        return Checked.workflow("""
                on: push
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    %s: %s
                    steps:
                      - run: make
                """.formatted(key, value));
    }

    @Test
    void tellsWhereTextHasNoProperties() {
        assertThat(said("github.repository.owner"))
                .containsExactly(
                        "12 ERROR expr-property-of-scalar: \"github.repository\" is a string, which has no property"
                                + " \"owner\", so GitHub gives null; \"github.event.repository\" has properties");
        assertThat(said("vars.CONFIG.name"))
                .containsExactly("12 ERROR expr-property-of-scalar: \"vars.CONFIG\" is a string, which has no property"
                        + " \"name\", so GitHub gives null; if the string is JSON, write fromJSON(vars.CONFIG)");
    }

    @Test
    void tellsWhatArraysHaveInPlaceOfProperties() {
        assertThat(said("fromJSON('[1]').length"))
                .containsExactly(
                        "12 ERROR expr-property-of-scalar: \"fromJSON('[1]')\" is an array, which has no property"
                                + " \"length\", so GitHub gives null; an array's items are found by number, like [0],"
                                + " or all together by \".*\"");
        assertThat(said("join(fromJSON('[{\"a\":\"b\"}]').*.a[0])"))
                .containsExactly("12 ERROR expr-property-of-scalar: each item of \"fromJSON('[{\"a\":\"b\"}]').*.a\" is"
                        + " a string, which has no property, so GitHub gives an empty array");
    }

    @Test
    void tellsWhichIndexFindsNothing() {
        assertThat(said("env[0]"))
                .containsExactly("12 WARNING expr-bad-index-type: \"0\" is a number, but \"env\" is an object,"
                        + " where a string finds a property; GitHub finds nothing");
        assertThat(said("fromJSON('[1]')[null]"))
                .containsExactly(
                        "12 WARNING expr-bad-index-type: \"null\" is null, but \"fromJSON('[1]')\" is an array,"
                                + " where a number finds an item; GitHub finds nothing");
    }

    @Test
    void tellsWhatHasNoParts() {
        assertThat(said("join(github.ref.*)"))
                .containsExactly("12 ERROR expr-bad-filter: \".*\" takes the parts of an array or an object, but"
                        + " \"github.ref\" is a string, so GitHub gives an empty array");
        assertThat(said("join(fromJSON('[1]').*.*)"))
                .containsExactly(
                        "12 ERROR expr-bad-filter: \".*\" takes the parts of an array or an object, but each item"
                                + " of \"fromJSON('[1]').*\" is a number, so GitHub gives an empty array");
    }

    @Test
    void tellsThatABooleanIsNoString() {
        assertThat(said("inputs.flag == 'True'"))
                .containsExactly(
                        "12 WARNING expr-incomparable-types: \"inputs.flag\" is a boolean and \"'True'\" a string:"
                                + " GitHub compares them as numbers, and no number comes of the latter, so this is always false;"
                                + " write true without quotes");
        assertThat(said("steps.a.outputs.ok != true"))
                .containsExactly(
                        "12 WARNING expr-incomparable-types: \"steps.a.outputs.ok\" is a string, which GitHub turns"
                                + " into a number to compare it with a boolean: no text but '1' equals true;"
                                + " write 'true' in quotes");
        assertThat(said("vars.FLAG == inputs.flag"))
                .containsExactly(
                        "12 WARNING expr-incomparable-types: \"vars.FLAG\" is a string, which GitHub turns into"
                                + " a number to compare it with the boolean \"inputs.flag\": no text but '1' equals true");
    }

    @Test
    void tellsWhatElseCannotBeCompared() {
        assertThat(said("inputs.count != 'many'"))
                .containsExactly(
                        "12 WARNING expr-incomparable-types: \"inputs.count\" is a number and \"'many'\" a string:"
                                + " GitHub compares them as numbers, and no number comes of the latter, so this is always true");
        assertThat(said("github.event == 'push'"))
                .containsExactly(
                        "12 WARNING expr-incomparable-types: \"github.event\" is an object, which equals nothing"
                                + " but itself, so this is always false; compare one of its parts");
        assertThat(said("60 < inputs.flag"))
                .containsExactly("12 WARNING expr-incomparable-types: \"inputs.flag\" is a boolean, which has no order:"
                        + " GitHub takes it as a number, 0 or 1");
    }

    @Test
    void tellsWhatIsAlwaysTrue() {
        assertThat(said("!steps.a.outputs"))
                .containsExactly(
                        "12 WARNING expr-bad-operand-type: \"steps.a.outputs\" is an object, which is true to GitHub"
                                + " whatever is in it; ask for one of its properties");
        assertThat(said("!fromJSON('[]')"))
                .containsExactly(
                        "12 WARNING expr-bad-operand-type: \"fromJSON('[]')\" is an array, which is true to GitHub"
                                + " even when it has no items; ask for one of them, like [0]");
    }

    @Test
    void tellsWhatBecomesOfAnObjectInText() {
        assertThat(said("github.event"))
                .containsExactly(
                        "12 WARNING expr-object-in-text: \"github.event\" is an object, of which GitHub makes the"
                                + " word \"Object\" in a text; take one of its parts, or all of it by toJSON()");
        assertThat(said("github.event.inputs.a && github.event.inputs || 'none'"))
                .anyMatch(said -> said.contains("expr-object-in-text: \"github.event.inputs\""));
        assertThat(said("null"))
                .containsExactly(
                        "12 WARNING expr-object-in-text: \"null\" is null, of which GitHub makes no text at all");
        assertThat(saidAt("name", "${{ github.event }}"))
                .containsExactly(
                        "5 WARNING expr-object-in-text: \"github.event\" is an object, and GitHub fails where a text"
                                + " should be; take one of its parts, or all of it by toJSON()");
    }

    @Test
    void writesAnObjectAsJson() {
        assertThat(Checked.fixedWorkflow("expr-object-in-text", workflow("make ${{ (github.event) }} ${{ vars }}")))
                .endsWith("      - run: make ${{ (toJSON(github.event)) }} ${{ toJSON(vars) }}\n");
    }

    @Test
    void tellsWhatAKeyTakes() {
        assertThat(saidAt("timeout-minutes", "${{ vars.TIMEOUT }}"))
                .containsExactly("5 ERROR expr-result-type: \"timeout-minutes\" takes a number, but \"vars.TIMEOUT\" is"
                        + " a string, which GitHub does not convert; if it is JSON, write fromJSON(vars.TIMEOUT)");
        assertThat(saidAt("continue-on-error", "${{ 'true' }}"))
                .containsExactly(
                        "5 ERROR expr-result-type: \"continue-on-error\" takes true or false, but \"'true'\" is"
                                + " a string, which GitHub does not convert; leave out the quotes");
        assertThat(saidAt("env", "${{ 'A=B' }}"))
                .containsExactly("5 ERROR expr-result-type: \"env\" takes a mapping, but \"'A=B'\" is a string,"
                        + " which GitHub does not convert");
        assertThat(saidAt("timeout-minutes", "${{ github.actor == 'a' }}"))
                .containsExactly("5 ERROR expr-result-type: \"timeout-minutes\" takes a number, but"
                        + " \"github.actor == 'a'\" is a boolean");
    }

    @Test
    void tellsWhatIsWrongWithATemplate() {
        assertThat(said("format('{name}', 1)"))
                .containsExactly(
                        "12 ERROR expr-format-syntax: \"{\" begins a placeholder in the template of \"format\", and"
                                + " only the number of an argument from 0 to 255 may stand there, like {0};"
                                + " write \"{{\" for the brace itself");
        assertThat(said("format('it''s {', 1)"))
                .containsExactly("12 ERROR expr-format-syntax: \"{\" is not closed in the template of \"format\";"
                        + " write \"{{\" for the brace itself");
        assertThat(said("format('{0}}', 1)"))
                .containsExactly("12 ERROR expr-format-syntax: \"}\" closes nothing in the template of \"format\";"
                        + " write \"}}\" for the brace itself");
    }

    @Test
    void tellsWhichArgumentIsMissingOrLeftOut() {
        assertThat(said("format('{1}', 'a')"))
                .containsExactly(
                        "12 ERROR expr-format-missing-argument: \"{1}\" has no argument: \"format\" counts from 0, and one"
                                + " argument follows the template, {0}");
        assertThat(said("format('{0}', 'a', github.sha)"))
                .containsExactly("12 WARNING expr-format-unused-argument: \"github.sha\" is left out by \"format\":"
                        + " its template has no {1}");
        assertThat(said("format('{0}')"))
                .containsExactly(
                        "12 ERROR expr-format-missing-argument: \"{0}\" has no argument: \"format\" counts from 0,"
                                + " and nothing follows the template");
    }

    @Test
    void tellsWhereTextIsNoJson() {
        assertThat(said("fromJSON('[main]')[0]"))
                .containsExactly(
                        "12 ERROR expr-invalid-json: \"fromJSON\" gets what is not JSON: \"m\" cannot stand there;"
                                + " strings have double quotes in JSON");
        assertThat(said("fromJSON('[1')[0]"))
                .containsExactly(
                        "12 ERROR expr-invalid-json: \"fromJSON\" gets what is not JSON: the text ends before the value does");
        assertThat(said("fromJSON('')"))
                .containsExactly(
                        "12 ERROR expr-invalid-json: \"fromJSON\" gets what is not JSON: an empty text has no value");
        assertThat(said("fromJSON('[1,]')[0]"))
                .containsExactly(
                        "12 WARNING expr-invalid-json: \"fromJSON\" gets what is not JSON: \"]\" cannot stand there");
    }
}
