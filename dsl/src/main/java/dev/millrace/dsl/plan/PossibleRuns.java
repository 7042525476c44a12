package dev.millrace.dsl.plan;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.expression.Call;
import dev.millrace.core.expression.Comparison;
import dev.millrace.core.expression.ComparisonOperator;
import dev.millrace.core.expression.Data;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.ExpressionPrinter;
import dev.millrace.core.expression.Literal;
import dev.millrace.core.expression.Logical;
import dev.millrace.core.expression.LogicalOperator;
import dev.millrace.core.expression.Not;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.yaml.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which jobs may run on an occasion: all whose conditions are not known to be false.
 *
 * <pre>{@code
 * PossibleRuns.on(Occasion.of("pull_request")).mayHold(job)     // false for if: github.event_name == 'push'
 * }</pre>
 */
@PublicApi
public final class PossibleRuns {

    private final Occasion occasion;

    private PossibleRuns(Occasion occasion) {
        this.occasion = occasion;
    }

    /** What may run on an occasion. */
    public static PossibleRuns on(Occasion occasion) {
        return new PossibleRuns(occasion);
    }

    /** Whether the job's own condition may be true; one that cannot be read may. */
    public boolean mayHold(Job job) {
        return job.condition()
                .map(Text::condition)
                .map(template -> template.expressions())
                .filter(expressions -> expressions.size() == 1)
                .map(expressions -> truth(expressions.get(0)) != Truth.FALSE)
                .orElse(true);
    }

    private enum Truth {
        TRUE,
        FALSE,
        UNKNOWN;

        static Truth of(boolean value) {
            return value ? TRUE : FALSE;
        }

        Truth not() {
            return this == UNKNOWN ? this : of(this == FALSE);
        }
    }

    private Truth truth(Expression expression) {
        if (expression instanceof Not not) {
            return truth(not.operand()).not();
        }
        if (expression instanceof Logical logical) {
            return truth(logical);
        }
        if (expression instanceof Comparison comparison) {
            return truth(comparison);
        }
        if (expression instanceof Call call) {
            return truth(call);
        }
        return value(expression).map(value -> Truth.of(value.isTruthy())).orElse(Truth.UNKNOWN);
    }

    private Truth truth(Logical logical) {
        var decisive = logical.operator() == LogicalOperator.AND ? Truth.FALSE : Truth.TRUE;
        var all = logical.operands().stream().map(this::truth).toList();
        if (all.contains(decisive)) {
            return decisive;
        }
        return all.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : decisive.not();
    }

    private Truth truth(Comparison comparison) {
        if (!comparison.operator().isEquality()) {
            return Truth.UNKNOWN;
        }
        var equal = equal(comparison.left(), comparison.right());
        return comparison.operator() == ComparisonOperator.EQUAL ? equal : equal.not();
    }

    private Truth equal(Expression left, Expression right) {
        var a = value(left);
        var b = value(right);
        if (a.isPresent() && b.isPresent()) {
            return Truth.of(a.get().asText().equalsIgnoreCase(b.get().asText()));
        }
        // The start of github.ref is known more often than the whole.
        if (isRef(left) && b.isPresent() && !mayBeRef(b.get()) || isRef(right) && a.isPresent() && !mayBeRef(a.get())) {
            return Truth.FALSE;
        }
        return Truth.UNKNOWN;
    }

    private Truth truth(Call call) {
        if (call.calls("always")) {
            return Truth.TRUE;
        }
        if (call.calls("startsWith") && call.arguments().size() == 2) {
            return startsWith(call.arguments());
        }
        return Truth.UNKNOWN;
    }

    private Truth startsWith(List<Expression> arguments) {
        var start = value(arguments.get(1)).map(Data::asText);
        if (start.isEmpty()) {
            return Truth.UNKNOWN;
        }
        var whole = value(arguments.get(0)).map(Data::asText);
        if (whole.isPresent()) {
            return Truth.of(lower(whole.get()).startsWith(lower(start.get())));
        }
        var prefix = isRef(arguments.get(0)) ? occasion.refPrefix() : Optional.<String>empty();
        if (prefix.isEmpty()) {
            return Truth.UNKNOWN;
        }
        if (lower(prefix.get()).startsWith(lower(start.get()))) {
            return Truth.TRUE;
        }
        return lower(start.get()).startsWith(lower(prefix.get())) ? Truth.UNKNOWN : Truth.FALSE;
    }

    private Optional<Data> value(Expression expression) {
        return expression instanceof Literal literal
                ? Optional.of(literal.value())
                : Optional.ofNullable(occasion.known().get(lower(ExpressionPrinter.print(expression))))
                        .map(Data::of);
    }

    private boolean mayBeRef(Data value) {
        return occasion.refPrefix()
                .map(prefix -> lower(value.asText()).startsWith(lower(prefix)))
                .orElse(true);
    }

    private static boolean isRef(Expression expression) {
        return lower(ExpressionPrinter.print(expression)).equals("github.ref");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
