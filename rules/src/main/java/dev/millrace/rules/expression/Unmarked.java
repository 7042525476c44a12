package dev.millrace.rules.expression;

import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.ExpressionParser;
import dev.millrace.core.expression.Literal;
import dev.millrace.core.expression.Segment;
import dev.millrace.core.expression.TextRange;
import dev.millrace.core.finding.Edit;
import dev.millrace.core.source.Form;
import dev.millrace.core.source.Span;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.TextPlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A condition without the markers in it. Where YAML would not read that as text, one pair of them stays, around the whole.
 *
 * <pre>
 * ${{ a || b }} &amp;&amp; ${{ c }}   becomes   (a || b) &amp;&amp; c
 * ${{ !a }} &amp;&amp; ${{ b }}       becomes   ${{ !a &amp;&amp; b }}
 * </pre>
 */
final class Unmarked {

    private static final int OPEN = "${{".length();
    private static final int CLOSE = "}}".length();

    private final Text text;
    private final boolean grouped;
    private final boolean marked;

    private Unmarked(Text text, boolean grouped, boolean marked) {
        this.text = text;
        this.grouped = grouped;
        this.marked = marked;
    }

    /** Empty where it would not be a condition, or nobody can tell what is meant. */
    static Optional<Unmarked> of(Text text) {
        if (!text.template().errors().isEmpty() || !isPlainlyMeant(text)) {
            return Optional.empty();
        }
        var bare = bare(text, false);
        var grouped = bare(text, true);
        var whole = parse(grouped);
        if (whole.isEmpty() || whole.get() instanceof Literal) {
            return Optional.empty();
        }
        // Two trees are equal when they mean the same, so then the parentheses are needless.
        var needsGroups = !parse(bare).equals(whole);
        return Optional.of(new Unmarked(text, needsGroups, !startsAsText(text, needsGroups ? grouped : bare)));
    }

    /** Whether one pair of markers stays. */
    boolean isMarked() {
        return marked;
    }

    /** The edits that get there; empty where the file does not hold the text as it is. */
    Optional<List<Edit>> edits() {
        var places = text.places();
        var segments = text.template().segments();
        var edits = new ArrayList<Edit>();
        for (var i = 0; i < segments.size(); i++) {
            var range = segments.get(i).range();
            if (segments.get(i) instanceof Segment.Placeholder) {
                var open = span(places, range.start(), afterOpen(range));
                var close = span(places, beforeClose(range), range.end());
                if (open.isEmpty() || close.isEmpty()) {
                    return Optional.empty();
                }
                if (!marked || i > 0) {
                    edits.add(new Edit(open.get(), grouped ? "(" : ""));
                }
                if (!marked || i < segments.size() - 1) {
                    edits.add(new Edit(close.get(), grouped ? ")" : ""));
                }
            } else if (marked && i == segments.size() - 1) {
                var last = span(places, range.end() - 1, range.end());
                if (last.isEmpty()) {
                    return Optional.empty();
                }
                edits.add(Edit.insert(last.get().file(), last.get().end(), " }}"));
            }
        }
        return Optional.of(edits);
    }

    // A string that is pieced together, like '${{ a }}', is another one without the markers.
    private static boolean isPlainlyMeant(Text text) {
        for (var segment : text.template().segments()) {
            if (segment instanceof Segment.Insert || segment instanceof Segment.Literal && opensString(segment, text)) {
                return false;
            }
        }
        return true;
    }

    private static boolean opensString(Segment segment, Text text) {
        var quotes =
                segment.range().in(text.raw()).chars().filter(c -> c == '\'').count();
        return quotes % 2 == 1;
    }

    private static String bare(Text text, boolean grouped) {
        var bare = new StringBuilder();
        for (var segment : text.template().segments()) {
            var part = segment.range().in(text.raw());
            if (segment instanceof Segment.Placeholder) {
                var content = part.substring(OPEN, part.length() - CLOSE).strip();
                bare.append(grouped ? "(" + content + ")" : content);
            } else {
                bare.append(part);
            }
        }
        return bare.toString();
    }

    private static Optional<Expression> parse(String bare) {
        return ExpressionParser.parse(bare).tree();
    }

    // Without quotes, what stands first decides whether YAML still reads it as text.
    private static boolean startsAsText(Text text, String bare) {
        return text.origin().form() != Form.PLAIN
                || text.template().segments().get(0) instanceof Segment.Literal
                || Character.isLetter(bare.charAt(0))
                || bare.charAt(0) == '(';
    }

    // One blank goes with each marker.
    private int afterOpen(TextRange range) {
        var after = range.start() + OPEN;
        return text.raw().charAt(after) == ' ' ? after + 1 : after;
    }

    private int beforeClose(TextRange range) {
        var before = range.end() - CLOSE;
        return text.raw().charAt(before - 1) == ' ' ? before - 1 : before;
    }

    private Optional<Span> span(TextPlaces places, int from, int to) {
        return ExactEdit.span(places.origin(from, to), text.raw().substring(from, to));
    }
}
