package dev.millrace.core.rule;

import dev.millrace.annotations.PublicApi;
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
        add(finding(rule, place, message).withRelated(related));
    }

    /**
     * Adds a finding that {@link #finding} made.
     *
     * <pre>{@code
     * findings.add(findings.finding(this, need, "...").withFix(fix));
     * }</pre>
     */
    public void add(Finding finding) {
        sink.accept(finding);
    }

    /** A finding to refine, with a fix or another severity, and to add. */
    public Finding finding(Rule rule, Located place, String message) {
        var known = metadata.get(rule);
        if (known == null) {
            throw new IllegalArgumentException(rule.getClass().getName() + " is not among the rules of this engine");
        }
        return Finding.of(known, place.origin(), message);
    }
}
