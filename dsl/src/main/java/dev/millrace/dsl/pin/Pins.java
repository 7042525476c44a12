package dev.millrace.dsl.pin;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.facts.ActionFacts;
import dev.millrace.core.facts.ActionMajor;
import dev.millrace.core.facts.ActionRef;
import dev.millrace.core.source.Comments;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.source.Origin;
import dev.millrace.core.source.YamlOrigin;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * Pins the actions and called workflows of a tree that are named by a version: to what the committed files have, or else to the newest
 * release of that major that the facts know. So a new version of Millrace changes no pin, and what Dependabot or Renovate wrote
 * into a file stays.
 *
 * <p>A branch, a commit, an action that nobody knows, and an exact version that is neither in a file nor in the facts stay as they are written.
 *
 * <pre>{@code
 * Pins.of(PinLock.of(() -> List.of(committed)), PinLock.NONE).apply(workflow) // actions/checkout@3d3c42e5... # v7.0.1
 * }</pre>
 */
@PublicApi
public final class Pins {

    private final PinLock own;
    private final PinLock others;
    private final PinLock last;

    private Pins(PinLock own, PinLock others, PinLock last) {
        this.own = own;
        this.others = others;
        this.last = last;
    }

    /**
     * Pins from committed files.
     *
     * @param own those of the file that the workflow is written to, which come first
     * @param others those of the other generated files beside it
     */
    public static Pins of(PinLock own, PinLock others) {
        return new Pins(own, others, PinLock.NONE);
    }

    /**
     * The same pins, and for what they do not know those of these workflows, like the commits that the Java itself names. They will be in
     * committed files once these are written; so writing twice gives what writing once gives.
     */
    public Pins orElse(PinLock value) {
        return new Pins(own, others, value);
    }

    /** The same workflow with its actions pinned. */
    public Workflow apply(Workflow workflow) {
        return UsesPass.apply(workflow, this::pinned);
    }

    private Text pinned(UsedAction action) {
        var asked = Version.parse(action.ref());
        return asked.isEmpty() ? action.text() : pinned(action, asked.get());
    }

    private Text pinned(UsedAction action, Version asked) {
        var locked = own.find(action, asked).or(() -> others.findElsewhere(action, asked));
        return locked.map(pin -> at(pin, action))
                .or(() -> release(action, asked)
                        .map(release -> at(release.sha(), comment(action, release.name()), action.text())))
                .or(() -> last.findElsewhere(action, asked).map(pin -> at(pin, action)))
                .orElse(action.text());
    }

    private static Text at(UsedAction pin, UsedAction action) {
        return at(pin.ref(), comment(action, pin), action.text());
    }

    private static Optional<ActionRef> release(UsedAction action, Version asked) {
        return ActionFacts.find(action.name())
                .flatMap(facts -> facts.forRef(action.ref()))
                .map(ActionMajor::release)
                // What a branch holds changes any day.
                .filter(release -> release.kind() == ActionRef.Kind.TAG)
                .filter(release ->
                        Version.parse(release.name()).filter(asked::covers).isPresent());
    }

    // What somebody noted beside a version stays behind it.
    private static String comment(UsedAction action, String version) {
        return action.comment().map(noted -> version + " " + noted).orElse(version);
    }

    private static String comment(UsedAction action, UsedAction pin) {
        var version = pin.version().map(Version::text).orElseThrow();
        return action.comment().isPresent()
                ? comment(action, version)
                : pin.comment().orElse(version);
    }

    private static Text at(String commit, String beside, Text uses) {
        var raw = uses.raw();
        var comments = new Comments(uses.origin().comments().above(), Optional.of(beside));
        return Text.of(raw.substring(0, raw.indexOf('@') + 1) + commit, with(comments, uses.origin()));
    }

    private static Origin with(Comments comments, Origin origin) {
        if (origin instanceof JavaOrigin java) {
            return java.withComments(comments);
        }
        return origin instanceof YamlOrigin yaml ? yaml.withComments(comments) : origin;
    }
}
