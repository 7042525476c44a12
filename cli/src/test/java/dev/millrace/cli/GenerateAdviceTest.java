package dev.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code generate} says where it cannot help itself: what somebody's code throws late, and files that others changed. */
class GenerateAdviceTest {

    @TempDir
    private Path folder;

    @Test
    void tellsWhichLineOfAPromiseThrew() {
        project().with("Ci", """
                public class Ci implements PipelineSource {
                    public Pipelines define() {
                        return pipelines(workflow("ci").on(push()).jobs(
                                job("build").runsOn(UBUNTU_LATEST).steps(run("make"))).guardrails(
                                compiled -> {
                                    throw new UnsupportedOperationException("not yet");
                                }));
                    }
                }
                """);

        assertThat(generate())
                .isEqualTo(new Desk.Outcome(
                        2, "", "millrace: src/main/java/Ci.java:11: UnsupportedOperationException: not yet\n"));
    }

    @Test
    void tellsTheLineOfTheWorkflowThatCannotBeCompiled() {
        project().with("Ci", """
                public class Ci implements PipelineSource {
                    public Pipelines define() {
                        return pipelines(
                                workflow("ci").on(push()).jobs(
                                        job("build").runsOn(UBUNTU_LATEST).steps(
                                                run("make").when(cell("f", java.util.List.of("a"))))));
                    }
                }
                """);

        var outcome = generate();

        assertThat(outcome.err()).startsWith("millrace: src/main/java/Ci.java:").doesNotContain("bug in Millrace");
        assertThat(outcome.exitCode()).isEqualTo(2);
    }

    @Test
    void tellsWhatHelpsWhereGeneratingDoesNot() throws IOException {
        project().withPipeline("com.acme.Ci", "ci", "uses(\"actions/checkout@v7\")");
        generate();
        var file = folder.resolve(".github/workflows/ci.yml");
        Files.writeString(
                file, Files.readString(file).replaceAll("@[0-9a-f]{40} # v7.*", "@" + "8".repeat(40) + " # v8.0.0"));

        assertThat(generate("--check").out())
                .contains(
                        "ci.yml has checkout v8, Ci.java:10 says v7; change the Java to v8, or regenerate to go back\n")
                .endsWith("1 of 1 file is not as the pipelines say; see above what helps, and commit\n");
        assertThat(generate().out())
                .contains(
                        "  note: ci.yml had checkout v8 and goes back to v7, as Ci.java:10 says; to keep v8, change the Java\n");

        Files.writeString(file, "on: push\n");
        assertThat(generate("--check").out())
                .startsWith(
                        ".github/workflows/ci.yml: not written by Millrace; move it away, or give the workflow another id\n")
                .endsWith(
                        "first move away what is not written by Millrace, then generate without --check, and commit\n");
    }

    private Compiled project() {
        return new Compiled(folder);
    }

    private Desk.Outcome generate(String... more) {
        var args = new ArrayList<>(List.of("generate", "--classpath", "target/classes"));
        args.addAll(List.of(more));
        return new Desk(folder).run(args.toArray(String[]::new));
    }
}
