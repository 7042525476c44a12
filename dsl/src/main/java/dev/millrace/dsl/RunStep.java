package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.yaml.Text;
import dev.millrace.dsl.expression.Expression;
import java.util.Optional;

/**
 * A step that runs a script.
 *
 * <pre>{@code
 * run("./mvnw -B verify").named("Verify").env("CI", true).timeout(minutes(5))
 * }</pre>
 */
@PublicApi
@Transparent
public final class RunStep extends ExecutedStep<RunStep> {

    private final StepSettings settings;
    private final Script script;

    private RunStep(StepSettings settings, Script script) {
        this.settings = settings;
        this.script = script;
    }

    static RunStep of(String script, JavaOrigin origin) {
        if (script.isBlank()) {
            throw new IllegalArgumentException("run(\"" + script.strip() + "\") has nothing to run: give it a command");
        }
        return new RunStep(StepSettings.at(origin), Script.of(script));
    }

    /**
     * The same step in a shell: {@code bash}, {@code pwsh}, {@code python}, or a command with {@code {0}}.
     *
     * @throws IllegalArgumentException when the step is run again by {@link #retry}, and the shell is not {@code bash}
     */
    public RunStep shell(String shell) {
        return new RunStep(settings, script.in(shell));
    }

    /** The same step in the folder that an expression gives: {@code workingDirectory(setup.output("repository"))}. */
    public RunStep workingDirectory(Expression<String> folder) {
        return workingDirectory(folder.toString());
    }

    /** The same step in a folder, from the workspace. */
    public RunStep workingDirectory(String folder) {
        return new RunStep(settings, script.at(folder));
    }

    /**
     * The same step, whose script is run again when it fails, at most so often in all, with ten seconds more between each two. It becomes a
     * loop of the shell, so the shell has to be {@code bash}, also on Windows.
     *
     * @throws IllegalArgumentException when that is less than two, or the shell is another one
     */
    public RunStep retry(int attempts) {
        return new RunStep(settings, script.retried(attempts));
    }

    @Override
    StepSettings settings() {
        return settings;
    }

    @Override
    RunStep with(StepSettings value) {
        return new RunStep(value, script);
    }

    @Override
    String referenceId() {
        return settings.id()
                .map(Text::raw)
                .orElseThrow(() -> new IllegalStateException("the step \"" + script.firstLine()
                        + "\" has no id by which its outputs could be named: give it one with id(\"…\")"));
    }

    @Override
    dev.millrace.core.workflow.RunStep tree() {
        var origin = origin();
        return dev.millrace.core.workflow.RunStep.builder(Values.text(script.text(), origin))
                .name(settings.name())
                .id(settings.id())
                .condition(settings.ifText())
                .shell(script.shell().map(shell -> Values.text(shell, origin)))
                .workingDirectory(script.folder().map(folder -> Values.text(folder, origin)))
                .env(settings.env())
                .background(settings.background())
                .continueOnError(settings.continueOnError())
                .timeoutMinutes(settings.timeoutMinutes())
                .origin(origin)
                .build();
    }

    /** What a step runs, in which shell and where. */
    private record Script(String source, Optional<String> shell, Optional<String> folder, int attempts) {

        static Script of(String source) {
            return new Script(source, Optional.empty(), Optional.empty(), 1);
        }

        Script in(String value) {
            return new Script(source, Optional.of(value), folder, attempts).checked();
        }

        Script at(String value) {
            return new Script(source, shell, Optional.of(value), attempts);
        }

        Script retried(int value) {
            if (value < 2) {
                throw new IllegalArgumentException("retry(" + value + ") would not run anything again: give 2 or more");
            }
            return new Script(source, Optional.of(shell.orElse("bash")), folder, value).checked();
        }

        private Script checked() {
            if (attempts > 1 && !shell.orElse("bash").startsWith("bash")) {
                throw new IllegalArgumentException("retry(" + attempts + ") writes a loop for bash, but the shell is \""
                        + shell.orElseThrow() + "\": leave out one of the two");
            }
            return this;
        }

        String firstLine() {
            return source.lines().findFirst().orElse("");
        }

        // The script runs beside its loop, and is waited for: in a condition, bash would not stop it at its first
        // failure.
        String text() {
            if (attempts == 1) {
                return source;
            }
            return "for attempt in $(seq " + attempts + "); do\n(\n" + source.stripTrailing() + "\n) &\n"
                    + "wait \"$!\" && exit 0\n"
                    + "echo \"::warning::attempt $attempt of " + attempts + " failed\"\n"
                    + "[ \"$attempt\" -eq " + attempts + " ] || sleep $((attempt * 10))\n"
                    + "done\nexit 1\n";
        }
    }
}
