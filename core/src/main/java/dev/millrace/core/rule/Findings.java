package dev.millrace.core.rule;

import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Related;
import dev.millrace.core.finding.RuleMetadata;
import dev.millrace.core.source.Located;
import java.util.IdentityHashMap;
import java.util.function.Consumer;

/**
 * Where a rule says what it saw.
 *
 * <pre>{@code
 * findings.add(this, job, "job \"" + job.id() + "\" has no \"runs-on\"");
 * }</pre>
 */
@PublicApi
public final class Findings {

    private final IdentityHashMap<Rule, RuleMetadata> metadata;
    private final Consumer<Finding> sink;

    Findings(IdentityHashMap<Rule, RuleMetadata> metadata, Consumer<Finding> sink) {
        this.metadata = metadata;
        this.sink = sink;
    }

    /**
     * Adds a finding.
     *
     * @param rule the rule that speaks
     * @param place the offender
     * @param message the offender, what is allowed, and what was probably meant
     * @param related other places that the message speaks of
     */
    public void add(Rule rule, Located place, String message, Related... related) {
        sink.accept(finding(rule, place, message).withRelated(related));
    }

    /** Adds a finding whose severity differs from its rule's. */
    public void add(Rule rule, Severity severity, Located place, String message, Related... related) {
        sink.accept(finding(rule, place, message).withSeverity(severity).withRelated(related));
    }

    private Finding finding(Rule rule, Located place, String message) {
        var known = metadata.get(rule);
        if (known == null) {
            throw new IllegalArgumentException(rule.getClass().getName() + " is not among the rules of this engine");
        }
        return Finding.of(known, place.origin(), message);
    }
}
