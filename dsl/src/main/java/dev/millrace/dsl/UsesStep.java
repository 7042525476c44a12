package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Comments;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.UsesStepBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A step that runs an action.
 *
 * <pre>{@code
 * uses("actions/setup-java@v5").with("distribution", "temurin").with("java-version", 21)
 * }</pre>
 */
@PublicApi
@Transparent
public final class UsesStep implements Step {

    private final dev.millrace.core.workflow.UsesStep tree;

    private UsesStep(dev.millrace.core.workflow.UsesStep tree) {
        this.tree = tree;
    }

    static UsesStep of(String action, JavaOrigin origin) {
        return refined(dev.millrace.core.workflow.UsesStep.builder(Values.text(action, origin))
                .origin(origin));
    }

    @Override
    public dev.millrace.core.workflow.UsesStep tree() {
        return tree;
    }

    /** The same step with an input more: text, a number or a boolean; the same name is replaced. */
    public UsesStep with(String name, Object value) {
        return refined(edit().with(Additions.plus(tree.with(), name, value, origin())));
    }

    /**
     * The same action pinned to a commit, with the version that it stands for as a comment:
     * {@code uses("actions/checkout@v7.0.1").pinnedTo("3d3c42e5...")} is written {@code actions/checkout@3d3c42e5... # v7.0.1}.
     *
     * @param sha the full hash of the commit: 40 hexadecimal digits
     * @throws IllegalArgumentException when the hash is not one, or the action has no version to note
     */
    public UsesStep pinnedTo(String sha) {
        var action = tree.uses().raw();
        var at = action.indexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException(
                    "action \"" + action + "\" has no version: write uses(\"owner/repository@version\").pinnedTo(...)");
        }
        if (!isCommit(sha)) {
            throw new IllegalArgumentException(
                    "\"" + sha + "\" is no full commit hash: give its 40 digits from 0 to 9 and a to f");
        }
        // Pinned twice, it still stands for the version that it was made with.
        var version = tree.uses().origin().comments().beside().orElse(action.substring(at + 1));
        var comment = new Comments(List.of(), Optional.of(version));
        var pinned =
                Values.text(action.substring(0, at + 1) + sha, origin()).withOrigin(origin().withComments(comment));
        return refined(edit().uses(pinned));
    }

    private static boolean isCommit(String sha) {
        return sha.length() == 40 && sha.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    /** The same step with the name that GitHub shows. */
    public UsesStep named(String name) {
        return refined(edit().name(Optional.of(Values.text(name, origin()))));
    }

    /** The same step with an id, by which others refer to it. */
    public UsesStep id(String id) {
        return refined(edit().id(Optional.of(Values.text(id, origin()))));
    }

    /** The same step, run only when the expression is true: {@code when("github.ref == 'refs/heads/main'")}. */
    public UsesStep when(String expression) {
        return refined(edit().condition(Optional.of(Values.text(expression, origin()))));
    }

    /** The same step with a variable more: text, a number or a boolean; the same name is replaced. */
    public UsesStep env(String name, Object value) {
        return refined(edit().env(Additions.plus(tree.env(), name, value, origin())));
    }

    /** The same step, whose failure does not fail the job. */
    public UsesStep continueOnError() {
        return refined(edit().continueOnError(Optional.of(Values.bool(true, origin()))));
    }

    /** The same step, stopped after this time, which is written in minutes. */
    public UsesStep timeout(Duration time) {
        return refined(edit().timeoutMinutes(Optional.of(Values.minutes(time, origin()))));
    }

    /**
     * The same step with a key by its name in YAML, for which there need be no method; the same key is replaced.
     *
     * @param value text, a number, a boolean, or a list or map of such; a map or set without an order of its own is sorted
     * @throws IllegalArgumentException when the value is anything else, or of another kind than GitHub takes there
     */
    public UsesStep extra(String key, Object value) {
        return new UsesStep(RawKeys.of(key, value, origin()).in(tree, dev.millrace.core.workflow.UsesStep.class));
    }

    /** The same step with a comment above it in the YAML. */
    public UsesStep comment(String comment) {
        return refined(edit().origin(origin().withComments(Values.comment(comment))));
    }

    private JavaOrigin origin() {
        return (JavaOrigin) tree.origin();
    }

    private UsesStepBuilder edit() {
        return UsesStepBuilder.builder(tree);
    }

    private static UsesStep refined(UsesStepBuilder tree) {
        return new UsesStep(tree.build());
    }
}
