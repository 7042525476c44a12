package dev.millrace.core.schedule;

import dev.millrace.core.expression.TextRange;
import dev.millrace.core.finding.Suggestion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the five fields of a cron text: lists, ranges, steps and names. */
final class CronParser {

    private static final CronField[] FIELDS = CronField.values();

    // What other crons take, and GitHub does not.
    private static final Map<String, String> MACROS = Map.of(
            "@yearly", "0 0 1 1 *",
            "@annually", "0 0 1 1 *",
            "@monthly", "0 0 1 * *",
            "@weekly", "0 0 * * 0",
            "@daily", "0 0 * * *",
            "@midnight", "0 0 * * *",
            "@hourly", "0 * * * *");

    private final String text;
    private final List<CronError> errors = new ArrayList<>(0);

    private CronParser(String text) {
        this.text = text;
    }

    static ParsedCron parse(String text) {
        var parser = new CronParser(text);
        var schedule = parser.schedule();
        return parser.errors.isEmpty()
                ? new ParsedCron(schedule, List.of())
                : new ParsedCron(Optional.empty(), parser.errors);
    }

    private Optional<CronSchedule> schedule() {
        var words = words();
        if (words.size() != FIELDS.length) {
            report(words, countMessage(words));
            return Optional.empty();
        }
        var sets = new EnumMap<CronField, Long>(CronField.class);
        for (var i = 0; i < FIELDS.length; i++) {
            sets.put(FIELDS[i], field(FIELDS[i], words.get(i)));
        }
        return Optional.of(new CronSchedule(sets, isAny(words.get(2)), isAny(words.get(4))));
    }

    // All blanks part fields, that of a no-break space from a web page among them.
    private List<TextRange> words() {
        var words = new ArrayList<TextRange>();
        var start = -1;
        for (var i = 0; i <= text.length(); i++) {
            var blank = i == text.length()
                    || Character.isWhitespace(text.charAt(i))
                    || Character.isSpaceChar(text.charAt(i));
            if (blank && start >= 0) {
                words.add(new TextRange(start, i));
                start = -1;
            } else if (!blank && start < 0) {
                start = i;
            }
        }
        return words;
    }

    private boolean isAny(TextRange word) {
        return word.in(text).equals("*");
    }

    private void report(List<TextRange> words, String message) {
        errors.add(new CronError(
                message,
                words.isEmpty() ? new TextRange(0, text.length()) : words.get(0).to(words.get(words.size() - 1))));
    }

    private String countMessage(List<TextRange> words) {
        var first = words.isEmpty() ? "" : words.get(0).in(text);
        if (first.startsWith("@")) {
            return quote(first) + " is for other crons; GitHub takes five fields"
                    + Optional.ofNullable(MACROS.get(first.toLowerCase(Locale.ROOT)))
                            .map(fields -> ": write \"" + fields + "\"")
                            .orElse("");
        }
        if (first.startsWith("TZ=") || first.startsWith("CRON_TZ=")) {
            return quote(first) + " does not belong here; name the time zone in \"timezone\" beside \"cron\"";
        }
        var count = words.size();
        return "a schedule takes five fields, minute, hour, day of the month, month and day of the week, but "
                + quote(text.strip()) + " has " + count
                + (count > FIELDS.length ? "; GitHub has none for seconds or years" : "");
    }

    private long field(CronField field, TextRange word) {
        var set = 0L;
        var start = word.start();
        while (start <= word.end()) {
            var comma = text.indexOf(',', start);
            var end = comma < 0 || comma > word.end() ? word.end() : comma;
            set |= item(field, new TextRange(start, end));
            start = end + 1;
        }
        return set;
    }

    private long item(CronField field, TextRange item) {
        var written = item.in(text);
        if (written.isEmpty()) {
            return fail(item, "a list in the " + field.title() + " has nothing beside a comma; remove the comma");
        }
        var slash = written.indexOf('/');
        var range = slash < 0 ? written : written.substring(0, slash);
        var step = slash < 0 ? 1 : step(field, item, slash);
        if (range.equals("*")) {
            return set(field.first(), field.last(), step);
        }
        var dash = range.indexOf('-');
        var from = value(field, item.start(), dash < 0 ? range : range.substring(0, dash));
        if (from.isEmpty()) {
            return 0;
        }
        if (dash < 0) {
            // 10/5 goes on to the end of the field.
            return set(from.getAsInt(), slash < 0 ? from.getAsInt() : field.last(), step);
        }
        var to = value(field, item.start() + dash + 1, range.substring(dash + 1));
        if (to.isPresent() && to.getAsInt() < from.getAsInt()) {
            return fail(
                    new TextRange(item.start(), item.start() + range.length()),
                    "the range \"" + range + "\" ends before it starts" + around(field, range, dash, to.getAsInt()));
        }
        return to.isPresent() ? set(from.getAsInt(), to.getAsInt(), step) : 0;
    }

    private static String around(CronField field, String range, int dash, int to) {
        var before = range.substring(0, dash);
        var after = range.substring(dash + 1);
        var low = to == field.first() ? after : field.first(after) + "-" + after;
        var high = field.number(before).orElse(0) == field.last() ? before : before + "-" + field.last(before);
        return "; did you mean \"" + high + "," + low + "\"?";
    }

    private int step(CronField field, TextRange item, int slash) {
        var start = item.start() + slash + 1;
        var written = text.substring(start, item.end());
        var step = CronField.digits(written);
        if (step.isEmpty() || step.getAsInt() == 0) {
            fail(
                    new TextRange(item.start() + slash, item.end()),
                    "the step " + quote("/" + written) + " in the " + field.title()
                            + " is none; write a number from 1 on, like \"*/2\"");
            return 1;
        }
        return step.getAsInt();
    }

    private OptionalInt value(CronField field, int start, String word) {
        var number = field.number(word);
        if (number.isEmpty()) {
            fail(
                    new TextRange(start, start + word.length()),
                    quote(word) + " is no " + field.title() + ", which is " + field.range() + cure(field, word));
        }
        return number;
    }

    private static String cure(CronField field, String word) {
        if (word.equals("?")) {
            return "; write \"*\"";
        }
        if (field == CronField.WEEKDAY && word.equals("7")) {
            return "; Sunday is \"0\"";
        }
        if (field == CronField.HOUR && word.equals("24")) {
            return "; midnight is \"0\"";
        }
        return word.chars().anyMatch(c -> "LW#".indexOf(c) >= 0) && word.length() <= 3
                ? "; GitHub does not know \"L\", \"W\" and \"#\""
                : "";
    }

    private static long set(int from, int to, int step) {
        var set = 0L;
        for (var i = from; i <= to; i += step) {
            set |= 1L << i;
        }
        return set;
    }

    private long fail(TextRange range, String message) {
        errors.add(new CronError(message, range));
        return 0;
    }

    private static String quote(String word) {
        return "\"" + Suggestion.shorten(word) + "\"";
    }
}
