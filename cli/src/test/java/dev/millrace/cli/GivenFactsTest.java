package dev.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --facts FILE}. Facts are read once a process: what uses others has one of its own. */
class GivenFactsTest {

    private static final String CHECKOUT = "actions/actions/checkout.tsv";
    private static final String V7 = "3d3c42e5aac5ba805825da76410c181273ba90b1";
    private static final String V8 = "8888888888888888888888888888888888888888";

    @TempDir
    private Path folder;

    @Test
    void aLabelThatTheyKnowIsOneOfGitHub() throws Exception {
        var desk = desk(Desk.CLEAN.replace("ubuntu-latest", "ubuntu-24.05"));
        facts("runner-labels.tsv", text -> text + "ubuntu-24.05\tlinux\tx64\thosted\t-\t-\t-\t-\t-\tdocs\n");

        assertThat(start("validate", "--facts", "facts.jar"))
                .isEqualTo(new Desk.Outcome(0, "no findings in 1 file\n", ""));
        assertThat(desk.run("validate").out()).contains("[runner-unknown-label]");
    }

    @Test
    void aKeyAndAnEventThatTheyKnowAreOnesOfGitHub() throws Exception {
        var desk = desk(
                Desk.CLEAN.replace("on: push", "on: moon_landing").replace("    steps:", "    moon: full\n    steps:"));
        SomeFacts.ofThisBuild()
                .with("grammar.tsv", text -> text + "steps-job\tmoon\ttext\t-\t-\t-\tThe moon to run under.\n")
                .with("events.tsv", text -> text + "moon_landing\tcurrent\t-\t-\t-\tsomebody lands\n")
                .jar(folder.resolve("facts.jar"));

        assertThat(start("validate", "--facts", "facts.jar").out()).isEqualTo("no findings in 1 file\n");
        assertThat(desk.run("validate").out()).contains("\"moon\"", "\"moon_landing\"");
    }

    @Test
    void aReleaseThatTheyKnowIsTheNewest() throws Exception {
        desk(Desk.CLEAN.replace("run: make", "uses: actions/checkout@" + V7 + " # v7.0.1"));
        facts(
                CHECKOUT,
                text -> text.replace("v7.0.1\t" + V7, "v7.2.0\t" + V8).replace("released\tv7", "released\tv8,v7"));

        assertThat(start("pins", "--facts", "facts.jar").out().replaceAll(" +", " "))
                .contains("actions/checkout v7.0.1 3d3c42e v7.2.0 v8 outdated\n");
    }

    @Test
    void aReleaseThatTheyKnowIsPinnedWhereThereWasNone() throws Exception {
        new Desk(folder).with(".github/millrace/Ci.java", """
            import static dev.millrace.dsl.Millrace.*;
            import static dev.millrace.dsl.Triggers.*;
            import dev.millrace.actions.Checkout;
            import dev.millrace.dsl.*;

            public class Ci implements PipelineSource {
                public Pipelines define() {
                    return pipelines(workflow("ci").on(push())
                            .jobs(job("a").runsOn(RunnerLabel.UBUNTU_LATEST).steps(Checkout.v7())));
                }
            }
            """);
        facts(CHECKOUT, text -> text.replace("v7.0.1\t" + V7, "v7.2.0\t" + V8));

        assertThat(start("generate", ".github/millrace/Ci.java", "--facts", "facts.jar"))
                .isEqualTo(new Desk.Outcome(0, ".github/workflows/ci.yml (written)\n", ""));
        assertThat(folder.resolve(".github/workflows/ci.yml"))
                .content()
                .contains("- uses: actions/checkout@" + V8 + " # v7.2.0\n");
    }

    @Test
    void aSchemaIsMadeOfThem() throws Exception {
        facts("events.tsv", text -> text + "moon_landing\tcurrent\t-\t-\t-\tsomebody lands\n");

        assertThat(start("schema", "workflow", "--facts", "facts.jar").out()).contains("\"moon_landing\"");
        assertThat(new Desk(folder).run("schema", "workflow").out()).doesNotContain("moon_landing");
    }

    @Test
    void theCommandFactsTellsTheirDayAndNumber() throws Exception {
        facts("format.tsv", text -> text.replace("2026-11-21\n", "2027-02-01\n"));

        assertThat(start("facts", "--facts", "facts.jar").out()).startsWith("facts of 2027-02-01, format 1: ");
        assertThat(new Desk(folder).run("facts").out())
                .matches("facts of 2026-11-21, format 1: \\d+ events, \\d+ labels of runners, \\d+ actions and"
                        + " workflows\n");
    }

    @Test
    void olderOnesAreUsedAndSaidToBeOlder() throws Exception {
        desk(Desk.CLEAN);
        facts("format.tsv", text -> text.replace("1\t2026-11-21", "1\t2026-05-01"));

        assertThat(start("validate", "--facts", "facts.jar"))
                .isEqualTo(new Desk.Outcome(
                        0,
                        "no findings in 1 file\n",
                        "millrace: --facts: the facts in \"facts.jar\" are of 2026-05-01, older than those that this"
                                + " Millrace has, of 2026-11-21\n"));
    }

    @Test
    void withoutTheOptionNothingOfItIsLoaded() throws Exception {
        desk(Desk.CLEAN);

        var outcome = start(List.of("-Xlog:class+load:file=classes.log"), "validate");

        assertThat(outcome).isEqualTo(new Desk.Outcome(0, "no findings in 1 file\n", ""));
        assertThat(Files.readString(folder.resolve("classes.log")))
                .contains("dev.millrace.core.facts.FactFiles ")
                .doesNotContain("facts.FactCheck", "facts.FactFormat", "GivenFacts", "FactsJar");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "events.tsv  | push~now     | events.tsv:1: \"now\" is no status: use current or undocumented; correct"
                        + " it, or get the facts again",
                "format.tsv  | 2~2027-02-01 | format.tsv: this version reads format 1, not 2; use a newer Millrace, or"
                        + " older facts",
                "limits.tsv  | # none       | limits.tsv: there is no \"background-steps\", which this version needs;"
                        + " correct it, or get the facts again",
            })
    void whatCannotBeReadIsSaidInOneLine(String file, String text, String message) {
        facts(file, before -> text.replace('~', '\t') + "\n");

        assertRefused("facts.jar", "\"facts.jar\": " + message);
    }

    @Test
    void aFileThatIsMissingInThemIsSaidInOneLine() {
        SomeFacts.ofThisBuild().without("grammar.tsv").jar(folder.resolve("facts.jar"));
        assertRefused(
                "facts.jar",
                "\"facts.jar\": there is no fact file \"grammar.tsv\" in millrace/facts/; correct it, or get the facts"
                        + " again");

        SomeFacts.ofThisBuild().without("format.tsv").jar(folder.resolve("facts.jar"));
        assertRefused(
                "facts.jar",
                "\"facts.jar\" has no millrace/facts/format.tsv, so it holds no facts; give the jar dev.millrace:facts"
                        + " of another version");
    }

    @Test
    void whatIsNoJarIsSaidInOneLine() throws IOException {
        assertRefused("nowhere.jar", "\"nowhere.jar\" is not a file that can be read");
        assertRefused(".", "\".\" is not a file that can be read");
        assertRefused("", "\"\" is not a file that can be read");

        Files.writeString(folder.resolve("facts.tsv"), "1\t2027-02-01\n");
        assertThat(new Desk(folder).run("facts", "--facts", "facts.tsv").err())
                .startsWith("millrace: --facts: \"facts.tsv\" is not a jar that can be read: ")
                .endsWith("; get it again\n")
                .hasLineCount(1);
    }

    @Test
    void aJarThatWasCutOrChangedIsSaidInOneLine() throws IOException {
        var whole = Files.readAllBytes(facts("limits.tsv", text -> text));
        Files.write(folder.resolve("cut.jar"), Arrays.copyOf(whole, whole.length / 2));
        var changed = whole.clone();
        for (var i = 200; i < 4000; i += 7) {
            changed[i] ^= 1;
        }
        Files.write(folder.resolve("changed.jar"), changed);

        for (var jar : List.of("cut.jar", "changed.jar")) {
            var outcome = new Desk(folder).run("facts", "--facts", jar);
            assertThat(outcome.err())
                    .startsWith("millrace: --facts: \"" + jar + "\" is not a jar that can be read: ")
                    .hasLineCount(1);
            assertThat(outcome.exitCode()).isEqualTo(2);
        }
    }

    @Test
    void afterFactsWereReadOthersAreRefused() {
        assertThat(new Desk(folder).run("facts").exitCode()).isZero();
        facts("limits.tsv", text -> text);

        assertRefused(
                "facts.jar",
                "\"facts.jar\" comes too late: facts have been read already; name others before anything else");
    }

    private void assertRefused(String jar, String message) {
        assertThat(new Desk(folder).run("validate", "--facts", jar))
                .isEqualTo(new Desk.Outcome(2, "", "millrace: --facts: " + message + "\n"));
    }

    private Desk desk(String workflow) {
        return new Desk(folder).with(".github/workflows/ci.yml", workflow);
    }

    private Path facts(String file, UnaryOperator<String> change) {
        return SomeFacts.ofThisBuild().with(file, change).jar(folder.resolve("facts.jar"));
    }

    private Desk.Outcome start(String... arguments) throws IOException, InterruptedException {
        return start(List.of(), arguments);
    }

    private Desk.Outcome start(List<String> options, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.millrace.cli.Main"));
        command.addAll(List.of(arguments));
        var errors = folder.resolve("errors.txt");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(errors.toFile())
                .start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Desk.Outcome(process.waitFor(), out, Files.readString(errors));
    }
}
