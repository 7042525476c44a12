package dev.millrace.rules.expression;

import dev.millrace.core.facts.Availability;
import dev.millrace.core.facts.Grammar;
import dev.millrace.core.facts.GrammarKey;
import dev.millrace.core.rule.Scope;
import java.util.List;

/** The key that an expression stands at: how messages name it, and what an expression may use there. */
final class Place {

    private final Scope scope;
    private final GrammarKey key;
    private final Availability offered;

    private Place(Scope scope, GrammarKey key) {
        this.scope = scope;
        this.key = key;
        this.offered = Availability.of(key.availability());
    }

    static Place of(Scope scope) {
        return new Place(scope, scope.key().orElseThrow());
    }

    GrammarKey key() {
        return key;
    }

    boolean offers(String context) {
        return offered.hasContext(context);
    }

    List<String> contexts() {
        return offered.contexts();
    }

    boolean isInAction() {
        return scope.action().isPresent();
    }

    boolean isInJob() {
        return scope.job().isPresent();
    }

    boolean isInStep() {
        return scope.step().isPresent();
    }

    /** Whether it is the {@code if} of a job. */
    boolean isJobCondition() {
        return offered.name().equals("job-if");
    }

    /** Like {@code "if" of a job}. */
    @Override
    public String toString() {
        var owner = isInStep() ? "a step" : Grammar.node(key.node()).title();
        return "\"" + key.name() + "\" of " + owner;
    }
}
