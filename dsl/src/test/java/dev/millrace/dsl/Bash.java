package dev.millrace.dsl;

import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.workflow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.yaml.Text;
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
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the script of a step in a folder, as a runner does for {@code shell: bash}: with {@code -eo pipefail}, from a file. */
public final class Bash {

    private final Path folder;
    private final Path bin;
    private final Path temp;
    private final Map<String, String> variables = new HashMap<>();
    private Optional<dev.millrace.core.workflow.RunStep> chosen = Optional.empty();

    /** How a script ended, and what it said. */
    public record Ended(int code, String text) {}

    private Bash(Path folder) {
        this.folder = folder.resolve("work");
        this.bin = folder.resolve("bin");
        this.temp = folder.resolve("temp");
    }

    /** In a fresh folder within that of a test, on a machine that has these tools. */
    public static Bash in(Path folder, String... tools) {
        Stream.concat(Stream.of("bash"), Stream.of(tools))
                .forEach(tool -> assumeTrue(isOnPath(tool), tool + " is not here"));
        return new Bash(folder);
    }

    /** With a variable, in place of one whose value is an expression. */
    @CanIgnoreReturnValue
    public Bash with(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /** With a program that stands in for another. */
    @CanIgnoreReturnValue
    public Bash program(String name, String script) {
        write(bin.resolve(name), "#!/bin/bash\n" + script + "\n");
        try {
            Files.setPosixFilePermissions(bin.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** With a file of this text. */
    @CanIgnoreReturnValue
    public Bash file(String name, String text) {
        write(folder.resolve(name), text);
        return this;
    }

    /** The text of a file; empty when there is none. */
    public String read(String name) {
        try {
            var file = folder.resolve(name);
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a step. */
    public Ended run(RunStep step) {
        var job = workflow("ci")
                .jobs(job("build").steps(step))
                .tree()
                .jobs()
                .items()
                .get(0);
        var tree = (dev.millrace.core.workflow.RunStep)
                ((StepsJob) job).steps().items().get(0);
        assertThat(tree.shell().orElseThrow().raw()).isEqualTo("bash");
        return run(tree);
    }

    /** With the script of a step of a workflow that was emitted and read back, for {@link #run()}. */
    @CanIgnoreReturnValue
    public Bash step(Workflow workflow, String job, String name) {
        chosen = workflow.jobs().stream()
                .filter(each -> each.id().raw().equals(job))
                .flatMap(each -> ((StepsJob) each).steps().stream())
                .filter(dev.millrace.core.workflow.RunStep.class::isInstance)
                .map(dev.millrace.core.workflow.RunStep.class::cast)
                .filter(each -> each.name().map(Text::raw).filter(name::equals).isPresent())
                .findFirst();
        assertThat(chosen).as("no step of " + job + " runs \"" + name + "\"").isPresent();
        return this;
    }

    /** Runs the step that was chosen last. */
    public Ended run() {
        return run(chosen.orElseThrow());
    }

    private Ended run(dev.millrace.core.workflow.RunStep step) {
        assertThat(step.run().raw()).doesNotContain("${{");
        var all = new HashMap<String, String>();
        step.env().forEach(entry -> all.put(entry.key().raw(), entry.value().raw()));
        all.putAll(variables);
        assertThat(all.values()).noneMatch(value -> value.contains("${{"));
        return run(step.run().raw(), all);
    }

    /** Runs a script. */
    @CanIgnoreReturnValue
    public Ended run(String script) {
        return run(script, variables);
    }

    private Ended run(String script, Map<String, String> env) {
        try {
            Files.createDirectories(folder);
            Files.createDirectories(temp);
            var file = Files.writeString(temp.resolve("step.sh"), script);
            var builder = new ProcessBuilder("bash", "--noprofile", "--norc", "-eo", "pipefail", file.toString());
            builder.directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            Files.write(temp.resolve("stdin"), new byte[0]).toFile());
            var environment = builder.environment();
            environment.put("PATH", bin + File.pathSeparator + environment.get("PATH"));
            environment.put("RUNNER_TEMP", temp.toString());
            environment.put("GITHUB_OUTPUT", temp.resolve("output").toString());
            environment.put("GITHUB_STEP_SUMMARY", temp.resolve("summary").toString());
            environment.putAll(env);
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

    /** What the script has written for {@code outputs}. */
    public List<String> outputs() {
        return read("../temp/output").lines().toList();
    }

    /** What the script has written for people. */
    public List<String> summary() {
        return read("../temp/summary").lines().toList();
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.resolve("..").normalize());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOnPath(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(each -> Files.isExecutable(Path.of(each, tool)));
    }
}
