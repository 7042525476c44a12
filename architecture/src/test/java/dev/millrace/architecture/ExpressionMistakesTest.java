package dev.millrace.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.fixture.CommittedFiles;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page of typical mistakes in expressions, with what Millrace says of each; {@code -Dmillrace.update} writes it again. */
final class ExpressionMistakesTest {

    private static final Path FOLDER =
            Path.of("../docs/expressions").toAbsolutePath().normalize();
    private static final String COMMAND = "mvn -pl architecture -am test -Dmillrace.update"
            + " -Dtest=ExpressionMistakesTest -Dsurefire.failIfNoSpecifiedTests=false";
    private static final Validator VALIDATOR = Validator.of(RuleCatalog.load(), Profile.DEFAULT);

    // The job that the steps below are put into; line breaks do not matter, because the page shows columns of the
    // snippet alone.
    private static final String FRAME = """
            on:
              push:
                branches: [main]
              pull_request:
              workflow_dispatch:
                inputs:
                  deploy: {type: boolean}
            jobs:
              lint:
                runs-on: ubuntu-latest
                outputs: {version: "${{ github.sha }}"}
                steps:
                  - run: make lint
              build:
                needs: lint
                strategy:
                  matrix: {os: [ubuntu-latest, macos-latest], jdk: [17, 25]}
                runs-on: ${{ matrix.os }}
                steps:
                  - id: cache
                    uses: actions/cache@v5
                    with: {path: build, key: build}
            """;

    private static final List<Mistake> MISTAKES = List.of(
            new Mistake("A string in double quotes", "- if: github.ref == \"refs/heads/main\"\n  run: make"),
            new Mistake("One equals sign", "- if: github.ref = 'refs/heads/main'\n  run: make"),
            new Mistake("A branch name without quotes", "- if: github.ref_name == main\n  run: make"),
            new Mistake(
                    "Text around the expression of a condition", "- if: ${{ github.ref_name }} == 'main'\n  run: make"),
            new Mistake(
                    "Two expressions in a condition",
                    "- if: ${{ success() }} && ${{ github.ref_name == 'main' }}\n  run: make"),
            new Mistake("A marker that is not closed", "- run: echo ${{ github.sha }"),
            new Mistake("Adding texts with a plus", "- run: echo ${{ 'v' + github.run_number }}"),
            new Mistake("A context that is misspelled", "- run: echo ${{ gitub.sha }}"),
            new Mistake("A property that is misspelled", "- run: echo ${{ github.head_reff }}"),
            new Mistake("A secret in a condition", "- if: secrets.TOKEN != ''\n  run: make"),
            new Mistake("A status function outside of a condition", "- run: echo ${{ always() }}"),
            new Mistake("A function that does not exist", "- run: echo ${{ lower(github.ref_name) }}"),
            new Mistake("Too few arguments", "- if: contains(github.ref)\n  run: make"),
            new Mistake("A step that has no such id", "- run: echo ${{ steps.cahce.outputs.cache-hit }}"),
            new Mistake("A step that runs later", "- run: echo ${{ steps.later.outputs.x }}\n- id: later\n  run: make"),
            new Mistake("An output that the action does not have", "- run: echo ${{ steps.cache.outputs.hit }}"),
            new Mistake("An output that the needed job does not have", "- run: echo ${{ needs.lint.outputs.verison }}"),
            new Mistake("A key that the matrix does not have", "- run: echo ${{ matrix.java }}"),
            new Mistake("A boolean input compared with text", "- if: inputs.deploy == 'true'\n  run: make"),
            new Mistake("A field that the events do not have", "- run: echo ${{ github.event.pull_request.titel }}"),
            new Mistake("An object in text", "- run: echo '${{ github.event.head_commit }}'"),
            new Mistake("A placeholder without its argument", "- run: echo ${{ format('{0}-{1}', github.sha) }}"),
            new Mistake(
                    "A value that is always false after &&",
                    "- run: echo ${{ github.ref_name == 'main' && '' || 'dev' }}"));

    /** Steps with one mistake. */
    private record Mistake(String title, String steps) {

        List<Finding> findings() {
            return VALIDATOR.workflow("ci.yml", (FRAME + steps.indent(6)).getBytes(StandardCharsets.UTF_8));
        }

        String render() {
            var out = new StringBuilder("\n## " + title + "\n\n```yaml\n" + steps + "\n```\n\n");
            for (var finding : findings()) {
                out.append("> **")
                        .append(finding.severity().name().toLowerCase(Locale.ROOT))
                        .append("** ")
                        .append(finding.message().replace("*", "\\*").replace("<", "&lt;"))
                        .append(" — [")
                        .append(finding.rule().id())
                        .append("](../rules/")
                        .append(finding.rule().id())
                        .append(".md)\n");
            }
            return out.toString();
        }
    }

    @Test
    void eachIsFoundAndNothingElse() {
        for (var mistake : MISTAKES) {
            assertThat(mistake.findings()).as(mistake.title).hasSize(1);
        }
        assertThat(VALIDATOR.workflow("ci.yml", FRAME.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void thePageSaysWhatMillraceSays() throws IOException {
        var page = new StringBuilder("""
                <!-- Generated by ExpressionMistakesTest; edit that, not this. -->

                # Typical mistakes in expressions

                What people write between `${{` and `}}`, and what `millrace validate` says of it. The steps stand in this workflow:

                ```yaml
                """).append(FRAME).append("```\n");
        MISTAKES.forEach(mistake -> page.append(mistake.render()));
        CommittedFiles.in(FOLDER).writtenBy(COMMAND).areTexts(Map.of("mistakes.md", page.toString()));
    }
}
