package dev.millrace.core.expression;

import dev.millrace.annotations.PublicApi;
import java.util.List;

/**
 * Writes expressions: no parentheses that the operators' order makes needless, literals and names in their shortest form, and a blank around
 * operators as everyone writes it. Reading the text gives an equal expression.
 *
 * <pre>{@code
 * ExpressionPrinter.print(ExpressionParser.parse("((a['b'])==0x10)").tree().orElseThrow()) // a.b == 16
 * }</pre>
 */
@PublicApi
public final class ExpressionPrinter implements ExpressionVisitor<Void> {

    // How tightly an expression holds together.
    private static final int OR = 0;
    private static final int AND = 1;
    private static final int EQUALITY = 2;
    private static final int ORDER = 3;
    private static final int UNARY = 4;
    private static final int ACCESS = 5;

    private final StringBuilder out = new StringBuilder();

    private ExpressionPrinter() {}

    /** The text of an expression, without markers. */
    public static String print(Expression expression) {
        var printer = new ExpressionPrinter();
        expression.accept(printer);
        return printer.out.toString();
    }

    /** A string as a literal: {@code it's} is {@code 'it''s'}. */
    public static String quote(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public Void visitLiteral(Literal literal) {
        out.append(text(literal.value()));
        return done();
    }

    private static String text(Data value) {
        if (value instanceof Data.Str string) {
            return quote(string.value());
        }
        if (value instanceof Data.Num number) {
            return number(number.value());
        }
        return value instanceof Data.Bool bool ? String.valueOf(bool.value()) : "null";
    }

    private static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return value == 0 && 1 / value < 0 ? "-0" : Long.toString((long) value);
        }
        var text = Double.toString(value);
        return text.contains(".0E") ? text.replace(".0E", "E") : text;
    }

    @Override
    public Void visitContext(ContextAccess context) {
        out.append(context.name());
        return done();
    }

    @Override
    public Void visitProperty(PropertyAccess access) {
        append(access.object(), ACCESS);
        if (Names.isLegal(access.name())) {
            out.append('.').append(access.name());
        } else {
            out.append('[').append(quote(access.name())).append(']');
        }
        return done();
    }

    @Override
    public Void visitIndex(IndexAccess access) {
        append(access.object(), ACCESS);
        out.append('[');
        access.index().accept(this);
        out.append(']');
        return done();
    }

    @Override
    public Void visitFilter(Filter filter) {
        append(filter.object(), ACCESS);
        out.append(".*");
        return done();
    }

    @Override
    public Void visitCall(Call call) {
        out.append(call.function()).append('(');
        join(call.arguments(), ", ", OR);
        out.append(')');
        return done();
    }

    @Override
    public Void visitNot(Not not) {
        out.append('!');
        append(not.operand(), UNARY);
        return done();
    }

    @Override
    public Void visitComparison(Comparison comparison) {
        var strength = strengthOf(comparison);
        append(comparison.left(), strength);
        out.append(' ').append(comparison.operator().symbol()).append(' ');
        append(comparison.right(), strength + 1);
        return done();
    }

    @Override
    public Void visitLogical(Logical logical) {
        join(logical.operands(), " " + logical.operator().symbol() + " ", strengthOf(logical) + 1);
        return done();
    }

    private void join(List<Expression> expressions, String separator, int strength) {
        for (var i = 0; i < expressions.size(); i++) {
            if (i > 0) {
                out.append(separator);
            }
            append(expressions.get(i), strength);
        }
    }

    private void append(Expression expression, int strength) {
        // What is written down has properties in parentheses alone: ('a')[0].
        var weak = strengthOf(expression) < strength || strength == ACCESS && expression instanceof Literal;
        if (weak) {
            out.append('(');
        }
        expression.accept(this);
        if (weak) {
            out.append(')');
        }
    }

    private static int strengthOf(Expression expression) {
        if (expression instanceof Logical logical) {
            return logical.operator() == LogicalOperator.OR ? OR : AND;
        }
        if (expression instanceof Comparison comparison) {
            return comparison.operator().isEquality() ? EQUALITY : ORDER;
        }
        return expression instanceof Not ? UNARY : ACCESS;
    }

    @SuppressWarnings("NullAway")
    private static Void done() {
        return null;
    }
}
