package dev.millrace.rules.expression;

import dev.millrace.core.expression.Segment;
import dev.millrace.core.expression.TextRange;
import dev.millrace.core.source.Form;
import dev.millrace.core.source.Span;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * What stands beside the first <code>${{ }}</code> of a text, so that GitHub joins both to a text.
 *
 * @param range where it stands
 * @param words what it is
 * @param newline whether it is nothing but the newline at the end of a block text
 */
record Beside(TextRange range, String words, boolean newline) {

    /** The first of what stands there; empty for a single expression with nothing around it, and for what other rules report. */
    static Optional<Beside> in(Text text) {
        var segments = text.template().segments();
        if (text.isLiteral() || text.isExpression() || !isReadable(text)) {
            return Optional.empty();
        }
        var expressions = 0;
        for (var segment : segments) {
            var range = segment.range();
            if (segment instanceof Segment.Literal && !range.in(text.raw()).isBlank()) {
                return Optional.of(
                        new Beside(stripped(range, text.raw()), Quoted.part(range, text) + " beside it", false));
            }
            if (segment instanceof Segment.Placeholder && ++expressions == 2) {
                return Optional.of(new Beside(range, "a second one beside it", false));
            }
        }
        return Optional.of(blanks(text));
    }

    private static boolean isReadable(Text text) {
        var template = text.template();
        return template.errors().isEmpty()
                && template.segments().stream().noneMatch(segment -> segment instanceof Segment.Insert);
    }

    private static Beside blanks(Text text) {
        var raw = text.raw();
        var newline = text.origin().form() == Form.BLOCK && raw.startsWith("${{") && raw.endsWith("}}\n");
        return new Beside(
                stripped(new TextRange(0, raw.length()), raw),
                newline ? "the newline at its end" : "blanks around it",
                newline);
    }

    /** How to leave the newline out, for a block text that begins with {@code |} or {@code >}. */
    static String chomped(Text text) {
        var header = text.origin()
                        .span()
                        .map(Span::text)
                        .filter(span -> span.startsWith(">"))
                        .isPresent()
                ? ">"
                : "|";
        return "write \"" + header + "-\" in place of \"" + header + "\"";
    }

    private static TextRange stripped(TextRange range, String raw) {
        var start = range.start();
        var end = range.end();
        while (Character.isWhitespace(raw.charAt(start))) {
            start++;
        }
        while (Character.isWhitespace(raw.charAt(end - 1))) {
            end--;
        }
        return new TextRange(start, end);
    }
}
