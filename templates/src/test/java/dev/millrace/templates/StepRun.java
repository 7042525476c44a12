package dev.millrace.templates;

import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.workflow;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.millrace.dsl.RunStep;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder in which the script of a step is run, as a runner does for {@code shell: bash}.
 *
 * <pre>{@code
 * var run = StepRun.in(folder, "node").file("package.json", "…");
 * assertThat(run.outputs(packageVersion())).containsExactly("value=1.2.3");
 * }</pre>
 */
public final class StepRun {

    private final Path folder;
    private final Map<String, String> env = new HashMap<>();

    /** How it ended, and what it said. */
    public record Ended(int code, String text) {}

    private StepRun(Path folder) {
        this.folder = folder;
    }

    /** In a folder, on a machine that has these tools; elsewhere the test is skipped. */
    public static StepRun in(Path folder, String... tools) throws IOException {
        Stream.concat(Stream.of("bash"), Stream.of(tools)).forEach(tool -> assumeTrue(isHere(tool), tool));
        Files.createDirectories(folder.resolve("bin"));
        Files.createDirectories(folder.resolve("work"));
        return new StepRun(folder);
    }

    /** With a file of the repository. */
    @CanIgnoreReturnValue
    public StepRun file(String name, String text) throws IOException {
        var file = folder.resolve("work").resolve(name);
        Files.createDirectories(file.resolve("..").normalize());
        Files.writeString(file, text);
        return this;
    }

    /** With a variable that the runner sets. */
    @CanIgnoreReturnValue
    public StepRun with(String name, String value) {
        env.put(name, value);
        return this;
    }

    /** With a script in place of a program. */
    @CanIgnoreReturnValue
    public StepRun program(String name, String script) throws IOException {
        var file = Files.writeString(folder.resolve("bin").resolve(name), "#!/usr/bin/env bash\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return this;
    }

    /** Runs a step. */
    public Ended run(RunStep step) throws IOException, InterruptedException {
        var job = (dev.millrace.core.workflow.StepsJob) workflow("ci")
                .jobs(job("build").steps(step))
                .tree()
                .jobs()
                .items()
                .get(0);
        var tree = (dev.millrace.core.workflow.RunStep) job.steps().items().get(0);
        assertThat(tree.run().raw()).doesNotContain("${{");
        var all = new HashMap<String, String>();
        tree.env().forEach(entry -> all.put(entry.key().raw(), entry.value().raw()));
        all.putAll(env);
        assertThat(all.values()).noneMatch(value -> value.contains("${{"));
        return run(tree.run().raw(), all);
    }

    /** What a step that ends well hands to others. */
    public List<String> outputs(RunStep step) throws IOException, InterruptedException {
        var ended = run(step);
        assertThat(ended.code()).as(ended.text()).isZero();
        return Files.readAllLines(folder.resolve("output"));
    }

    private Ended run(String script, Map<String, String> variables) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("step.sh"), script);
        var builder = new ProcessBuilder("bash", "--noprofile", "--norc", "-eo", "pipefail", file.toString())
                .directory(folder.resolve("work").toFile())
                .redirectErrorStream(true);
        var environment = builder.environment();
        environment.put("PATH", folder.resolve("bin") + File.pathSeparator + environment.get("PATH"));
        environment.put("RUNNER_TEMP", folder.toString());
        environment.put("GITHUB_OUTPUT", folder.resolve("output").toString());
        environment.putAll(variables);
        var process = builder.start();
        process.getOutputStream().close();
        var text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), text);
    }

    private static boolean isHere(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(each -> Files.isExecutable(Path.of(each, tool)));
    }
}
