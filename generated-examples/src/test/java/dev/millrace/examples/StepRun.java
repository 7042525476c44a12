package dev.millrace.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.millrace.core.workflow.RunStep;
import dev.millrace.core.workflow.StepsJob;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs scripts of an emitted workflow in a folder, as a runner does, with programs that stand in for those that it has. */
final class StepRun {

    private final EmittedWorkflow workflow;
    private final Path folder;
    private final Map<String, String> variables = new HashMap<>();

    /** How a script ended, and what it said. */
    record Ended(int code, String text) {}

    private StepRun(EmittedWorkflow workflow, Path folder) {
        this.workflow = workflow;
        this.folder = folder;
    }

    /** In a folder of a test, on a machine that has these tools. */
    static StepRun of(EmittedWorkflow workflow, Path folder, String... tools) {
        Stream.concat(Stream.of("bash"), Stream.of(tools))
                .forEach(tool -> assumeTrue(isOnPath(tool), tool + " is not here"));
        return new StepRun(workflow, folder).program("sleep", "");
    }

    /** With a variable, in place of one whose value is an expression. */
    @CanIgnoreReturnValue
    StepRun with(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /** With a program that stands in for another. */
    @CanIgnoreReturnValue
    StepRun program(String name, String script) {
        try {
            Files.setPosixFilePermissions(
                    write("bin/" + name, "#!/bin/bash\n" + script + "\n"),
                    PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** With a file of this text. */
    @CanIgnoreReturnValue
    StepRun file(String name, String text) {
        var written = write("work/" + name, text);
        assertThat(written).exists();
        return this;
    }

    /** The text of a file; empty when there is none. */
    String read(String name) {
        try {
            var file = folder.resolve(name);
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the scripts have written for {@code outputs}. */
    List<String> outputs() {
        return read("output").lines().toList();
    }

    /** Runs the step of this name. */
    @CanIgnoreReturnValue
    Ended run(String job, String name) {
        var step = ((StepsJob) workflow.job(job))
                .steps().items().stream()
                        .filter(RunStep.class::isInstance)
                        .map(RunStep.class::cast)
                        .filter(each ->
                                each.name().map(text -> text.raw().equals(name)).orElse(false))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no step of " + job + " runs \"" + name + "\""));
        assertThat(step.run().raw()).doesNotContain("${{");
        var env = new HashMap<String, String>();
        step.env().forEach(entry -> env.put(entry.key().raw(), entry.value().raw()));
        env.putAll(variables);
        assertThat(env.values()).noneMatch(value -> value.contains("${{"));
        return bash(step.run().raw(), env);
    }

    /** Runs a script of the test's own, which has to end well. */
    void prepare(String script) {
        assertThat(bash(script, variables)).extracting(Ended::code).isEqualTo(0);
    }

    private Ended bash(String script, Map<String, String> env) {
        try {
            var work = Files.createDirectories(folder.resolve("work"));
            var builder = new ProcessBuilder(
                    "bash",
                    "--noprofile",
                    "--norc",
                    "-eo",
                    "pipefail",
                    write("step.sh", script).toString());
            builder.directory(work.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(write("stdin", "").toFile());
            var all = builder.environment();
            all.put("PATH", folder.resolve("bin") + File.pathSeparator + all.get("PATH"));
            all.put("GITHUB_OUTPUT", folder.resolve("output").toString());
            all.put("GITHUB_STEP_SUMMARY", folder.resolve("summary").toString());
            all.putAll(env);
            var process = builder.start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return new Ended(process.exitValue(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path write(String name, String text) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(file.resolve("..").normalize());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOnPath(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(each -> Files.isExecutable(Path.of(each, tool)));
    }
}
