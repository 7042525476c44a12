package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.RunStepBuilder;
import java.time.Duration;
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
public final class RunStep implements Step {

    private final dev.millrace.core.workflow.RunStep tree;

    RunStep(dev.millrace.core.workflow.RunStep tree) {
        this.tree = tree;
    }

    @Override
    public dev.millrace.core.workflow.RunStep tree() {
        return tree;
    }

    /** The same step in a shell: {@code bash}, {@code pwsh}, {@code python}, or a command with {@code {0}}. */
    public RunStep shell(String shell) {
        return with(edit().shell(Optional.of(Values.text(shell, origin()))));
    }

    /** The same step in a folder of the workspace. */
    public RunStep workingDirectory(String folder) {
        return with(edit().workingDirectory(Optional.of(Values.text(folder, origin()))));
    }

    /** The same step with the name that GitHub shows. */
    public RunStep named(String name) {
        return with(edit().name(Optional.of(Values.text(name, origin()))));
    }

    /** The same step with an id, by which others refer to it. */
    public RunStep id(String id) {
        return with(edit().id(Optional.of(Values.text(id, origin()))));
    }

    /** The same step, run only when the expression is true: {@code when("github.ref == 'refs/heads/main'")}. */
    public RunStep when(String expression) {
        return with(edit().condition(Optional.of(Values.text(expression, origin()))));
    }

    /** The same step with a variable more; the same name is replaced. */
    public RunStep env(String name, Object value) {
        return with(edit().env(Values.plus(tree.env(), name, value, origin())));
    }

    /** The same step, whose failure does not fail the job. */
    public RunStep continueOnError() {
        return with(edit().continueOnError(Optional.of(Values.bool(true, origin()))));
    }

    /** The same step, stopped after this time. */
    public RunStep timeout(Duration time) {
        return with(edit().timeoutMinutes(Optional.of(Values.minutes(time, origin()))));
    }

    /** The same step with a key that Millrace does not know yet; the value is text, a number, a boolean, or a list or map of such. */
    public RunStep extra(String key, Object value) {
        return with(edit().extras(Values.plus(tree.extras(), key, value, origin())));
    }

    /** The same step with a comment above it in the YAML. */
    public RunStep comment(String comment) {
        return with(edit().origin(origin().withComments(Values.comment(comment))));
    }

    private JavaOrigin origin() {
        return (JavaOrigin) tree.origin();
    }

    private RunStepBuilder edit() {
        return RunStepBuilder.builder(tree);
    }

    private static RunStep with(RunStepBuilder tree) {
        return new RunStep(tree.build());
    }
}
