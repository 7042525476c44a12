package dev.millrace.dsl;

import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.call;
import static dev.millrace.dsl.Millrace.cell;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.matrix;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.perRef;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.uses;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.Permissions.contents;
import static dev.millrace.dsl.RunnerLabel.MACOS_LATEST;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.Triggers.schedule;
import static dev.millrace.dsl.Triggers.workflowDispatch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.workflow.WorkflowReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written is read back as it was meant. */
class TextsTest {

    @Test
    void writesScriptsAsTheyAre() {
        var step = run("""
                set -eu
                if [ -n "$A" ]; then
                  echo "# no comment: $A" | tee out.txt
                fi

                echo done
                """);

        assertThat(Yaml.of(step)).isEqualTo("""
                jobs:
                  build:
                    steps:
                      - run: |
                          set -eu
                          if [ -n "$A" ]; then
                            echo "# no comment: $A" | tee out.txt
                          fi

                          echo done
                """);
    }

    @Test
    void keepsAMissingNewlineAtTheEndOfAScript() {
        assertThat(Yaml.of(run("one\ntwo"))).isEqualTo("""
                jobs:
                  build:
                    steps:
                      - run: |-
                          one
                          two
                """);
    }

    @Test
    void quotesOnlyWhatAReaderCouldMisread() {
        var a = job("a").env("PYTHON", "3.10")
                .env("COUNTRY", "no")
                .env("COLON", "a: b")
                .env("HASH", "a #b")
                .env("EMPTY", "")
                .env("STAR", "*")
                .env("QUOTE", "it's")
                .env("PLAIN", "a-b c");

        assertThat(Yaml.of(a)).isEqualTo("""
                jobs:
                  a:
                    env:
                      PYTHON: '3.10'
                      COUNTRY: 'no'
                      COLON: 'a: b'
                      HASH: 'a #b'
                      EMPTY: ''
                      STAR: '*'
                      QUOTE: it's
                      PLAIN: a-b c
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "- a",
                "? a",
                ": ",
                "a: b",
                "a #b",
                "#a",
                "&a",
                "*a",
                "!a",
                "|",
                "> a",
                "'",
                "\"",
                "%a",
                "@a",
                "`a`",
                "[a",
                "{a",
                "${{ a }}",
                "${{ '}}' }}",
                "a\tb",
                "\ta",
                " a",
                "a ",
                "a\n",
                "\na",
                "a\r\nb\r\n",
                "a\rb",
                "\u0000",
                "\u0007",
                "\u0085",
                "\u2028",
                "\ufeff",
                "\ud83d\ude00 fine",
                "null",
                "~",
                "yes",
                "0x1F",
                "1e3",
                "1_000",
                "12:30",
                "2026-11-21",
                "---",
                "...",
                "<<",
                "=",
                "\\",
                "\\n",
                "a\n\n\n",
                "  a\n b\n"
            })
    void readsEveryTextBackAsItWas(String text) {
        var ci = workflow("ci")
                .named(text)
                .on(push(branches(text)))
                .jobs(job("build")
                        .env("TEXT", text)
                        // A script of nothing is refused.
                        .steps(
                                run(text.isBlank() ? "true" : text),
                                uses("a/b@v1").with("input", text)));

        var yaml = Yaml.of(ci);

        assertThat(reread(yaml)).isEqualTo(ci.tree());
        assertThat(yaml).doesNotContain("\r");
    }

    @Test
    void writesEmojiAsTheyAre() {
        assertThat(Yaml.of(run("make").named("\ud83d\ude80 Ship it"))).contains("      - name: \ud83d\ude80 Ship it\n");
    }

    @Test
    void readsAWholePipelineBackAsItWas() {
        var os = axis("os", UBUNTU_LATEST, MACOS_LATEST);
        var java = axis("java", 17, 21);
        var test = job("test")
                .strategy(matrix(os, java)
                        .exclude(os.is(MACOS_LATEST), java.is(17))
                        .include(java.is(25), cell("experimental", true))
                        .failFast(false))
                .runsOn(os)
                .timeout(minutes(10))
                .outputs("version", "${{ steps.v.outputs.version }}")
                .steps(
                        uses("actions/checkout@v7").with("fetch-depth", 0),
                        run("make\n").id("v").continueOnError());
        var deploy = call("deploy", "./.github/workflows/deploy.yml")
                .needs(test)
                .when("success()")
                .with("version", "1.0")
                .inheritSecrets();
        var ci = workflow("ci")
                .named("CI")
                .on(push(branches("main")), pullRequest(), schedule("0 0 * * *"), workflowDispatch())
                .permissions(contents(READ))
                .env("CI", true)
                .defaultShell("bash")
                .concurrency(perRef().cancelInProgress())
                .jobs(test, deploy);

        assertThat(reread(Yaml.of(ci))).isEqualTo(ci.tree());
    }

    @Test
    void writesAThousandJobs() {
        var jobs = IntStream.range(0, 1000)
                .mapToObj(i -> job("job-" + i).runsOn(UBUNTU_LATEST).steps(run("echo " + i)))
                .toArray(Job[]::new);
        var all = job("all").needs(jobs);

        var ci = workflow("ci").on(push()).jobs(jobs).jobs(all);

        assertThat(reread(Yaml.of(ci))).isEqualTo(ci.tree());
        assertThat(ci.tree().jobs().items()).hasSize(1001);
        assertThat(ci.tree().jobs().items().get(1000).needs().items()).hasSize(1000);
    }

    private static dev.millrace.core.workflow.Workflow reread(String yaml) {
        List<Finding> findings = new ArrayList<>();
        var workflow = WorkflowReader.read(SourceFile.of("ci.yml", yaml), findings::add);
        assertThat(findings).as(yaml).isEmpty();
        return workflow.orElseThrow();
    }
}
