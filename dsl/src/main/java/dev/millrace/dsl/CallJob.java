package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.CallJobBuilder;
import dev.millrace.core.workflow.Entries;
import dev.millrace.core.workflow.Secrets;
import dev.millrace.dsl.expression.Expression;
import java.util.List;
import java.util.Optional;

/**
 * A job that calls another workflow.
 *
 * <pre>{@code
 * call("deploy", deployWorkflow).with(target, "staging").inheritSecrets()
 * call("scan", "acme/workflows/.github/workflows/scan.yml@v2").with("level", "high")
 * }</pre>
 */
@PublicApi
@Transparent
public final class CallJob extends DefinedJob<CallJob> {

    private final dev.millrace.core.workflow.CallJob own;
    private final Optional<Workflow> callee;

    private CallJob(JobSettings settings, dev.millrace.core.workflow.CallJob own, Optional<Workflow> callee) {
        super(settings);
        this.own = own;
        this.callee = callee;
    }

    static CallJob of(String id, String workflow, Optional<Workflow> callee, JavaOrigin origin) {
        var own = dev.millrace.core.workflow.CallJob.builder(Values.text(id, origin))
                .uses(Optional.of(Values.text(workflow, origin)))
                .origin(origin)
                .build();
        return new CallJob(JobSettings.of(id, origin), own, callee);
    }

    /** The same call with an input more: text, a number, a boolean or an expression; the same name is replaced. */
    public CallJob with(String name, Object value) {
        return refined(edit().with(Additions.plus(own.with(), name, value, origin())));
    }

    /** The same call with an input of the workflow that it calls. */
    public <T> CallJob with(Input<T> input, T value) {
        return with(input.name(), value);
    }

    /** The same call with an input of the workflow that it calls. */
    public <T> CallJob with(Input<T> input, Expression<? extends T> value) {
        return with(input.name(), value);
    }

    /** The same call without an input. */
    public CallJob without(String name) {
        return refined(edit().with(Additions.minus(own.with(), name, origin())));
    }

    /** The same call with a secret more: text or an expression; the same name is replaced, and so is {@link #inheritSecrets}. */
    public CallJob secret(String name, Object value) {
        var secrets = Additions.plus(own.secrets().entries(), name, value, origin());
        return refined(edit().secrets(new Secrets(Optional.empty(), secrets, origin().copy())));
    }

    /** The same call with a secret of the workflow that it calls. */
    public CallJob secret(SecretInput secret, Expression<String> value) {
        return secret(secret.name(), value);
    }

    /** The same call, which gives all secrets of the caller in place of single ones. */
    public CallJob inheritSecrets() {
        return refined(edit().secrets(
                        new Secrets(Optional.of(Values.text("inherit", origin())), Entries.absent(), origin().copy())));
    }

    /** The workflow that it calls, when that was given as a value. */
    Optional<Workflow> callee() {
        return callee;
    }

    @Override
    List<Step> stepList() {
        return List.of();
    }

    @Override
    CallJob with(JobSettings value) {
        return new CallJob(value, own, callee);
    }

    @Override
    dev.millrace.core.workflow.CallJob tree() {
        var common = settings();
        var tree = edit().name(common.name())
                .permissions(common.permissions())
                .needs(common.needs())
                .condition(common.condition().map(condition -> Conditions.text(condition, origin())))
                .concurrency(common.concurrency().map(Concurrency::tree))
                .cacheMode(common.cacheMode().map(mode -> Values.text(mode.toString(), origin())))
                .strategy(common.matrix().map(Matrix::tree))
                .origin(origin())
                .build();
        return RawKeys.in(tree, dev.millrace.core.workflow.CallJob.class, common.extras());
    }

    private CallJobBuilder edit() {
        return CallJobBuilder.builder(own);
    }

    private CallJob refined(CallJobBuilder edited) {
        return new CallJob(settings(), edited.build(), callee);
    }
}
