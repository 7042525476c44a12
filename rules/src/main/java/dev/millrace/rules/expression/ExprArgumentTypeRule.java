package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.type.ArrayType;
import dev.millrace.core.expression.type.ObjectType;
import dev.millrace.core.expression.type.Type;
import dev.millrace.core.expression.type.TypeProblem;
import dev.millrace.core.rule.CheckedExpression;
import dev.millrace.core.rule.ExpressionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import java.util.List;

/**
 * A list or an object is no text, and a text is no condition.
 *
 * <pre>{@code
 * if: startsWith(github.event, 'push')   # "github.event" is an object
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-argument-type",
        summary = "An argument is of a type that its function cannot use",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ExprArgumentTypeRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprArgumentTypeRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var problem : expression.problems(TypeProblem.ArgumentType.class)) {
            var argument = problem.call().arguments().get(problem.index());
            findings.add(
                    this,
                    expression.at(problem.range()),
                    Quoted.expression(argument) + " is " + name(problem.given()) + ", where \""
                            + problem.signature().name() + "\" takes " + Listing.of(wanted(problem), "or")
                            + cure(problem));
        }
    }

    private static List<String> wanted(TypeProblem.ArgumentType problem) {
        var count = problem.call().arguments().size();
        return problem.signature().overloads().stream()
                .map(overload -> name(overload.typeAt(problem.index(), count)))
                .distinct()
                .toList();
    }

    private static String cure(TypeProblem.ArgumentType problem) {
        if (problem.signature().name().equals("case")) {
            return "; compare it with something, as in \"... == 'true'\"";
        }
        if (problem.given() instanceof ObjectType) {
            var takesList = wanted(problem).contains("a list");
            return takesList ? "; \".*\" gives the list of its values" : "; \"toJSON\" gives its text";
        }
        return problem.given() instanceof ArrayType ? "; \"join\" makes text of it" : "";
    }

    private static String name(Type type) {
        return name(type instanceof ArrayType ? "array" : type.toString());
    }

    private static String name(String type) {
        return switch (type) {
            case "null" -> "null";
            case "object" -> "an object";
            case "string" -> "text";
            default -> type.startsWith("array") ? "a list" : "a " + type;
        };
    }
}
