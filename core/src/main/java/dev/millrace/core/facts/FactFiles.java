package dev.millrace.core.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The files with one fact a line and {@code #} lines for their source and date: those of the class path, or others in their place.
 *
 * <pre>{@code
 * for (var line : FactFiles.current().lines("permission-scopes.tsv")) {
 *     levels.put(line.column(0), line.list(1));
 * }
 * }</pre>
 */
final class FactFiles {

    /** A folder that is no package, so that whoever has a newer jar of facts on the class path needs no class of it. */
    private static final String FOLDER = "millrace/facts/";

    private static final String DATE = "# Date: ";

    private static final FactFiles OWN = new FactFiles(Optional.empty());

    private static final AtomicReference<@Nullable FactFiles> CURRENT = new AtomicReference<>();

    /** The texts by their names; empty for those of the class path. */
    private final Optional<Map<String, String>> texts;

    private FactFiles(Optional<Map<String, String>> texts) {
        this.texts = texts;
    }

    /** Other files, by their names, like {@code limits.tsv}. */
    static FactFiles of(Map<String, String> texts) {
        return new FactFiles(Optional.of(Map.copyOf(texts)));
    }

    /** Those of the class path. */
    static FactFiles own() {
        return OWN;
    }

    /** Those that all facts are read from. Whoever asks first settles for the life of the process which they are. */
    static FactFiles current() {
        var files = CURRENT.get();
        if (files == null) {
            CURRENT.compareAndSet(null, OWN);
            return current();
        }
        return files;
    }

    /** Has all facts read from these; false when some have been read already. */
    static boolean settle(FactFiles files) {
        return CURRENT.compareAndSet(null, files);
    }

    /** The names of files that stand in the place of those of the class path. */
    Set<String> names() {
        return texts.map(Map::keySet).orElse(Set.of());
    }

    /** The facts of a file, in its order. */
    List<FactLine> lines(String file) {
        return find(file).orElseThrow(() -> missing(file));
    }

    /** The same, absent where there is no such file. */
    Optional<List<FactLine>> find(String file) {
        // Loops and conditions: this runs at the start of a short program, where each lambda costs as much as reading a
        // file.
        var text = read(file);
        return text.isEmpty() ? Optional.empty() : Optional.of(parse(file, text.get()));
    }

    /** The day in the line {@code # Date:} of a file. */
    LocalDate date(String file) {
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

    private Optional<String> read(String file) {
        if (texts.isPresent()) {
            return Optional.ofNullable(texts.get().get(file));
        }
        // By the class loader: a class of a named module is given the resources of its own module alone.
        try (var stream = FactFiles.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("fact file \"" + file + "\" cannot be read", e);
        }
    }

    private static IllegalStateException missing(String file) {
        return new IllegalStateException("there is no fact file \"" + file + "\" in " + FOLDER);
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
