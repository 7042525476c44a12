package dev.millrace.dsl;

import static java.util.function.Predicate.not;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Defaults;
import dev.millrace.core.workflow.Extras;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.RunDefaults;
import dev.millrace.core.workflow.Triggers;
import dev.millrace.core.workflow.WorkflowBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;

/**
 * A workflow: one file in {@code .github/workflows}.
 *
 * <pre>{@code
 * workflow("ci").named("CI").on(push(branches("main"))).permissions(contents(READ)).jobs(build, test)
 * }</pre>
 */
@PublicApi
@Transparent
public final class Workflow {

    private final String id;
    private final dev.millrace.core.workflow.Workflow tree;

    private Workflow(String id, dev.millrace.core.workflow.Workflow tree) {
        this.id = id;
        this.tree = tree;
    }

    static Workflow of(String id, JavaOrigin origin) {
        return new Workflow(
                id,
                WorkflowBuilder.builder(
                                dev.millrace.core.workflow.Workflow.builder().build())
                        .origin(origin)
                        .build());
    }

    /** The id, which is the file's name without {@code .yml}. */
    public String id() {
        return id;
    }

    /** The workflow in the syntax tree. */
    public dev.millrace.core.workflow.Workflow tree() {
        return tree;
    }

    /** The same workflow with the name that GitHub shows. */
    public Workflow named(String name) {
        return refined(edit().name(Optional.of(Values.text(name, origin()))));
    }

    /** The same workflow with the name of its runs: <code>"Deploy ${{ inputs.environment }}"</code>. */
    public Workflow runName(String name) {
        return refined(edit().runName(Optional.of(Values.text(name, origin()))));
    }

    /** The same workflow with these triggers behind those that it has; one that it has already is not added again. */
    public Workflow on(Trigger... triggers) {
        var all = new ArrayList<>(tree.on().triggers().items());
        Arrays.stream(triggers).map(Trigger::tree).filter(not(all::contains)).forEach(all::add);
        return all.isEmpty()
                ? this
                : refined(edit().on(new Triggers(Items.of(all, origin().copy()), Extras.NONE, origin().copy())));
    }

    /** The same workflow with what its token may do; the same scope is replaced. {@code permissions()} alone allows nothing. */
    public Workflow permissions(Permission... permissions) {
        return refined(edit().permissions(Additions.permissions(tree.permissions(), permissions, origin())));
    }

    /** The same workflow with a variable more for all its steps: text, a number or a boolean; the same name is replaced. */
    public Workflow env(String name, Object value) {
        return refined(edit().env(Additions.plus(tree.env(), name, value, origin())));
    }

    /** The same workflow with a shell for all its scripts: {@code bash}, {@code pwsh}, {@code python}, or a command with {@code {0}}. */
    public Workflow defaultShell(String shell) {
        var run = new RunDefaults(
                Optional.empty(),
                Optional.of(Values.text(shell, origin())),
                Optional.empty(),
                Extras.NONE,
                origin().copy());
        return refined(edit().defaults(Optional.of(new Defaults(Optional.of(run), Extras.NONE, origin().copy()))));
    }

    /** The same workflow in a group of runs that exclude each other. */
    public Workflow concurrency(Concurrency concurrency) {
        return refined(edit().concurrency(Optional.of(concurrency.tree())));
    }

    /** The same workflow with these jobs behind those that it has; one that it has already is not added again. */
    public Workflow jobs(Job... jobs) {
        var all = new ArrayList<>(tree.jobs().items());
        Arrays.stream(jobs).map(Job::tree).filter(not(all::contains)).forEach(all::add);
        return all.isEmpty() ? this : refined(edit().jobs(Items.of(all, origin().copy())));
    }

    /**
     * The same workflow with a key by its name in YAML, for which there need be no method; the same key is replaced.
     *
     * @param value text, a number, a boolean, or a list or map of such; a map or set without an order of its own is sorted
     * @throws IllegalArgumentException when the value is anything else, or of another kind than GitHub takes there
     */
    public Workflow extra(String key, Object value) {
        return new Workflow(id, RawKeys.of(key, value, origin()).in(tree));
    }

    /** The same workflow with a comment above it in the YAML, below the lines that Millrace writes there. */
    public Workflow comment(String comment) {
        return refined(edit().origin(origin().withComments(Values.comment(comment))));
    }

    private JavaOrigin origin() {
        return (JavaOrigin) tree.origin();
    }

    private WorkflowBuilder edit() {
        return WorkflowBuilder.builder(tree);
    }

    private Workflow refined(WorkflowBuilder edited) {
        return new Workflow(id, edited.build());
    }
}
