package dev.millrace.core.workflow;

import dev.millrace.annotations.Experimental;
import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.GrammarNode;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.source.Located;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What all parts of one reading share.
 *
 * <pre>{@code
 * new Reading(findings::add, ReaderCheck.UNEXPECTED_KEY)
 * }</pre>
 *
 * @param findings takes what is wrong
 * @param unexpectedKey the check that reports keys which the grammar does not have
 */
@Experimental
public record Reading(Consumer<Finding> findings, ReaderCheck unexpectedKey) {

    // The runner passes over keys that it does not know there.
    private static final Set<String> LENIENT = Set.of("action", "action-input", "branding");

    /** Reports a key that a node of the grammar does not have. */
    void reportUnexpected(Located key, GrammarNode node, String message) {
        var finding = unexpectedKey.at(key, message);
        report(LENIENT.contains(node.name()) ? finding.withSeverity(Severity.WARNING) : finding);
    }

    void report(Finding finding) {
        findings.accept(finding);
    }
}
