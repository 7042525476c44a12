package dev.millrace.rules.expression;

import dev.millrace.annotations.Severity;
import dev.millrace.core.context.KnownUse;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * What {@code uses} names, as the reason of a finding.
 *
 * @param uses the text
 * @param facts what says so, of an action or workflow of another repository
 */
record UsesTarget(Text uses, Optional<KnownUse> facts) {

    static UsesTarget of(Text uses) {
        return new UsesTarget(uses, KnownUse.of(uses));
    }

    /** A finding as sure as its reason: what others have released may have changed since it was looked at. */
    Finding weigh(Finding finding) {
        return facts.map(known -> finding.withSeverity(known.isSure() ? Severity.WARNING : Severity.INFO))
                .orElse(finding);
    }

    String quoted() {
        return Quoted.name(uses.raw());
    }

    /** {@code  (as of 2026-07-09)} with a blank before it, where a fact is the reason; nothing otherwise. */
    String asOf() {
        return facts.map(known -> " (as of " + known.facts().snapshot() + ")").orElse("");
    }
}
