package dev.millrace.dsl;

import dev.millrace.core.expression.ContextAccess;
import dev.millrace.core.expression.ExpressionParser;
import dev.millrace.dsl.expression.Expression;
import java.util.ArrayList;
import java.util.List;

/** The values of the outputs of a called workflow. */
final class CallOutputs {

    private static final String NEEDS = "needs";
    private static final String JOBS = "jobs";

    private CallOutputs() {}

    /** The text of a value. What a job calls {@code needs.build} is {@code jobs.build} here, where no job is. */
    static String text(Expression<?> value) {
        var text = new StringBuilder(value.text());
        var needs = new ArrayList<ContextAccess>();
        ExpressionParser.parse(value.text()).tree().ifPresent(tree -> addNeeds(tree, needs));
        for (var i = needs.size() - 1; i >= 0; i--) {
            var range = needs.get(i).range();
            text.replace(range.start(), range.end(), JOBS);
        }
        return "${{ " + text + " }}";
    }

    // From left to right, as operands are.
    private static void addNeeds(dev.millrace.core.expression.Expression expression, List<ContextAccess> found) {
        if (expression instanceof ContextAccess context && context.name().equalsIgnoreCase(NEEDS)) {
            found.add(context);
        }
        expression.operands().forEach(operand -> addNeeds(operand, found));
    }
}
