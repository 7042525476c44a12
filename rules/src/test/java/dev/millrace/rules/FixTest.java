package dev.millrace.rules;

import static dev.millrace.rules.Checked.fixedAction;
import static dev.millrace.rules.Checked.fixedWorkflow;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the fixes of the rules make of a file. */
final class FixTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [a, b, a]            | [a, b]
            [a, A, b]            | [a, b]
            [ a , 'a' , b ]      | [ a , b ]
            [a, a, a]            | [a]
            [&id a, b, *id]      | [&id a, b, *id]
            [b, &id b, a, *id]   | [b, &id b, a, *id]
            """)
    void aNeedIsTakenOutOfAListInBrackets(String needs, String fixed) {
        assertThat(fixedWorkflow("needs-duplicate", needs(" " + needs))).isEqualTo(needs(" " + fixed));
    }

    @Test
    void aNeedIsTakenOutOfALongListWithItsLine() {
        assertThat(fixedWorkflow("needs-duplicate", needs("""

                      - a # builds
                      # B comes next.
                      - b
                      - "a" # again
                """))).isEqualTo(needs("""

                      - a # builds
                      # B comes next.
                      - b
                """));
    }

    private static String needs(String list) {
        return """
                on: push
                jobs:
                  a: {runs-on: ubuntu-latest, steps: [{run: make}]}
                  b: {runs-on: ubuntu-latest, steps: [{run: make}]}
                  c:
                    runs-on: ubuntu-latest
                    needs:%s
                    steps: [{run: make}]
                """.formatted(list.stripTrailing());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            yes        | true
            On         | true
            "true"     | true
            'TRUE'     | true
            no         | false
            off        | false
            'false'    | false
            yes # sure | true # sure
            """)
    void aWordThatMeansABooleanIsWrittenAsOne(String value, String fixed) {
        assertThat(fixedWorkflow("invalid-boolean", continueOnError(value))).isEqualTo(continueOnError(fixed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"y", "1", "maybe", "''", "!!str true", "&word yes"})
    void aValueThatMayMeanSomethingElseIsLeftAlone(String value) {
        assertThat(fixedWorkflow("invalid-boolean", continueOnError(value))).isEqualTo(continueOnError(value));
    }

    private static String continueOnError(String value) {
        return """
                on: push
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    steps:
                      - run: make
                        continue-on-error: %s
                """.formatted(value);
    }

    @ParameterizedTest
    @CsvSource({"|, |-", ">, >-", "|2, |-2", "| # why, |- # why"})
    void aNewlineAtTheEndIsLeftOut(String header, String fixed) {
        assertThat(fixedWorkflow("yaml-implicit-trailing-newline", greeting(header)))
                .isEqualTo(greeting(fixed));
    }

    private static String greeting(String header) {
        return """
                on: push
                env:
                  GREETING: %s
                    hello
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    steps:
                      - run: make
                """.formatted(header);
    }

    @Test
    void aScriptOfAnActionGetsItsShellAboveIt() {
        assertThat(fixedAction("composite-missing-shell", composite("""
                - run: make
                - name: Test
                  run: |
                    make test
                """))).isEqualTo(composite("""
                - shell: bash
                  run: make
                - name: Test
                  shell: bash
                  run: |
                    make test
                """));
    }

    @Test
    void aFileWithLineBreaksOfWindowsKeepsThem() {
        assertThat(fixedAction(
                        "composite-missing-shell", composite("- run: make\n").replace("\n", "\r\n")))
                .isEqualTo(composite("- shell: bash\n  run: make\n").replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"- {run: make}\n", "- &key run: make\n", "- ? run\n  : make\n"})
    void aStepInAnotherLayoutIsLeftAlone(String step) {
        assertThat(fixedAction("composite-missing-shell", composite(step))).isEqualTo(composite(step));
    }

    private static String composite(String steps) {
        return "name: Build\ndescription: Builds\nruns:\n  using: composite\n  steps:\n" + steps.indent(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ${{ runner.os == 'Linux' }}     | runner.os == 'Linux'
            ${{always()}}                   | always()
            "${{ !cancelled() }}"           | "!cancelled()"
            ${{ !cancelled() }}             | ${{ !cancelled() }}
            ${{ always() }} && ${{ true }}  | ${{ always() }} && ${{ true }}
            """)
    void aConditionLosesItsMarkersWhereItIsStillTextWithoutThem(String condition, String fixed) {
        assertThat(fixedAction("metadata-if-markers", postIf(condition))).isEqualTo(postIf(fixed));
    }

    private static String postIf(String condition) {
        return """
                name: Build
                description: Builds
                runs:
                  using: node24
                  main: index.js
                  post: post.js
                  post-if: %s
                """.formatted(condition);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ./src/**         | src/**
            "!./src/**"      | "!src/**"
            '././a'          | 'a'
            ../src/**        | ../src/**
            ./src/../docs/** | ./src/../docs/**
            ./               | ./
            "\\x2e/src"      | "\\x2e/src"
            """)
    void aPathLosesTheDotsThatItBeginsWith(String path, String fixed) {
        assertThat(fixedWorkflow("filter-dot-path", paths(path))).isEqualTo(paths(fixed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            " src/** "   | "src/**"
            'src/**  '   | 'src/**'
            "!  docs/**" | "!docs/**"
            "src/**\\t" | "src/**\\t"
            """)
    void aPathLosesTheBlanksAroundIt(String path, String fixed) {
        assertThat(fixedWorkflow("filter-path-whitespace", paths(path))).isEqualTo(paths(fixed));
    }

    private static String paths(String path) {
        return """
                on:
                  push:
                    paths:
                      - %s
                      - other
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    steps:
                      - run: make
                """.formatted(path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {required: true, type: string, default: a}  | {type: string, default: a}
            {type: string, required: true , default: a} | {type: string, default: a}
            {type: string, default: a, required: true}  | {type: string, default: a, required: true}
            """)
    void anInputWithADefaultIsNotRequired(String input, String fixed) {
        assertThat(fixedWorkflow("call-required-with-default", call(input))).isEqualTo(call(fixed));
    }

    @Test
    void anInputLosesTheLineThatRequiresIt() {
        assertThat(fixedWorkflow("call-required-with-default", call("""

                  type: string
                  required: true # always
                  # The usual one.
                  default: a""".indent(8))))
                .isEqualTo(call("""

                  type: string
                  # The usual one.
                  default: a""".indent(8)));
    }

    private static String call(String input) {
        return "on:\n  workflow_call:\n    inputs:\n      level: " + input.stripTrailing()
                + "\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - run: make\n";
    }
}
