package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.type.ObjectType.Member;
import dev.millrace.core.rule.CheckedExpression;
import dev.millrace.core.rule.ExpressionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;

/**
 * A job sees the jobs that it names in {@code needs}, and no others.
 *
 * <pre>{@code
 * needs: test
 * if: needs.build.outputs.changed   # "build" is needed by "test" alone
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-unknown-need",
        summary = "An expression asks for a job that its own job does not need",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ExprUnknownNeedRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprUnknownNeedRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var need : UnknownMember.in(expression, Member.NEED)) {
            var job = Quoted.job(scope);
            findings.add(
                    this,
                    need.origin(),
                    scope.findJob(need.name()).isPresent()
                            ? job + " does not name " + need.quoted() + " in \"needs\", so " + need.quotedPath()
                                    + " is empty; add it there, for what other jobs need does not count"
                            : job + " needs no job " + need.quoted() + ", and there is none" + cure(need));
        }
    }

    private static String cure(UnknownMember need) {
        var meant = need.meant("it needs");
        return meant.endsWith("?") ? meant : meant + "; add that job to the workflow, and to \"needs\"";
    }
}
