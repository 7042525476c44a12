package dev.millrace.core.expression;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.expression.ExpressionError.Kind;
import dev.millrace.core.facts.Limits;
import dev.millrace.core.finding.Suggestion;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads expressions. Any text gives a tree or the errors that GitHub would reject it for; never an exception.
 *
 * <p>From weak to strong the operators are {@code ||}, {@code &&}, {@code == !=}, {@code < <= > >=}, {@code !}, and access to properties.
 * GitHub stops at 21,000 characters and 50 levels.
 *
 * <pre>{@code
 * ExpressionParser.parse("success() && github.ref_name == 'main'").tree() // Optional[success() && ...]
 * }</pre>
 */
@PublicApi
public final class ExpressionParser {

    private static final int MAX_LENGTH = Limits.expressionLength();
    private static final int MAX_DEPTH = Limits.expressionDepth();

    private final Lexer lexer;
    private final List<ExpressionError> errors;
    private int depth;
    // How many levels the expression has that was read last.
    private int height;

    private ExpressionParser(String text, int from, int to, List<ExpressionError> errors) {
        this.lexer = new Lexer(text, from, to, errors);
        this.errors = errors;
    }

    /** Reads a bare expression, without markers. */
    public static ParsedExpression parse(String text) {
        return parse(text, 0, text.length());
    }

    /** Reads the expression between two offsets; its ranges count from the text's start. */
    static ParsedExpression parse(String text, int from, int to) {
        if (to - from > MAX_LENGTH) {
            return failed(
                    Kind.TOO_LONG,
                    "the expression has " + (to - from) + " characters, and GitHub reads at most " + MAX_LENGTH,
                    from,
                    to);
        }
        var errors = new ArrayList<ExpressionError>(0);
        var parser = new ExpressionParser(text, from, to, errors);
        if (parser.lexer.next() == TokenKind.END) {
            return failed(Kind.EMPTY, "there is no expression here", from, to);
        }
        try {
            var tree = parser.expression();
            parser.expect(TokenKind.END);
            return ParsedExpression.of(tree);
        } catch (Stop stop) {
            parser.readOn();
            return ParsedExpression.failed(errors);
        }
    }

    private static ParsedExpression failed(Kind kind, String message, int from, int to) {
        return ParsedExpression.failed(List.of(new ExpressionError(kind, message, new TextRange(from, to))));
    }

    // Finds the other characters that make no token. What cannot be parsed is reported only where all tokens are right.
    private void readOn() {
        while (lexer.kind() != TokenKind.END) {
            lexer.next();
        }
        if (errors.size() > 1) {
            errors.removeIf(error -> error.kind() == Kind.PARSING);
        }
    }

    private Expression expression() {
        if (++depth > MAX_DEPTH) {
            throw tooDeep();
        }
        var start = lexer.start();
        var first = and();
        if (lexer.kind() == TokenKind.OR) {
            var operands = new ArrayList<Expression>(4);
            operands.add(first);
            var highest = height;
            while (lexer.kind() == TokenKind.OR) {
                lexer.next();
                operands.add(and());
                highest = Math.max(highest, height);
            }
            raise(highest);
            first = new Logical(LogicalOperator.OR, operands, since(start));
        }
        depth--;
        return first;
    }

    private Expression and() {
        var start = lexer.start();
        var first = equality();
        if (lexer.kind() != TokenKind.AND) {
            return first;
        }
        var operands = new ArrayList<Expression>(4);
        operands.add(first);
        var highest = height;
        while (lexer.kind() == TokenKind.AND) {
            lexer.next();
            operands.add(equality());
            highest = Math.max(highest, height);
        }
        raise(highest);
        return new Logical(LogicalOperator.AND, operands, since(start));
    }

    private Expression equality() {
        var start = lexer.start();
        var left = order();
        while (lexer.kind() == TokenKind.EQUAL || lexer.kind() == TokenKind.NOT_EQUAL) {
            var operator = lexer.kind() == TokenKind.EQUAL ? ComparisonOperator.EQUAL : ComparisonOperator.NOT_EQUAL;
            var highest = height;
            lexer.next();
            var right = order();
            raise(Math.max(highest, height));
            left = new Comparison(operator, left, right, since(start));
        }
        return left;
    }

    private Expression order() {
        var start = lexer.start();
        var left = unary();
        while (true) {
            var operator = orderOf(lexer.kind());
            if (operator == ComparisonOperator.EQUAL) {
                return left;
            }
            var highest = height;
            lexer.next();
            var right = unary();
            raise(Math.max(highest, height));
            left = new Comparison(operator, left, right, since(start));
        }
    }

    private static ComparisonOperator orderOf(TokenKind kind) {
        return switch (kind) {
            case LESS -> ComparisonOperator.LESS;
            case LESS_OR_EQUAL -> ComparisonOperator.LESS_OR_EQUAL;
            case GREATER -> ComparisonOperator.GREATER;
            case GREATER_OR_EQUAL -> ComparisonOperator.GREATER_OR_EQUAL;
            default -> ComparisonOperator.EQUAL;
        };
    }

    private Expression unary() {
        if (lexer.kind() != TokenKind.NOT) {
            return access();
        }
        var start = lexer.start();
        if (++depth > MAX_DEPTH) {
            throw tooDeep();
        }
        lexer.next();
        var operand = unary();
        depth--;
        raise(height);
        return new Not(operand, since(start));
    }

    private Expression access() {
        var start = lexer.start();
        var literal = isLiteral(lexer.kind());
        var object = primary();
        while (true) {
            switch (lexer.kind()) {
                case DOT -> object = property(object, start);
                case OPEN_BRACKET -> {
                    if (literal) {
                        throw unexpected("a value that is written down has no properties");
                    }
                    object = index(object, start);
                }
                default -> {
                    return object;
                }
            }
        }
    }

    private Expression property(Expression object, int start) {
        raise(height);
        if (lexer.next() == TokenKind.STAR) {
            lexer.next();
            return new Filter(object, since(start));
        }
        if (lexer.kind() != TokenKind.IDENTIFIER) {
            throw unexpected("after \".\" there is the name of a property, or *");
        }
        var name = lexer.lexeme();
        var nameRange = new TextRange(lexer.start(), lexer.end());
        lexer.next();
        return new PropertyAccess(object, name, nameRange, since(start));
    }

    private Expression index(Expression object, int start) {
        var highest = height;
        if (lexer.next() == TokenKind.STAR) {
            lexer.next();
            close(TokenKind.CLOSE_BRACKET);
            raise(highest);
            return new Filter(object, since(start));
        }
        var index = expression();
        close(TokenKind.CLOSE_BRACKET);
        raise(Math.max(highest, height));
        return index instanceof Literal literal && literal.value() instanceof Data.Str name
                ? new PropertyAccess(object, name.value(), index.range(), since(start))
                : new IndexAccess(object, index, since(start));
    }

    private static boolean isLiteral(TokenKind kind) {
        return switch (kind) {
            case NULL, TRUE, FALSE, NUMBER, STRING -> true;
            default -> false;
        };
    }

    private Expression primary() {
        height = 1;
        return switch (lexer.kind()) {
            case NULL -> literal(Data.NULL);
            case TRUE -> literal(Data.TRUE);
            case FALSE -> literal(Data.FALSE);
            case NUMBER -> literal(Data.of(lexer.lexeme().equals("NaN") ? Double.NaN : Numbers.parse(lexer.lexeme())));
            case STRING -> literal(Data.of(lexer.string()));
            case IDENTIFIER -> name();
            case OPEN_PARENTHESIS -> group();
            default -> throw unexpected("a value is missing here");
        };
    }

    private Literal literal(Data value) {
        var start = lexer.start();
        lexer.next();
        return new Literal(value, since(start));
    }

    private Expression name() {
        var name = lexer.lexeme();
        var start = lexer.start();
        return lexer.next() == TokenKind.OPEN_PARENTHESIS ? call(name, start) : new ContextAccess(name, since(start));
    }

    private Call call(String name, int start) {
        var arguments = new ArrayList<Expression>(4);
        var highest = 0;
        if (lexer.next() != TokenKind.CLOSE_PARENTHESIS) {
            arguments.add(expression());
            highest = height;
            while (lexer.kind() == TokenKind.COMMA) {
                lexer.next();
                arguments.add(expression());
                highest = Math.max(highest, height);
            }
        }
        close(TokenKind.CLOSE_PARENTHESIS);
        raise(highest);
        return new Call(name, arguments, since(start));
    }

    private Expression group() {
        lexer.next();
        var inner = expression();
        close(TokenKind.CLOSE_PARENTHESIS);
        return inner;
    }

    private void close(TokenKind kind) {
        expect(kind);
        lexer.next();
    }

    // From an offset to the end of the token before this one.
    private TextRange since(int start) {
        return new TextRange(start, lexer.previousEnd());
    }

    private void expect(TokenKind kind) {
        if (lexer.kind() != kind) {
            throw unexpected(
                    kind == TokenKind.END ? Misreading.ofRest(lexer.lexeme()) : kind.title() + " is missing here");
        }
    }

    private void raise(int below) {
        height = below + 1;
        if (height > MAX_DEPTH) {
            throw tooDeep();
        }
    }

    private Stop unexpected(String reason) {
        // What cannot be lexed has been reported.
        if (lexer.kind() != TokenKind.ERROR) {
            var found = lexer.kind() == TokenKind.END
                    ? "the expression ends too early: "
                    : "unexpected \"" + Suggestion.shorten(lexer.lexeme()) + "\": ";
            add(Kind.PARSING, found + reason);
        }
        return new Stop();
    }

    private Stop tooDeep() {
        add(Kind.TOO_DEEP, "the expression has more than " + MAX_DEPTH + " levels, where GitHub stops");
        return new Stop();
    }

    private void add(Kind kind, String message) {
        errors.add(new ExpressionError(kind, message, new TextRange(lexer.start(), lexer.end())));
    }

    /** Leaves the descent; what was wrong is among the errors. */
    private static final class Stop extends RuntimeException {

        private static final long serialVersionUID = 1;

        Stop() {
            super(null, null, false, false);
        }
    }
}
