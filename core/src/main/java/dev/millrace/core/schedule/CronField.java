package dev.millrace.core.schedule;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** The fields of a cron text in their order. */
enum CronField {
    MINUTE("minute", 0, 59, List.of()),
    HOUR("hour", 0, 23, List.of()),
    DAY("day of the month", 1, 31, List.of()),
    MONTH("month", 1, 12, List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")),
    WEEKDAY("day of the week", 0, 6, List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"));

    private final String title;
    private final int first;
    private final int last;
    private final List<String> names;

    CronField(String title, int first, int last, List<String> names) {
        this.title = title;
        this.first = first;
        this.last = last;
        this.names = names;
    }

    String title() {
        return title;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    /** The first value, as a name where the other end of its range is one. */
    String first(String other) {
        return digits(other).isPresent() ? String.valueOf(first) : names.get(0);
    }

    /** The last value, likewise. */
    String last(String other) {
        return digits(other).isPresent() ? String.valueOf(last) : names.get(names.size() - 1);
    }

    /** What it takes, as a message says it: {@code 1 to 12 or JAN to DEC}. */
    String range() {
        return first + " to " + last
                + (names.isEmpty() ? "" : " or " + names.get(0) + " to " + names.get(names.size() - 1));
    }

    /** The number of a word, as digits or a name in any case; empty for what is neither, and for a number out of range. */
    OptionalInt number(String word) {
        var named = names.indexOf(word.toUpperCase(Locale.ROOT));
        if (named >= 0) {
            return OptionalInt.of(first + named);
        }
        var number = digits(word);
        return number.isPresent() && number.getAsInt() >= first && number.getAsInt() <= last
                ? number
                : OptionalInt.empty();
    }

    /** The number that a word of digits is, at least if it is not larger than any field needs. */
    static OptionalInt digits(String word) {
        if (word.isEmpty() || word.length() > 4) {
            return OptionalInt.empty();
        }
        var number = 0;
        for (var i = 0; i < word.length(); i++) {
            var c = word.charAt(i);
            if (c < '0' || c > '9') {
                return OptionalInt.empty();
            }
            number = number * 10 + c - '0';
        }
        return OptionalInt.of(number);
    }
}
