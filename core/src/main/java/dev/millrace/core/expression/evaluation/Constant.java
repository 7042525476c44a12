package dev.millrace.core.expression.evaluation;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.expression.Call;
import dev.millrace.core.expression.ContextAccess;
import dev.millrace.core.expression.Data;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.Literal;
import dev.millrace.core.facts.FunctionSignature;
import dev.millrace.core.facts.Functions;
import java.util.Map;
import java.util.Optional;

/**
 * Expressions that come to the same in every run.
 *
 * <pre>{@code
 * var tree = ExpressionParser.parse("contains('a b', 'b')").tree().orElseThrow();
 * Constant.of(tree) // Optional[true]
 * }</pre>
 */
@PublicApi
public final class Constant {

    private Constant() {}

    /** The value of an expression that depends on nothing; empty for one that does, and for one that GitHub fails on. */
    public static Optional<Data> of(Expression expression) {
        if (expression instanceof Literal literal) {
            return Optional.of(literal.value());
        }
        if (!isConstant(expression)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Evaluator.of(Map.of()).evaluate(expression));
        } catch (EvaluationException e) {
            return Optional.empty();
        }
    }

    private static boolean isConstant(Expression expression) {
        if (expression instanceof ContextAccess || expression instanceof Call call && !isPure(call)) {
            return false;
        }
        for (var operand : expression.operands()) {
            if (!isConstant(operand)) {
                return false;
            }
        }
        return true;
    }

    // What fromJSON gives has any type, but always the same for the same text.
    private static boolean isPure(Call call) {
        return call.calls("fromJSON")
                || Functions.find(call.function()).map(FunctionSignature::pure).orElse(false);
    }
}
