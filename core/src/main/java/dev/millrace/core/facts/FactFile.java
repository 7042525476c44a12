package dev.millrace.core.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A resource with one fact a line and {@code #} lines for its source and date.
 *
 * <pre>{@code
 * for (var line : FactFile.lines("permission-scopes.tsv")) {
 *     levels.put(line.column(0), line.list(1));
 * }
 * }</pre>
 */
final class FactFile {

    private static final String DATE = "# Date: ";

    private FactFile() {}

    /** The facts of a resource beside or below this class, in the order of the file. */
    static List<FactLine> lines(String file) {
        return find(file).orElseThrow(() -> missing(file));
    }

    /** The same, absent where there is no such resource. */
    static Optional<List<FactLine>> find(String file) {
        // Loops and conditions: this runs at the start of a short program, where each lambda costs as much as reading a
        // file.
        var text = read(file);
        return text.isEmpty() ? Optional.empty() : Optional.of(parse(file, text.get()));
    }

    /** The day in the line {@code # Date:} of a resource. */
    static LocalDate date(String file) {
        var text = read(file).orElseThrow(() -> missing(file));
        var start = text.indexOf(DATE);
        var day = start < 0
                ? ""
                : text.substring(start + DATE.length()).lines().findFirst().orElse("");
        try {
            return LocalDate.parse(day.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalStateException("fact file \"" + file + "\" has no line \"" + DATE + "\" with a day", e);
        }
    }

    private static Optional<String> read(String file) {
        try (var stream = FactFile.class.getResourceAsStream(file)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("fact file \"" + file + "\" cannot be read", e);
        }
    }

    private static IllegalStateException missing(String file) {
        return new IllegalStateException("there is no fact file \"" + file + "\" beside " + FactFile.class);
    }

    private static List<FactLine> parse(String file, String text) {
        var lines = new ArrayList<FactLine>();
        var number = 0;
        var end = -1;
        for (var start = 0; start < text.length(); start = end + 1) {
            number++;
            end = text.indexOf('\n', start);
            if (end < 0) {
                end = text.length();
            }
            // A checkout on Windows may have turned LF into CRLF.
            var stop = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
            if (stop > start && text.charAt(start) != '#') {
                lines.add(new FactLine(file, number, text.substring(start, stop)));
            }
        }
        return lines;
    }
}
