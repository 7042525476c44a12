package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.Comparison;
import dev.millrace.core.expression.Data;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.Literal;
import dev.millrace.core.finding.Related;
import dev.millrace.core.rule.CheckedExpression;
import dev.millrace.core.rule.ExpressionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import java.util.Locale;
import java.util.Optional;

/**
 * The result of a job with {@code continue-on-error: true} does not tell whether it failed.
 *
 * <pre>{@code
 * audit:
 *   continue-on-error: true
 * report:
 *   needs: audit
 *   if: always() && needs.audit.result == 'failure'   # never
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "advisory-job-result",
        summary = "A condition asks whether a job failed that GitHub lets pass in any case",
        category = Category.SEMANTICS,
        severity = Severity.WARNING)
public final class AdvisoryJobResultRule implements ExpressionRule {

    private static final String CURE =
            "give the job an output that tells, as \"${{ steps.ID.outcome }}\", and look at that";

    /** Made by the rule index. */
    public AdvisoryJobResultRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var comparison : Parts.of(expression.tree(), Comparison.class)) {
            if (comparison.operator().isEquality()) {
                check(comparison, comparison.left(), comparison.right(), expression, scope, findings);
                check(comparison, comparison.right(), comparison.left(), expression, scope, findings);
            }
        }
        for (var call : Parts.calls(expression.tree(), "contains")) {
            if (call.arguments().size() == 2 && isFailure(call.arguments().get(1))) {
                AdvisoryJobs.ofAllNeeds(call.arguments().get(0), scope)
                        .ifPresent(job -> findings.add(
                                this,
                                expression.at(call),
                                Quoted.expression(call) + " is never true: all jobs that are needed here have"
                                        + " \"continue-on-error: true\", so that GitHub says \"success\" of them even"
                                        + " when they failed; " + CURE,
                                Related.to(job.place(), "job " + Quoted.name(job.id()) + " may fail here")));
            }
        }
    }

    private void check(
            Comparison comparison,
            Expression access,
            Expression value,
            CheckedExpression expression,
            Scope scope,
            Findings findings) {
        var asked = text(value).filter(text -> text.equals("failure") || text.equals("success"));
        var advisory = asked.flatMap(any -> AdvisoryJobs.ofResult(access, scope));
        advisory.ifPresent(job -> findings.add(
                this,
                expression.at(comparison),
                Quoted.expression(comparison) + " does not tell whether job " + Quoted.name(job.id())
                        + " failed: because of its \"continue-on-error: true\", GitHub says \"success\" even then; "
                        + CURE,
                Related.to(job.place(), "the job may fail here")));
    }

    private static boolean isFailure(Expression value) {
        return text(value).filter("failure"::equals).isPresent();
    }

    private static Optional<String> text(Expression value) {
        return value instanceof Literal literal && literal.value() instanceof Data.Str text
                ? Optional.of(text.value().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }
}
