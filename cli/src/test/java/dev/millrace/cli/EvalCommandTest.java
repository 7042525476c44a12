package dev.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvalCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
                'it''s' ; it's
                1.50 ; 1.5
                0x10 ; 16
                1 == 2 ; false
                null ; null
                '' ; ~~
                ${{ format('v{0}', 1) }} ; v1
                fromJSON('[1,{}]') ; ~[\n  1,\n  {}\n]~
                """)
    void printsTheValueReadably(String expression, String value) {
        var outcome = new Desk(folder).run("eval", expression);

        assertThat(outcome.out()).isEqualTo(value.replace("\\n", "\n") + "\n");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '@', quoteCharacter = '~', textBlock = """
                1 = 1 @ column 3: unexpected "=": write "=="
                ${{ 1 == }} @ column 9: unexpected the end of the expression
                contans('a', 'b') @ column 1: there is no function "contans" here; did you mean "contains"?
                '' || github.ref @ column 7: there is no context "github" here; give it with --context FILE, a file like {"github"
                'a' && fromJSON('') @ column 8: fromJSON: an empty text is no JSON; give a default
                ${{ 1 }}${{ 2 }} @ column 1: this is text with expressions in it, and one expression is evaluated; write format
                x ${{ 2 }} @ column 3: unexpected "${{"
                """)
    void saysInOneLineWhereTheExpressionIsWrong(String expression, String message) {
        var outcome = new Desk(folder).run("eval", expression);

        assertThat(outcome.err()).startsWith("millrace: " + message).hasLineCount(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.exitCode()).isEqualTo(1);
    }

    @Test
    void takesContextsFromAFile() {
        var desk = new Desk(folder).with("c.json", "{\"github\": {\"ref\": \"refs/heads/main\"}}");

        assertThat(desk.run("eval", "GitHub.Ref", "--context", "c.json").out()).isEqualTo("refs/heads/main\n");
        assertThat(desk.run("eval", "githbu.ref", "--context", "c.json").err())
                .isEqualTo("millrace: column 1: there is no context \"githbu\" here; did you mean \"github\"?\n");
    }

    @Test
    void hashesTheFilesOfTheWorkspace() {
        var desk = new Desk(folder).with("work/pom.xml", "").with("other.xml", "");

        assertThat(desk.run("eval", "hashFiles('**/*.xml')", "--workspace", "work")
                        .out())
                // printf '' | sha256sum | cut -c1-64 | xxd -r -p | sha256sum
                .isEqualTo("5df6e0e2761359d30a8275058e299fcc0381534545f55cf43e41983f5d4c9456\n");
        assertThat(desk.run("eval", "hashFiles('*.xml')").err()).contains("there is no workspace here", "column 1");
    }

    @Test
    void statusFunctionsSeeTheStatusThatWasGiven() {
        assertThat(new Desk(folder)
                        .run("eval", "failure()", "--status", "failure")
                        .out())
                .isEqualTo("true\n");
        assertThat(new Desk(folder).run("eval", "success()").out()).isEqualTo("true\n");
    }

    @ParameterizedTest(name = "eval {0}")
    @CsvSource(delimiter = '|', textBlock = """
                --status failure           | give either an expression or --batch FILE; see millrace eval --help
                1 --batch -                | give either an expression or --batch FILE; see millrace eval --help
                --batch - --context c.json | --context goes with an expression; the lines of --batch have their own "contexts"
                1 --status skipped         | --status takes success, failure or cancelled, not "skipped"
                1 --workspace nowhere      | --workspace: "nowhere" is not a folder
                1 --context nowhere        | nowhere: there is no such file or folder
                1 --context list.json      | list.json: this is no JSON object; write {"github": {"ref": "main"}}
                1 --context c.yml          | c.yml: this is no JSON: at offset 0:
                --batch nowhere            | nowhere: there is no such file or folder
                """)
    void wrongUsageIsTrouble(String arguments, String message) {
        var outcome =
                new Desk(folder).with("list.json", "[]").with("c.yml", "a: 1").run(("eval " + arguments).split(" "));

        assertThat(outcome.err()).startsWith("millrace: " + message).hasLineCount(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.exitCode()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                {"expr": "1 + 1"}                       | {"error":{"kind":"lexing","message":"unexpected \\"+\\": expressions do not calculate
                {"expr": "2.0"}                         | {"kind":"Number","value":2}
                {"expr": "-0"}                          | {"kind":"Number","value":-0.0}
                {"expr": "0.1"}                         | {"kind":"Number","value":0.1}
                {"expr": "9007199254740992"}            | {"kind":"Number","value":9007199254740992}
                {"expr": "1e300"}                       | {"kind":"Number","value":1.0E300}
                {"expr": "NaN"}                         | {"kind":"Number","value":"NaN"}
                {"expr": "-Infinity"}                   | {"kind":"Number","value":"-Infinity"}
                {"expr": "1 == 1"}                      | {"kind":"Boolean","value":true}
                {"expr": "null"}                        | {"kind":"Null","value":null}
                {"expr": "'é\\""}                       | {"error":{"kind":"lexing",
                {"expr": "'é'"}                         | {"kind":"String","value":"é"}
                {"expr": "a.*", "contexts": {"a": [1]}} | {"kind":"Array","value":[1]}
                {"expr": "a", "contexts": {"a": {"b": null}}} | {"kind":"Object","value":{"b":null}}
                {"expr": "a"}                           | {"error":{"kind":"parsing","message":"there is no context \\"a\\" here; give it in \\"contexts\\""}}
                {"expr": "a", "contexts": null}         | {"error":{"kind":"parsing",
                {"expr": ""}                            | {"error":{"kind":"parsing",
                {"expr": "fromJSON('')"}                | {"error":{"kind":"evaluation",
                {"expr": 1}                             | {"error":{"kind":"parsing","message":"the line has no string \\"expr\\"
                {"expr": "1", "contexts": []}           | {"error":{"kind":"parsing","message":"\\"contexts\\" is no JSON object
                []                                      | {"error":{"kind":"parsing","message":"the line is no JSON object
                {"expr": "1"                            | {"error":{"kind":"parsing","message":"the line is no JSON: at offset
                """)
    void aLineOfABatchGivesALine(String line, String answer) {
        var outcome = new Desk(folder).reading(line + "\n").run("eval", "--batch", "-");

        assertThat(outcome.out()).startsWith(answer).endsWith("}\n").hasLineCount(1);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void linesStayAlignedWhateverTheyHold() {
        var lines = "{\"expr\": \"1\"}\r\n\n{\"expr\": \"" + "(".repeat(10_000) + "\"}\n" + "[".repeat(100_000)
                + "\n{\"expr\": \"2\"}";
        var outcome = new Desk(folder).with("b.jsonl", lines).run("eval", "--batch", "b.jsonl");

        assertThat(outcome.out().lines()).hasSize(5).satisfies(answers -> {
            assertThat(answers.get(0)).isEqualTo("{\"kind\":\"Number\",\"value\":1}");
            assertThat(answers.subList(1, 4)).allMatch(answer -> answer.startsWith("{\"error\":{\"kind\":\"parsing\""));
            assertThat(answers.get(4)).isEqualTo("{\"kind\":\"Number\",\"value\":2}");
        });
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void anEmptyBatchGivesNothing() {
        assertThat(new Desk(folder).run("eval", "--batch", "-").out()).isEmpty();
    }

    @Test
    void theHelpHasAnExample() {
        var outcome = new Desk(folder).run("eval", "--help");

        assertThat(outcome.out()).startsWith("Usage: millrace eval").contains("Example", "  millrace eval \"format(");
        assertThat(outcome.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }
}
