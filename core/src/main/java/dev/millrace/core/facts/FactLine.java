package dev.millrace.core.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /**
     * The text after {@code =} in a column, which may be empty, with {@code \t}, {@code \n}, {@code \r} and {@code \\}
     * for what a column cannot hold; absent for {@code -}.
     */
    Optional<String> escaped(int index) {
        var value = column(index);
        if (value.equals(NOTHING)) {
            return Optional.empty();
        }
        if (value.charAt(0) != '=') {
            throw broken("\"" + value + "\" is no text: use = and the text, or - for none");
        }
        var text = new StringBuilder(value.length());
        for (var i = 1; i < value.length(); i++) {
            var next = value.charAt(i);
            if (next == '\\') {
                i++;
                next = i < value.length() ? unescaped(value.charAt(i)) : unescaped(' ');
            }
            text.append(next);
        }
        return Optional.of(text.toString());
    }

    private char unescaped(char escape) {
        return switch (escape) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case '\\' -> '\\';
            default -> throw broken("a backslash stands before t, n, r or a backslash alone");
        };
    }

    /** The constant that a column names in lower case: {@code comma-list} is {@code COMMA_LIST}. */
    <E extends Enum<E>> E constant(int index, E[] constants) {
        return constant(column(index), constants);
    }

    /** The constants that the list in a column names. */
    <E extends Enum<E>> List<E> constants(int index, E[] constants) {
        var found = new ArrayList<E>();
        for (var word : list(index)) {
            found.add(constant(word, constants));
        }
        return List.copyOf(found);
    }

    private <E extends Enum<E>> E constant(String word, E[] constants) {
        var wanted = word.toUpperCase(Locale.ROOT).replace('-', '_');
        for (var constant : constants) {
            if (constant.name().equals(wanted)) {
                return constant;
            }
        }
        throw broken("\"" + word + "\" is none of " + words(constants));
    }

    private static <E extends Enum<E>> String words(E[] constants) {
        var words = new ArrayList<String>();
        for (var constant : constants) {
            words.add(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return String.join(", ", words);
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

    /** The month in a column, like {@code 2026-12}; absent for {@code -}. */
    Optional<YearMonth> month(int index) {
        var value = column(index);
        if (value.equals(NOTHING)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    YearMonth.of(Integer.parseInt(value, 0, 4, 10), Integer.parseInt(value, 5, value.length(), 10)));
        } catch (NumberFormatException | IndexOutOfBoundsException | DateTimeException e) {
            throw broken("\"" + value + "\" is not a month like 2026-12", e);
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
