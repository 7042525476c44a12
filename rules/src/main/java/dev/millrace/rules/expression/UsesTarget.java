package dev.millrace.rules.expression;

import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.ActionFacts;
import dev.millrace.core.finding.Finding;

/** What {@code uses} names, as the reason of a finding. */
record UsesTarget(String uses) {

    private boolean isLocal() {
        return uses.startsWith(".") || uses.startsWith("$/");
    }

    /** A finding as sure as its reason: what others have released may have changed since it was looked at. */
    Finding weigh(Finding finding) {
        return isLocal() ? finding : finding.withSeverity(Severity.WARNING);
    }

    String quoted() {
        return Quoted.name(uses);
    }

    /** {@code  (as of 2026-07-09)} with a blank before it, where a fact is the reason; nothing otherwise. */
    String asOf() {
        var at = uses.indexOf('@');
        return isLocal() || at < 0
                ? ""
                : ActionFacts.find(uses.substring(0, at))
                        .map(facts -> " (as of " + facts.snapshot() + ")")
                        .orElse("");
    }
}
