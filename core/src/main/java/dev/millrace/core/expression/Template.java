package dev.millrace.core.expression;

import dev.millrace.annotations.PublicApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Text cut into literal parts and {@code ${{ }}}, as GitHub cuts it.
 *
 * <pre>{@code
 * Template.parse("${{ matrix.os }}").wholeExpression() // Optional[matrix.os]
 * Template.parse("v${{ x }}").wholeExpression()        // Optional.empty
 * }</pre>
 */
@PublicApi
public final class Template {

    private static final String OPEN = "${{";
    private static final String CLOSE = "}}";

    private final List<Segment> segments;

    private Template(List<Segment> segments) {
        this.segments = segments;
    }

    /** Cuts a text; never fails. */
    public static Template parse(String raw) {
        var open = raw.indexOf(OPEN);
        if (open < 0) {
            return new Template(raw.isEmpty() ? List.of() : List.of(new Segment.Literal(0, raw.length())));
        }
        var segments = new ArrayList<Segment>();
        var at = 0;
        while (open >= 0) {
            if (open > at) {
                segments.add(new Segment.Literal(at, open));
            }
            var close = findClose(raw, open + OPEN.length());
            var closed = close >= 0;
            at = closed ? close + CLOSE.length() : raw.length();
            var inner = raw.substring(open + OPEN.length(), closed ? close : raw.length());
            segments.add(new Segment.Placeholder(open, at, inner.strip(), closed));
            open = raw.indexOf(OPEN, at);
        }
        if (at < raw.length()) {
            segments.add(new Segment.Literal(at, raw.length()));
        }
        return new Template(List.copyOf(segments));
    }

    /** The parts in their order, without gaps. */
    public List<Segment> segments() {
        return segments;
    }

    /** Whether there is no {@code ${{ }}} in the text. */
    public boolean isLiteral() {
        return segments.isEmpty() || segments.size() == 1 && segments.get(0) instanceof Segment.Literal;
    }

    /** The expression, when the text is exactly one closed {@code ${{ }}} with nothing around it. */
    public Optional<String> wholeExpression() {
        return segments.size() == 1 && segments.get(0) instanceof Segment.Placeholder whole && whole.closed()
                ? Optional.of(whole.expression())
                : Optional.empty();
    }

    // GitHub skips what stands in single quotes: ${{ '}}' }} is one expression.
    private static int findClose(String raw, int from) {
        var quoted = false;
        for (var i = from; i < raw.length(); i++) {
            var c = raw.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && c == '}' && raw.startsWith(CLOSE, i)) {
                return i;
            }
        }
        return -1;
    }
}
