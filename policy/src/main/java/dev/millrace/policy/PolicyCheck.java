package dev.millrace.policy;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.RuleMetadata;
import java.util.List;

/** What is known of the findings of policies. The catalogue asks for it at every start, so nothing here may need JSON. */
final class PolicyCheck {

    static final RuleMetadata VIOLATION = new RuleMetadata(
            "policy-violation",
            "A policy of the organisation does not hold",
            Category.STRUCTURE,
            Severity.ERROR,
            Severity.ERROR,
            Severity.ERROR,
            List.of(),
            "0.1.0",
            false,
            List.of());

    private PolicyCheck() {}
}
