package dev.millrace.core.report;

import dev.millrace.annotations.Severity;

/**
 * Colours of a terminal, or none.
 *
 * @param isColored whether there are any
 */
record Paint(boolean isColored) {

    String bold(String text) {
        return isColored ? "\u001B[1m" + text + "\u001B[0m" : text;
    }

    String as(Severity severity, String text) {
        if (!isColored) {
            return text;
        }
        var code = switch (severity) {
            case ERROR -> "31";
            case WARNING -> "33";
            default -> "36";
        };
        return "\u001B[1;" + code + "m" + text + "\u001B[0m";
    }
}
