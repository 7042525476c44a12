package dev.millrace.core.script;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.expression.Segment;
import dev.millrace.core.expression.TextRange;
import dev.millrace.core.yaml.Text;

/**
 * A script that a step runs.
 *
 * <pre>{@code
 * Script.of(step.run(), Script.Dialect.BASH, true).masked() // echo "__________________"
 * }</pre>
 *
 * @param text the value of {@code run}
 * @param dialect the language
 * @param stopsAtErrors whether GitHub starts the shell with {@code -e}, so that a command that fails ends the script
 */
@PublicApi
public record Script(Text text, Dialect dialect, boolean stopsAtErrors) {

    /** The language of a script, as far as programs that check scripts tell them apart. */
    public enum Dialect {
        /** What {@code bash} runs. */
        BASH,
        /** What a plain {@code sh} runs. */
        SH
    }

    /** A script. */
    public static Script of(Text text, Dialect dialect, boolean stopsAtErrors) {
        return new Script(text, dialect, stopsAtErrors);
    }

    /**
     * The script with underscores in place of expressions, whose values nobody knows before the run. It is as long as the text, and its
     * lines break where those of the text do.
     */
    public String masked() {
        if (text.isLiteral()) {
            return text.raw();
        }
        var masked = new StringBuilder(text.raw());
        for (var segment : text.template().segments()) {
            if (!(segment instanceof Segment.Literal)) {
                mask(segment.range(), masked);
            }
        }
        return masked.toString();
    }

    private static void mask(TextRange range, StringBuilder script) {
        for (var i = range.start(); i < range.end(); i++) {
            if (script.charAt(i) != '\n') {
                script.setCharAt(i, '_');
            }
        }
    }

    /** Whether an expression stands on one of the lines of a part. */
    public boolean hasExpressionNear(int from, int to) {
        if (text.isLiteral()) {
            return false;
        }
        var start = text.raw().lastIndexOf('\n', from - 1) + 1;
        var lineEnd = text.raw().indexOf('\n', to);
        var end = lineEnd < 0 ? text.raw().length() : lineEnd;
        return text.template().segments().stream()
                .filter(segment -> !(segment instanceof Segment.Literal))
                .anyMatch(segment ->
                        segment.range().start() < end && start < segment.range().end());
    }
}
