package dev.millrace.core.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fact: the columns of one line, counted from 0.
 *
 * <pre>{@code
 * new FactLine("permission-scopes.tsv", 6, "models\tread,none").list(1) // read, none
 * }</pre>
 *
 * @param file the resource, for messages
 * @param number the line, from 1
 * @param text the line without its end
 */
record FactLine(String file, int number, String text) {

    /** What stands for no value in a column. */
    private static final String NOTHING = "-";

    /** The text of a column, which must not be empty. */
    String column(int index) {
        var start = 0;
        for (var column = 0; column < index; column++) {
            var tab = text.indexOf('\t', start);
            if (tab < 0) {
                throw broken("no column " + index);
            }
            start = tab + 1;
        }
        var end = text.indexOf('\t', start);
        var value = end < 0 ? text.substring(start) : text.substring(start, end);
        if (value.isEmpty()) {
            throw broken("column " + index + " is empty");
        }
        return value;
    }

    /** The text of a column, absent for {@code -}. */
    Optional<String> optional(int index) {
        var value = column(index);
        return value.equals(NOTHING) ? Optional.empty() : Optional.of(value);
    }

    /** The values of a column between its commas, none for {@code -}; commas in parentheses do not count. */
    List<String> list(int index) {
        var value = column(index);
        if (value.equals(NOTHING)) {
            return List.of();
        }
        var values = new ArrayList<String>();
        var start = 0;
        while (true) {
            var comma = commaAfter(value, start);
            if (comma < 0) {
                values.add(value.substring(start));
                return List.copyOf(values);
            }
            values.add(value.substring(start, comma));
            start = comma + 1;
        }
    }

    private static int commaAfter(String value, int start) {
        var comma = value.indexOf(',', start);
        var open = value.indexOf('(', start);
        if (open < 0 || comma < open) {
            return comma;
        }
        var close = value.indexOf(')', open);
        return close < 0 ? -1 : value.indexOf(',', close);
    }

    /** The whole number in a column. */
    int number(int index) {
        var value = column(index);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw broken("\"" + value + "\" is not a whole number", e);
        }
    }

    /** The day in a column, like {@code 2026-09-23}; absent for {@code -}. */
    Optional<LocalDate> date(int index) {
        var value = column(index);
        if (value.equals(NOTHING)) {
            return Optional.empty();
        }
        // LocalDate.parse loads the formatters, which cost more than all fact files together.
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(value, 0, 4, 10),
                    Integer.parseInt(value, 5, 7, 10),
                    Integer.parseInt(value, 8, value.length(), 10)));
        } catch (NumberFormatException | IndexOutOfBoundsException | DateTimeException e) {
            throw broken("\"" + value + "\" is not a date like 2026-09-23", e);
        }
    }

    /** The error of a fact that its loader cannot use: a mistake in the file. */
    IllegalStateException broken(String problem) {
        return new IllegalStateException(file + ":" + number + ": " + problem);
    }

    /** The same with its cause. */
    IllegalStateException broken(String problem, Exception cause) {
        return new IllegalStateException(file + ":" + number + ": " + problem, cause);
    }
}
