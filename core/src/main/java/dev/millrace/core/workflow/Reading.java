package dev.millrace.core.workflow;

import dev.millrace.annotations.Experimental;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.ReaderCheck;
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

    void report(Finding finding) {
        findings.accept(finding);
    }
}
