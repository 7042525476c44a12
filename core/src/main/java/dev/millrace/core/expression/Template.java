package dev.millrace.core.expression;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.expression.ExpressionError.Kind;
import dev.millrace.core.facts.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Text cut into literal parts and {@code ${{ }}}, as GitHub cuts it, with every expression parsed.
 *
 * <pre>{@code
 * Template.parse("${{ matrix.os }}").wholeExpression() // Optional[matrix.os]
 * Template.parse("v${{ x }}").expressions()            // [x]
 * Template.condition("github.ref == 'a'").expressions() // [github.ref == 'a']: after "if" the markers can be left out
 * }</pre>
 */
@PublicApi
public final class Template {

    private static final String OPEN = "${{";
    private static final String CLOSE = "}}";
    private static final String INSERT = "insert";
    // GitHub joins text and expressions to one: format('v{0}', x).
    private static final int JOINED_FRAME = "format(''".length() + ")".length();

    // Nobody writes a longer expression into another one, and looking further would take time again and again.
    private static final int LONGEST_NESTED = 300;

    private final List<Segment> segments;
    private final List<Expression> expressions;
    private final List<ExpressionError> errors;

    private Template(List<Segment> segments, List<ExpressionError> errors) {
        this.segments = List.copyOf(segments);
        this.expressions = expressionsOf(segments);
        this.errors = List.copyOf(errors);
    }

    /** Cuts a text; never fails. */
    public static Template parse(String raw) {
        var open = raw.indexOf(OPEN);
        if (open < 0) {
            return new Template(
                    raw.isEmpty() ? List.of() : List.of(new Segment.Literal(new TextRange(0, raw.length()))),
                    List.of());
        }
        var segments = new ArrayList<Segment>();
        var errors = new ArrayList<ExpressionError>(0);
        var at = 0;
        while (open >= 0) {
            if (open > at) {
                segments.add(new Segment.Literal(new TextRange(at, open)));
            }
            var end = findEnd(raw, open + OPEN.length());
            var close = raw.startsWith(CLOSE, end) ? end : -1;
            at = close < 0 ? end : close + CLOSE.length();
            segments.add(placeholder(raw, new TextRange(open, at), close, errors));
            open = raw.indexOf(OPEN, at);
        }
        if (at < raw.length()) {
            segments.add(new Segment.Literal(new TextRange(at, raw.length())));
        }
        if (errors.isEmpty() && segments.size() > 1) {
            checkJoined(raw, segments, errors);
        }
        return new Template(segments, errors);
    }

    /** Cuts the text of an {@code if}: without any <code>${{</code> it is an expression as a whole. */
    public static Template condition(String raw) {
        if (raw.contains(OPEN)) {
            return parse(raw);
        }
        var range = stripped(raw, 0, raw.length());
        if (range.start() == range.end()) {
            return new Template(List.of(), List.of());
        }
        var content = ExpressionParser.parse(raw, range.start(), range.end());
        return new Template(List.of(new Segment.Placeholder(content, range)), content.errors());
    }

    /** The parts in their order, without gaps. */
    public List<Segment> segments() {
        return segments;
    }

    /** The expressions that can be read, in their order. */
    public List<Expression> expressions() {
        return expressions;
    }

    /** All that GitHub would reject the text for before it looks at what the expressions mean. */
    public List<ExpressionError> errors() {
        return errors;
    }

    /** Whether there is no {@code ${{ }}} in the text. */
    public boolean isLiteral() {
        return segments.isEmpty() || segments.size() == 1 && segments.get(0) instanceof Segment.Literal;
    }

    /** Whether the text is exactly one <code>${{ }}</code> with nothing around it, even one that cannot be read. */
    public boolean isWhole() {
        return segments.size() == 1 && segments.get(0) instanceof Segment.Placeholder;
    }

    /** The expression, when the text is exactly one {@code ${{ }}} with nothing around it, and can be read. */
    public Optional<Expression> wholeExpression() {
        return isWhole() && expressions.size() == 1 ? Optional.of(expressions.get(0)) : Optional.empty();
    }

    private static Segment placeholder(String raw, TextRange range, int close, List<ExpressionError> errors) {
        if (close < 0) {
            var reason = !range.in(raw).contains(CLOSE)
                    ? "\"}}\" is missing"
                    : "the \"}}\" after it stands in single quotes, one of which is left open";
            var error = new ExpressionError(Kind.UNCLOSED, "\"${{\" is not closed: " + reason, range);
            errors.add(error);
            return new Segment.Placeholder(ParsedExpression.failed(List.of(error)), range);
        }
        var inner = stripped(raw, range.start() + OPEN.length(), close);
        if (isInsert(raw, inner)) {
            return new Segment.Insert(inner.end() - inner.start() == INSERT.length(), range);
        }
        var content = inner.start() == inner.end()
                ? ParsedExpression.failed(List.of(
                        new ExpressionError(Kind.EMPTY, "there is no expression between \"${{\" and \"}}\"", range)))
                : ExpressionParser.parse(raw, inner.start(), inner.end());
        errors.addAll(content.errors());
        return new Segment.Placeholder(content, range);
    }

    private static boolean isInsert(String raw, TextRange inner) {
        if (!raw.startsWith(INSERT, inner.start())) {
            return false;
        }
        var end = inner.start() + INSERT.length();
        return end == inner.end() || end < inner.end() && Character.isWhitespace(raw.charAt(end));
    }

    private static void checkJoined(String raw, List<Segment> segments, List<ExpressionError> errors) {
        var most = Limits.expressionLength();
        if (raw.length() + JOINED_FRAME <= most / 2) {
            return;
        }
        var length = JOINED_FRAME;
        for (var i = 0; i < segments.size(); i++) {
            var range = segments.get(i).range();
            if (segments.get(i) instanceof Segment.Literal) {
                for (var at = range.start(); at < range.end(); at++) {
                    length += "{}'".indexOf(raw.charAt(at)) < 0 ? 1 : 2;
                }
            } else {
                // The expression without its markers, ", " before it, and its placeholder.
                length += range.end() - range.start() - OPEN.length() - CLOSE.length() + ", {0}".length();
            }
        }
        if (length > most) {
            errors.add(new ExpressionError(
                    Kind.TOO_LONG,
                    "GitHub makes one expression of a text with \"${{\" in it, and this one would have some " + length
                            + " characters, where it reads at most " + most
                            + "; pass values by \"env\", or put the text into a file",
                    new TextRange(0, raw.length())));
        }
    }

    private static List<Expression> expressionsOf(List<Segment> segments) {
        var found = new ArrayList<Expression>(segments.size());
        for (var segment : segments) {
            if (segment instanceof Segment.Placeholder placeholder) {
                placeholder.content().tree().ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static TextRange stripped(String raw, int from, int to) {
        var start = from;
        var end = to;
        while (start < end && Character.isWhitespace(raw.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(raw.charAt(end - 1))) {
            end--;
        }
        return new TextRange(start, end);
    }

    // The offset of the closing markers. Where they are missing, that of the next expression, or of the text's end.
    // GitHub skips what stands in single quotes: ${{ '}}' }} is one expression.
    private static int findEnd(String raw, int from) {
        var quoted = false;
        for (var i = from; i < raw.length(); i++) {
            var c = raw.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && c == '}' && raw.startsWith(CLOSE, i)) {
                return i;
            } else if (!quoted && c == '$' && raw.startsWith(OPEN, i) && !isNested(raw, i)) {
                return i;
            }
        }
        return raw.length();
    }

    // Whether an expression was put into another one, as in ${{ a == ${{ b }} }}: then two closing markers follow.
    private static boolean isNested(String raw, int open) {
        var closed = 0;
        var limit = Math.min(raw.length(), open + LONGEST_NESTED);
        for (var i = open + OPEN.length(); i < limit; i++) {
            if (raw.startsWith(CLOSE, i)) {
                closed++;
                i++;
            } else if (closed > 0 && raw.startsWith(OPEN, i)) {
                return false;
            }
            if (closed == 2) {
                return true;
            }
        }
        return false;
    }
}
