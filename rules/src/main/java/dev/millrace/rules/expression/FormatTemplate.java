package dev.millrace.rules.expression;

import dev.millrace.core.expression.Call;
import dev.millrace.core.expression.Data;
import dev.millrace.core.expression.Literal;
import dev.millrace.core.expression.TextRange;
import dev.millrace.core.rule.CheckedExpression;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The template of a call of {@code format}, where it is written down.
 *
 * @param call the call
 * @param placeholders those that GitHub reads before it finds something wrong
 * @param problem what is wrong
 */
record FormatTemplate(Call call, List<Placeholder> placeholders, Optional<Problem> problem) {

    // GitHub keeps the number in a byte.
    private static final int LARGEST_INDEX = 255;

    /**
     * A placeholder.
     *
     * @param index the argument that it stands for, from 0
     * @param range where it stands in the text that the call is in
     */
    record Placeholder(int index, TextRange range) {}

    /**
     * A brace that GitHub fails on.
     *
     * @param message what is wrong with it
     * @param range where it stands in the text that the call is in
     */
    record Problem(String message, TextRange range) {}

    /** The templates of an expression, from left to right. */
    static List<FormatTemplate> allIn(CheckedExpression expression) {
        var found = new ArrayList<FormatTemplate>(0);
        for (var call : Parts.calls(expression.tree(), "format")) {
            if (!call.arguments().isEmpty()
                    && call.arguments().get(0) instanceof Literal literal
                    && literal.value() instanceof Data.Str text) {
                var written = WrittenText.of(literal, expression.text().raw());
                found.add(read(call, text.value(), written));
            }
        }
        return found;
    }

    private static FormatTemplate read(Call call, String template, WrittenText written) {
        var placeholders = new ArrayList<Placeholder>();
        var at = 0;
        while (at < template.length()) {
            var c = template.charAt(at);
            if (c != '{' && c != '}') {
                at++;
            } else if (at + 1 < template.length() && template.charAt(at + 1) == c) {
                at += 2;
            } else {
                var end = c == '{' ? digitsEnd(template, at + 1) : at;
                var index = c == '{' && end < template.length() && template.charAt(end) == '}'
                        ? index(template, at + 1, end)
                        : -1;
                if (index < 0) {
                    return new FormatTemplate(call, placeholders, Optional.of(problem(template, at, end, written)));
                }
                placeholders.add(new Placeholder(index, written.rangeOf(at, end + 1)));
                at = end + 1;
            }
        }
        return new FormatTemplate(call, placeholders, Optional.empty());
    }

    private static int digitsEnd(String template, int from) {
        var at = from;
        while (at < template.length() && template.charAt(at) >= '0' && template.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static int index(String template, int from, int to) {
        var index = from == to ? -1 : 0;
        for (var i = from; i < to && index <= LARGEST_INDEX; i++) {
            index = 10 * index + template.charAt(i) - '0';
        }
        return index > LARGEST_INDEX ? -1 : index;
    }

    private static Problem problem(String template, int at, int end, WrittenText written) {
        if (template.charAt(at) == '}') {
            return new Problem(
                    "\"}\" closes nothing in the template of \"format\"; write \"}}\" for the brace itself",
                    written.rangeOf(at, at + 1));
        }
        var close = template.indexOf('}', end);
        return new Problem(
                close < 0
                        ? "\"{\" is not closed in the template of \"format\"; write \"{{\" for the brace itself"
                        : "\"{\" begins a placeholder in the template of \"format\", and only the number of an argument from 0 to "
                                + LARGEST_INDEX + " may stand there, like {0}; write \"{{\" for the brace itself",
                written.rangeOf(at, close < 0 ? at + 1 : close + 1));
    }

    /** The arguments that placeholders stand for, from 0. */
    BitSet used() {
        var used = new BitSet();
        placeholders.forEach(placeholder -> used.set(placeholder.index()));
        return used;
    }
}
