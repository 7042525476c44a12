package dev.millrace.rules.expression;

import dev.millrace.core.expression.Segment;
import dev.millrace.core.expression.TextRange;
import dev.millrace.core.expression.type.Contexts;
import dev.millrace.core.facts.Availability;
import dev.millrace.core.facts.GrammarKey;
import dev.millrace.core.yaml.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * A marker of an expression that GitHub does not take for one.
 *
 * <p>Braces mean something to shells and templates, too, so it counts only where what stands between them is an expression over the contexts
 * of its place.
 *
 * @param range where the marker stands
 * @param whole where all stands that was probably meant for an expression
 * @param isEnd whether it is a <code>}}</code> that ends nothing
 */
record MisplacedMarker(TextRange range, TextRange whole, boolean isEnd) {

    /** Those of a text that stands at a key. */
    static List<MisplacedMarker> allIn(Text text, GrammarKey key, Contexts contexts) {
        var found = new ArrayList<MisplacedMarker>(0);
        var search = new MarkerSearch(text.raw(), Availability.of(key.availability()), contexts);
        var segments = text.template().segments();
        var unbalanced = segments.size() > 1 && text.template().errors().isEmpty() && isUnbalanced(text);
        for (var i = 0; i < segments.size(); i++) {
            if (segments.get(i) instanceof Segment.Literal literal) {
                search.in(literal.range());
                if (i > 0 && unbalanced) {
                    end(text.raw(), literal.range(), found);
                }
            }
        }
        found.addAll(search.found());
        return found;
    }

    // What follows an expression that ended too early goes on like one, and its braces end more than they begin.
    private static void end(String raw, TextRange literal, List<MisplacedMarker> found) {
        var close = MarkerSearch.close(raw, literal.start(), literal.end());
        if (close < 0) {
            return;
        }
        var between = raw.substring(literal.start(), close).strip();
        if (between.indexOf('{') < 0 && goesOn(between)) {
            found.add(new MisplacedMarker(
                    new TextRange(close, close + 2), new TextRange(literal.start(), close + 2), true));
        }
    }

    private static boolean goesOn(String between) {
        return between.isEmpty()
                || between.startsWith("&&")
                || between.startsWith("||")
                || between.startsWith("==")
                || between.startsWith("!=");
    }

    private static boolean isUnbalanced(Text text) {
        var open = 0;
        for (var segment : text.template().segments()) {
            if (segment instanceof Segment.Literal) {
                for (var i = segment.range().start(); i < segment.range().end(); i++) {
                    var c = text.raw().charAt(i);
                    open += c == '{' ? 1 : c == '}' ? -1 : 0;
                }
            }
        }
        return open < 0;
    }
}
