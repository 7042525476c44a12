package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.type.ObjectType;
import dev.millrace.core.expression.type.TypeProblem;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.CheckedExpression;
import dev.millrace.core.rule.ExpressionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;

/**
 * What GitHub puts into a context is known.
 *
 * <pre>{@code
 * run: echo ${{ github.refname }}   # did you mean "ref_name"?
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-unknown-property",
        summary = "An expression asks a context for a property that it does not have",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ExprUnknownPropertyRule implements ExpressionRule {

    private static final int MOST_LISTED = 12;

    /** Made by the rule index. */
    public ExprUnknownPropertyRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var problem : expression.problems(TypeProblem.UnknownProperty.class)) {
            if (problem.object().members() == ObjectType.Member.PROPERTY) {
                findings.add(this, expression.at(problem.range()), message(problem, Place.of(scope)));
            }
        }
    }

    private static String message(TypeProblem.UnknownProperty problem, Place place) {
        var name = problem.access().name();
        var names = problem.object().names();
        return Quoted.expression(problem.access().object()) + " has no property " + Quoted.name(name)
                + MisplacedProperty.whole(problem, place)
                        .or(() -> Suggestion.nearest(name, names))
                        .map(meant -> "; did you mean \"" + meant + "\"?")
                        .orElseGet(() -> names.size() > MOST_LISTED ? "" : "; it has " + Listing.of(names, "and"));
    }
}
