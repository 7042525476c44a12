package dev.millrace.rules.runner;

import dev.millrace.core.expression.Call;
import dev.millrace.core.expression.ContextAccess;
import dev.millrace.core.expression.Data;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.Literal;
import dev.millrace.core.expression.Logical;
import dev.millrace.core.expression.LogicalOperator;
import dev.millrace.core.expression.PropertyAccess;
import dev.millrace.core.expression.Segment;
import dev.millrace.core.expression.evaluation.Constant;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The values that a text with expressions may come to, as far as they are written in the file: in the matrix, or in the expression itself, as
 * in {@code cond && 'a' || 'b'}.
 */
final class PossibleValues {

    // Nobody writes more, and each of them costs time.
    private static final int MOST = 1_000;

    private final MatrixValues matrix;

    PossibleValues(MatrixValues matrix) {
        this.matrix = matrix;
    }

    /** The values of a text. */
    List<PossibleValue> of(Text text) {
        if (text.isLiteral()) {
            return List.of(WrittenLabel.of(text.raw(), text));
        }
        var template = text.template();
        if (!template.errors().isEmpty() || template.expressions().size() != 1) {
            return List.of(PossibleValue.UNKNOWN);
        }
        var values = of(template.expressions().get(0), text);
        if (values.size() > MOST) {
            return List.of(PossibleValue.UNKNOWN);
        }
        return template.isWhole()
                ? values
                : values.stream().map(value -> surrounded(value, text)).toList();
    }

    // What is written of it may stand in the matrix, and the rest around the expression.
    private static PossibleValue surrounded(PossibleValue value, Text text) {
        if (!(value instanceof WrittenLabel part)) {
            return PossibleValue.UNKNOWN;
        }
        var whole = new StringBuilder();
        for (var segment : text.template().segments()) {
            whole.append(
                    segment instanceof Segment.Literal literal ? literal.range().in(text.raw()) : part.label());
        }
        return part.with(whole.toString());
    }

    private List<PossibleValue> of(Expression expression, Text text) {
        if (expression instanceof Literal literal) {
            return List.of(WrittenLabel.of(literal.value().asText(), placeOf(literal, text)));
        }
        var constant = Constant.of(expression);
        if (constant.isPresent()) {
            return List.of(PossibleValue.of(constant.get(), placeOf(expression, text)));
        }
        if (expression instanceof Logical logical) {
            return logical.operator() == LogicalOperator.AND
                    ? of(logical.operands().get(logical.operands().size() - 1), text)
                    : anyOf(logical.operands(), text);
        }
        if (expression instanceof PropertyAccess access) {
            return pathInMatrix(access).map(matrix::at).orElse(List.of(PossibleValue.UNKNOWN));
        }
        return expression instanceof Call call ? of(call, text) : List.of(PossibleValue.UNKNOWN);
    }

    private List<PossibleValue> anyOf(List<Expression> operands, Text text) {
        var values = new ArrayList<PossibleValue>();
        for (var i = 0; i < operands.size(); i++) {
            var isLast = i == operands.size() - 1;
            for (var value : of(operands.get(i), text)) {
                // An empty one makes way for the next.
                if (isLast
                        || !(value instanceof WrittenLabel label)
                        || !label.label().isEmpty()) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    private List<PossibleValue> of(Call call, Text text) {
        var arguments = call.arguments();
        if (call.calls("case")) {
            var values = new ArrayList<PossibleValue>();
            for (var i = 1; i < arguments.size(); i += 2) {
                values.addAll(of(arguments.get(i), text));
            }
            values.addAll(of(arguments.get(arguments.size() - 1), text));
            return values;
        }
        var open = -1;
        for (var i = 0; i < arguments.size(); i++) {
            if (Constant.of(arguments.get(i)).isEmpty()) {
                if (open >= 0) {
                    return List.of(PossibleValue.UNKNOWN);
                }
                open = i;
            }
        }
        return open < 0 ? List.of(PossibleValue.UNKNOWN) : withArgument(call, open, text);
    }

    // A function of one thing that varies, as fromJSON(matrix.runner) or format('ubuntu-{0}', matrix.version).
    private List<PossibleValue> withArgument(Call call, int open, Text text) {
        var values = new ArrayList<PossibleValue>();
        for (var value : of(call.arguments().get(open), text)) {
            var result =
                    value instanceof WrittenLabel label ? computed(call, open, label) : Optional.<PossibleValue>empty();
            values.add(result.orElse(PossibleValue.UNKNOWN));
        }
        return values;
    }

    private static Optional<PossibleValue> computed(Call call, int open, WrittenLabel label) {
        var arguments = new ArrayList<>(call.arguments());
        arguments.set(open, new Literal(Data.of(label.label()), call.range()));
        return Constant.of(new Call(call.function(), arguments, call.range()))
                .map(data -> PossibleValue.of(data, label));
    }

    /** The names after {@code matrix}. */
    private static Optional<List<String>> pathInMatrix(PropertyAccess access) {
        Deque<String> path = new ArrayDeque<>();
        Expression at = access;
        while (at instanceof PropertyAccess part) {
            path.addFirst(part.name().toLowerCase(Locale.ROOT));
            at = part.object();
        }
        return at instanceof ContextAccess context && context.name().equalsIgnoreCase("matrix")
                ? Optional.of(List.copyOf(path))
                : Optional.empty();
    }

    private static Origin placeOf(Expression expression, Text text) {
        var range = expression.range();
        return text.origin(range.start(), range.end());
    }
}
