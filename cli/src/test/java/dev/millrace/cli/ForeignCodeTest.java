package dev.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pipelines, which are somebody's code, do to the process that runs them. */
class ForeignCodeTest {

    private static final String SOURCE = ".github/millrace/Ci.java";

    @TempDir
    private Path folder;

    @Test
    void isNoSuccessWhenItEndsTheProcess() {
        var outcome = generate("if (true) System.exit(0);", "--check");

        assertThat(outcome)
                .isEqualTo(
                        new Desk.Outcome(
                                2,
                                "",
                                "millrace: " + SOURCE
                                        + ":9: System.exit ends the run before the files are written; throw an exception instead\n"));
        assertThat(folder.resolve(".github/workflows")).doesNotExist();
    }

    @Test
    void isToldWhenAnotherThreadOfItEndsTheProcess() {
        var outcome = generate("new Thread(() -> System.exit(0)).start(); while (true) {}");

        assertThat(outcome.err()).startsWith("millrace: " + SOURCE + ":9: System.exit ends the run");
        assertThat(outcome.exitCode()).isEqualTo(2);
    }

    @Test
    void mayPrintWithoutBeingTakenForTheReport() {
        var outcome = generate("System.out.println(\"hello\");", "--format", "json");

        assertThat(outcome.out()).startsWith("{").doesNotContain("hello");
        assertThat(outcome.err()).isEqualTo("hello\n.github/workflows/ci.yml (written)\n");
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void writesNothingWhenItIsStoppedBecauseItDoesNotEnd() throws InterruptedException {
        desk("System.err.println(\"begun\"); while (true) {}");
        try (var jvm = Jvm.start(folder, Main.class, "generate", SOURCE)) {
            while (!jvm.complained().contains("begun") && jvm.process().isAlive()) {
                Thread.sleep(2);
            }
            // As Ctrl-C does.
            jvm.process().destroy();

            assertThat(jvm.outcome().err()).isEqualTo("begun\n");
            assertThat(jvm.outcome().exitCode()).isNotZero();
        }
        assertThat(folder.resolve(".github/workflows")).doesNotExist();
    }

    private Desk.Outcome generate(String statement, String... more) {
        desk(statement);
        var args = new String[more.length + 2];
        args[0] = "generate";
        args[1] = SOURCE;
        System.arraycopy(more, 0, args, 2, more.length);
        try (var jvm = Jvm.start(folder, Main.class, args)) {
            return jvm.outcome();
        }
    }

    private void desk(String statement) {
        new Desk(folder).with(SOURCE, Compiled.IMPORTS + """
                        public class Ci implements PipelineSource {
                            public Pipelines define() {
                                if (System.nanoTime() != 1) {
                                    %s
                                }
                                return pipelines(workflow("ci").on(push()).jobs(
                                        job("build").runsOn(UBUNTU_LATEST).steps(run("make"))));
                            }
                        }
                        """.formatted(statement));
    }
}
