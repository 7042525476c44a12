package dev.millrace.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.millrace.core.workflow.RunStep;
import dev.millrace.core.workflow.StepsJob;
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
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the script of a step as it stands in the YAML, as a runner does for {@code shell: bash}, with programs that stand in for others. */
final class EmittedScript {

    /** How a script ended, and what it said. */
    record Ended(int code, String text) {}

    private final RunStep step;
    private final Path work;
    private final Path programs;
    private final Path files;
    private final Map<String, String> variables = new HashMap<>();

    private EmittedScript(RunStep step, Path folder) {
        this.step = step;
        this.work = created(folder.resolve("work"));
        this.programs = created(folder.resolve("programs"));
        this.files = created(folder.resolve("files"));
    }

    /** The script of a step of a job, to be run in a folder. */
    static EmittedScript of(EmittedWorkflow workflow, String job, String step, Path folder) {
        Stream.of("bash", "jq").forEach(tool -> assumeTrue(isOnPath(tool), tool + " is not here"));
        var found = ((StepsJob) workflow.job(job))
                .steps().stream()
                        .filter(RunStep.class::isInstance)
                        .map(RunStep.class::cast)
                        .filter(each -> each.name().map(Text::raw).orElse("").equals(step))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(job + " has no step \"" + step + "\""));
        return new EmittedScript(found, folder);
    }

    /** With a variable; where the step has it, in place of its value. */
    EmittedScript with(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /** With a program that stands in for another. */
    EmittedScript program(String name, String script) {
        try {
            var file = Files.writeString(programs.resolve(name), "#!/usr/bin/env bash\n" + script + "\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** With a file of this text. */
    EmittedScript file(String name, String text) {
        var file = work.resolve(name);
        try {
            Files.createDirectories(file.resolve("..").normalize());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Ended run() {
        var all = new HashMap<String, String>();
        step.env().forEach(entry -> all.put(entry.key().raw(), entry.value().raw()));
        all.putAll(variables);
        assertThat(all.values()).noneMatch(value -> value.contains("${{"));
        try {
            return run(Files.writeString(files.resolve("step.sh"), step.run().raw()), all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Ended run(Path script, Map<String, String> env) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("bash", "--noprofile", "--norc", "-eo", "pipefail", script.toString())
                .directory(work.toFile())
                .redirectErrorStream(true);
        var environment = builder.environment();
        environment.put("PATH", programs + File.pathSeparator + environment.get("PATH"));
        environment.put("GITHUB_OUTPUT", files.resolve("output").toString());
        environment.put("GITHUB_STEP_SUMMARY", files.resolve("summary").toString());
        environment.putAll(env);
        var process = builder.start();
        process.getOutputStream().close();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), text);
    }

    /** What the script has written for {@code outputs}. */
    List<String> outputs() {
        return lines(files.resolve("output"));
    }

    /** What the script has written for people. */
    List<String> summary() {
        return lines(files.resolve("summary"));
    }

    /** The lines of a file that the script has written. */
    List<String> lines(String name) {
        return lines(work.resolve(name));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOnPath(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(each -> Files.isExecutable(Path.of(each, tool)));
    }

    private static Path created(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
