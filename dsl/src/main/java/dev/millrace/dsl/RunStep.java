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

    private RunStep(dev.millrace.core.workflow.RunStep tree) {
        this.tree = tree;
    }

    static RunStep of(String script, JavaOrigin origin) {
        return refined(dev.millrace.core.workflow.RunStep.builder(Values.text(script, origin))
                .origin(origin));
    }

    @Override
    public dev.millrace.core.workflow.RunStep tree() {
        return tree;
    }

    /** The same step in a shell: {@code bash}, {@code pwsh}, {@code python}, or a command with {@code {0}}. */
    public RunStep shell(String shell) {
        return refined(edit().shell(Optional.of(Values.text(shell, origin()))));
    }

    /** The same step in a folder of the workspace. */
    public RunStep workingDirectory(String folder) {
        return refined(edit().workingDirectory(Optional.of(Values.text(folder, origin()))));
    }

    /** The same step with the name that GitHub shows. */
    public RunStep named(String name) {
        return refined(edit().name(Optional.of(Values.text(name, origin()))));
    }

    /** The same step with an id, by which others refer to it. */
    public RunStep id(String id) {
        return refined(edit().id(Optional.of(Values.text(id, origin()))));
    }

    /** The same step, run only when the expression is true: {@code when("github.ref == 'refs/heads/main'")}. */
    public RunStep when(String expression) {
        return refined(edit().condition(Optional.of(Values.text(expression, origin()))));
    }

    /** The same step with a variable more: text, a number or a boolean; the same name is replaced. */
    public RunStep env(String name, Object value) {
        return refined(edit().env(Additions.plus(tree.env(), name, value, origin())));
    }

    /** The same step, whose failure does not fail the job. */
    public RunStep continueOnError() {
        return refined(edit().continueOnError(Optional.of(Values.bool(true, origin()))));
    }

    /** The same step, stopped after this time, which is written in minutes. */
    public RunStep timeout(Duration time) {
        return refined(edit().timeoutMinutes(Optional.of(Values.minutes(time, origin()))));
    }

    /**
     * The same step with a key by its name in YAML, for which there need be no method; the same key is replaced.
     *
     * @param value text, a number, a boolean, or a list or map of such; a map or set without an order of its own is sorted
     * @throws IllegalArgumentException when the value is anything else, or of another kind than GitHub takes there
     */
    public RunStep extra(String key, Object value) {
        return new RunStep(RawKeys.of(key, value, origin()).in(tree, dev.millrace.core.workflow.RunStep.class));
    }

    /** The same step with a comment above it in the YAML. */
    public RunStep comment(String comment) {
        return refined(edit().origin(origin().withComments(Values.comment(comment))));
    }

    private JavaOrigin origin() {
        return (JavaOrigin) tree.origin();
    }

    private RunStepBuilder edit() {
        return RunStepBuilder.builder(tree);
    }

    private static RunStep refined(RunStepBuilder tree) {
        return new RunStep(tree.build());
    }
}
