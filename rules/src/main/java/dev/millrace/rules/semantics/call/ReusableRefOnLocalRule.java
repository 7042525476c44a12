package dev.millrace.rules.semantics.call;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.TextRange;
import dev.millrace.core.finding.Edit;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.WorkflowRef;
import java.util.Optional;

/**
 * A workflow of the same repository is called from the same commit.
 *
 * <pre>{@code
 * uses: ./.github/workflows/build.yml@main   # leave out "@main"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "reusable-ref-on-local",
        summary = "A call of a workflow in the same repository names a ref",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        fixable = true,
        aliases = {"actionlint:workflow-call", "languageservice:invalid-workflow-uses-format"})
public final class ReusableRefOnLocalRule implements JobRule {

    /** Made by the rule index. */
    public ReusableRefOnLocalRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        Reference.of(job)
                .ifPresent(reference -> version(reference).ifPresent(version -> {
                    var written = reference.text(version);
                    findings.add(findings.finding(
                                    this,
                                    reference.at(version),
                                    "\"" + Suggestion.shorten(written)
                                            + "\" is too much: a workflow of this repository is always called as it is in the caller's own commit;"
                                            + " leave it out, or call another version as \"OWNER/REPOSITORY/"
                                            + Suggestion.shorten(pathOf(reference)) + Suggestion.shorten(written)
                                            + "\"")
                            .withFix(fix(reference, version, written)));
                }));
    }

    private static Optional<TextRange> version(Reference reference) {
        return reference.ref() instanceof WorkflowRef.Local local ? local.version() : Optional.empty();
    }

    private static String pathOf(Reference reference) {
        return reference.path().map(reference::text).orElse("");
    }

    // The @ of a file's name is no start of a ref.
    private static Optional<Fix> fix(Reference reference, TextRange version, String written) {
        return WorkflowPath.hasExtension(pathOf(reference))
                ? reference
                        .at(version)
                        .span()
                        .filter(span -> span.text().equals(written))
                        .map(span -> Fix.safe("leave out " + written, new Edit(span, "")))
                : Optional.empty();
    }
}
