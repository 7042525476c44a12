package dev.millrace.rules.expression;

import dev.millrace.core.expression.Call;
import dev.millrace.core.expression.ContextAccess;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.ExpressionParser;
import dev.millrace.core.expression.TextRange;
import dev.millrace.core.expression.type.Contexts;
import dev.millrace.core.expression.type.TypeChecker;
import dev.millrace.core.facts.Availability;
import dev.millrace.core.facts.Functions;
import java.util.ArrayList;
import java.util.List;

/** Looks for two braces that were to open an expression: after <code>$</code> and a blank, with a blank between them, or without <code>$</code>. */
final class MarkerSearch {

    // Nobody writes a longer expression by mistake, and it bounds the work for a text of nothing but braces.
    private static final int LONGEST = 200;

    private final String raw;
    private final Availability offered;
    private final Contexts contexts;
    private final List<MisplacedMarker> withDollar = new ArrayList<>(0);
    private final List<MisplacedMarker> bare = new ArrayList<>(0);
    private boolean template;

    MarkerSearch(String raw, Availability offered, Contexts contexts) {
        this.raw = raw;
        this.offered = offered;
        this.contexts = contexts;
    }

    /** What was found. In a template of another program nothing is GitHub's but what has a dollar. */
    List<MisplacedMarker> found() {
        if (!template) {
            withDollar.addAll(bare);
        }
        return withDollar;
    }

    /** Looks at literal text. */
    void in(TextRange literal) {
        var at = raw.indexOf('{', literal.start());
        while (at >= 0 && at < literal.end()) {
            at = raw.indexOf('{', look(at, literal));
        }
    }

    // Looks at a brace, and tells where to go on.
    private int look(int first, TextRange literal) {
        var second = skipBlanks(first + 1, literal.end());
        if (second == literal.end() || raw.charAt(second) != '{') {
            return first + 1;
        }
        var close = close(raw, second + 1, literal.end());
        var dollar = dollarBefore(first, literal);
        if (close < 0 || dollar < 0 && second > first + 1) {
            return first + 1;
        }
        var start = dollar < 0 ? first : dollar;
        var marker = new MisplacedMarker(new TextRange(start, second + 1), new TextRange(start, close + 2), false);
        if (dollar >= 0) {
            if (isExpression(second + 1, close)) {
                withDollar.add(marker);
            }
        } else if (isRight(second + 1, close)) {
            bare.add(marker);
        } else {
            template = true;
        }
        return close + 2;
    }

    private int dollarBefore(int brace, TextRange literal) {
        var at = brace - 1;
        while (at >= literal.start() && raw.charAt(at) == ' ') {
            at--;
        }
        return at >= literal.start() && raw.charAt(at) == '$' ? at : -1;
    }

    private int skipBlanks(int from, int to) {
        var at = from;
        while (at < to && raw.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** Where the next two closing braces stand on the same line, not far away; or -1. */
    static int close(String raw, int from, int to) {
        var limit = Math.min(to - 1, from + LONGEST);
        for (var i = from; i < limit && raw.charAt(i) != '\n'; i++) {
            if (raw.charAt(i) == '}' && raw.charAt(i + 1) == '}') {
                return i;
            }
        }
        return -1;
    }

    private boolean isExpression(int from, int to) {
        return ExpressionParser.parse(raw.substring(from, to))
                .tree()
                .filter(tree -> looksUp(tree) && isOffered(tree))
                .isPresent();
    }

    // Templates of other programs know names like "job" and "env", too, but mostly not just what GitHub has there.
    private boolean isRight(int from, int to) {
        return ExpressionParser.parse(raw.substring(from, to))
                .tree()
                .filter(tree -> looksUp(tree) && isOffered(tree) && !usesEnv(tree))
                .filter(tree ->
                        TypeChecker.check(tree, offered, contexts).problems().isEmpty())
                .isPresent();
    }

    // Calls a function or asks for something in a context, so that it is more than a word.
    private static boolean looksUp(Expression tree) {
        if (tree instanceof Call) {
            return true;
        }
        for (var part : tree.operands()) {
            if (part instanceof ContextAccess || looksUp(part)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOffered(Expression tree) {
        if (tree instanceof ContextAccess context) {
            return offered.hasContext(context.name());
        }
        if (tree instanceof Call call
                && Functions.find(call.function()).isEmpty()
                && offered.function(call.function()).isEmpty()) {
            return false;
        }
        for (var part : tree.operands()) {
            if (!isOffered(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean usesEnv(Expression tree) {
        return Parts.of(tree, ContextAccess.class).stream()
                .anyMatch(context -> context.name().equalsIgnoreCase("env"));
    }
}
