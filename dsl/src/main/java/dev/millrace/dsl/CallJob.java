package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.CallJobBuilder;
import dev.millrace.core.workflow.Entries;
import dev.millrace.core.workflow.Secrets;
import java.util.Optional;

/**
 * A job that calls another workflow.
 *
 * <pre>{@code
 * call("deploy", "./.github/workflows/deploy.yml").with("environment", "staging").inheritSecrets()
 * }</pre>
 */
@PublicApi
@Transparent
public final class CallJob implements Job {

    private final dev.millrace.core.workflow.CallJob tree;

    private CallJob(dev.millrace.core.workflow.CallJob tree) {
        this.tree = tree;
    }

    static CallJob of(String id, String workflow, JavaOrigin origin) {
        return refined(dev.millrace.core.workflow.CallJob.builder(Values.text(id, origin))
                .uses(Optional.of(Values.text(workflow, origin)))
                .origin(origin));
    }

    /** The same call with an input more: text, a number or a boolean; the same name is replaced. */
    public CallJob with(String name, Object value) {
        return refined(edit().with(Additions.plus(tree.with(), name, value, origin())));
    }

    /** The same call with a secret more; the same name is replaced, and so is {@link #inheritSecrets}. */
    public CallJob secret(String name, String value) {
        var secrets = Additions.plus(tree.secrets().entries(), name, value, origin());
        return refined(edit().secrets(new Secrets(Optional.empty(), secrets, origin().copy())));
    }

    /** The same call, which gives all secrets of the caller in place of single ones. */
    public CallJob inheritSecrets() {
        return refined(edit().secrets(
                        new Secrets(Optional.of(Values.text("inherit", origin())), Entries.absent(), origin().copy())));
    }

    @Override
    public String id() {
        return tree.id().raw();
    }

    @Override
    public dev.millrace.core.workflow.CallJob tree() {
        return tree;
    }

    /** The same job with the name that GitHub shows. */
    public CallJob named(String name) {
        return refined(edit().name(Optional.of(Values.text(name, origin()))));
    }

    /** The same job with what its token may do; the same scope is replaced. {@code permissions()} alone allows nothing. */
    public CallJob permissions(Permission... permissions) {
        return refined(edit().permissions(Additions.permissions(tree.permissions(), permissions, origin())));
    }

    /** The same job, which starts only after these have ended well. */
    public CallJob needs(Job... jobs) {
        return jobs.length == 0 ? this : refined(edit().needs(Additions.needs(tree.needs(), jobs, origin())));
    }

    /** The same job, run only when the expression is true: {@code when("github.event_name == 'push'")}. */
    public CallJob when(String expression) {
        return refined(edit().condition(Optional.of(Values.text(expression, origin()))));
    }

    /** The same job in a group of jobs that exclude each other. */
    public CallJob concurrency(Concurrency concurrency) {
        return refined(edit().concurrency(Optional.of(concurrency.tree())));
    }

    /** The same job in the variants of a matrix. */
    public CallJob strategy(Matrix matrix) {
        return refined(edit().strategy(Optional.of(matrix.tree())));
    }

    /**
     * The same job with a key by its name in YAML, for which there need be no method; the same key is replaced.
     *
     * @param value text, a number, a boolean, or a list or map of such; a map or set without an order of its own is sorted
     * @throws IllegalArgumentException when the value is anything else, or of another kind than GitHub takes there
     */
    public CallJob extra(String key, Object value) {
        return new CallJob(RawKeys.of(key, value, origin()).in(tree, dev.millrace.core.workflow.CallJob.class));
    }

    /** The same job with a comment above it in the YAML. */
    public CallJob comment(String comment) {
        return refined(edit().origin(origin().withComments(Values.comment(comment))));
    }

    private JavaOrigin origin() {
        return (JavaOrigin) tree.origin();
    }

    private CallJobBuilder edit() {
        return CallJobBuilder.builder(tree);
    }

    private static CallJob refined(CallJobBuilder tree) {
        return new CallJob(tree.build());
    }
}
