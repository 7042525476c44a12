package dev.millrace.dsl.pin;

import dev.millrace.annotations.Experimental;
import dev.millrace.core.action.Action;
import dev.millrace.core.action.CompositeRuns;
import dev.millrace.core.context.ActionUse;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.yaml.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An action or workflow of another repository, where a tree names it.
 *
 * <pre>{@code
 * UsedAction.in(workflow).get(0).version() // v7.0.1, of: actions/checkout@3d3c42e5... # v7.0.1
 * }</pre>
 *
 * @param text what stands after {@code uses:}
 * @param job the id of the job; empty in an action
 * @param occurrence how often the job named the same action before
 * @param use its parts
 */
@Experimental
public record UsedAction(Text text, String job, int occurrence, ActionUse.OfRepository use) {

    /** What a text after {@code uses:} names, apart from its place; empty for an image, an expression, and what is of the own repository. */
    public static Optional<UsedAction> of(Text uses) {
        return uses.isLiteral() && ActionUse.of(uses.raw()).orElse(null) instanceof ActionUse.OfRepository use
                ? Optional.of(new UsedAction(uses, "", 0, use))
                : Optional.empty();
    }

    /** All that a workflow names, in the order of the file. */
    public static List<UsedAction> in(Workflow workflow) {
        var all = new ArrayList<UsedAction>();
        UsesPass.visit(workflow, all::add);
        return all;
    }

    /** All that the steps of a composite action name, in the order of the file. */
    public static List<UsedAction> in(Action action) {
        var all = new ArrayList<UsedAction>();
        if (action.runs().orElse(null) instanceof CompositeRuns runs) {
            UsesPass.visit(runs.steps(), all::add);
        }
        return all;
    }

    /** What stands before the {@code @}: {@code actions/cache/save}. */
    public String name() {
        return use.name();
    }

    /** The name without the owner, as one speaks of it: {@code checkout}, {@code cache/save}. */
    public String shortName() {
        return name().substring(use.owner().length() + 1);
    }

    /** What stands after the {@code @}. */
    public String ref() {
        return use.ref();
    }

    /** Whether it is named by a commit. */
    public boolean isPinned() {
        return use.isPinned();
    }

    /** The comment beside it. */
    public Optional<String> comment() {
        return text.origin().comments().beside();
    }

    /** The version that it is named by, or that the comment beside a commit tells. */
    public Optional<Version> version() {
        return isPinned() ? comment().flatMap(Version::in) : Version.parse(ref());
    }

    /** Whether both are the same action; of the owner's and the repository's name, GitHub does not mind the case. */
    public boolean isSameAction(UsedAction other) {
        return key().equals(other.key());
    }

    UsedAction at(String inJob, int before) {
        return new UsedAction(text, inJob, before, use);
    }

    String key() {
        return (use.owner() + "/" + use.repository()).toLowerCase(Locale.ROOT) + "/" + use.path();
    }
}
