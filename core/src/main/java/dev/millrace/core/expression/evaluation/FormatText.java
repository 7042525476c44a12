package dev.millrace.core.expression.evaluation;

import dev.millrace.core.finding.Suggestion;

/** The function {@code format}: <code>{0}</code> stands for the first argument, <code>{{</code> and <code>}}</code> for the braces themselves. */
final class FormatText {

    // GitHub keeps the number in a byte.
    private static final int LARGEST_INDEX = 255;

    private final Invocation call;
    private final String template;
    private final BoundedText out;
    private int at;

    private FormatText(Invocation call) {
        this.call = call;
        this.template = call.text(0);
        this.out = new BoundedText(call::take);
    }

    static String of(Invocation call) {
        return new FormatText(call).fill();
    }

    private String fill() {
        while (at < template.length()) {
            var brace = nextBrace();
            out.append(template, at, brace);
            at = brace;
            if (at < template.length()) {
                brace(template.charAt(at));
            }
        }
        return out.toString();
    }

    private int nextBrace() {
        var i = at;
        while (i < template.length() && template.charAt(i) != '{' && template.charAt(i) != '}') {
            i++;
        }
        return i;
    }

    private void brace(char brace) {
        if (at + 1 < template.length() && template.charAt(at + 1) == brace) {
            out.append(String.valueOf(brace));
            at += 2;
        } else if (brace == '{') {
            placeholder();
        } else {
            throw invalid();
        }
    }

    private void placeholder() {
        var index = 0;
        var i = at + 1;
        while (i < template.length() && template.charAt(i) >= '0' && template.charAt(i) <= '9') {
            index = 10 * index + template.charAt(i) - '0';
            if (index > LARGEST_INDEX) {
                throw invalid();
            }
            i++;
        }
        if (i == at + 1 || i == template.length() || template.charAt(i) != '}') {
            throw invalid();
        }
        if (index >= call.count() - 1) {
            throw call.failure("the format string refers to {" + index + "}, and the arguments that follow it are "
                    + (call.count() - 1) + ": " + quoted());
        }
        out.append(call.text(index + 1));
        at = i + 1;
    }

    private EvaluationException invalid() {
        return call.failure("the format string is invalid: " + quoted()
                + "; write {0} for the first argument, and {{ or }} for a brace");
    }

    private String quoted() {
        return "\"" + Suggestion.shorten(template) + "\"";
    }
}
