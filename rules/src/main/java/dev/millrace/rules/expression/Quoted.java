package dev.millrace.rules.expression;

import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.TextRange;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.yaml.Text;
import java.util.ArrayList;
import java.util.List;

/** Names, expressions and parts of texts as messages quote them, none too long and not too many. */
final class Quoted {

    private static final int MOST = 6;

    private Quoted() {}

    static String name(String name) {
        return "\"" + Suggestion.shorten(name) + "\"";
    }

    /** An expression as GitHub would have it written. */
    static String expression(Expression expression) {
        return name(expression.toString());
    }

    /** A part of a text as it is written, in one line. */
    static String part(TextRange range, Text text) {
        return name(range.in(text.raw()).strip().replace('\n', ' '));
    }

    /** The job that a place is in: {@code job "build"}. */
    static String job(Scope scope) {
        return "job " + name(scope.job().map(job -> job.id().raw()).orElse(""));
    }

    /** {@code "a", "b" and "c"}, or {@code "a", "b" and 12 others}; nothing for no names. */
    static String list(List<String> names) {
        var shown = new ArrayList<String>(MOST);
        var all = names.size() <= MOST;
        names.subList(0, all ? names.size() : MOST - 1).forEach(name -> shown.add(name(name)));
        if (!all) {
            shown.add(names.size() - shown.size() + " others");
        }
        return Listing.of(shown, "and");
    }
}
