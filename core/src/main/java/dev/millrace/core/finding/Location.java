package dev.millrace.core.finding;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.source.Position;
import java.util.Comparator;
import java.util.Optional;

/**
 * An origin as people read it: a file, a line, and for YAML the columns.
 *
 * <pre>{@code
 * Location.of(finding.origin()) // ci.yml, line 12, column 5
 * }</pre>
 *
 * @param file the name of the file; empty where nobody knows
 * @param line the line, from 1; 0 where nobody knows
 * @param start the first character, for YAML
 * @param end the character after the last, for YAML
 */
@PublicApi
public record Location(String file, int line, Optional<Position> start, Optional<Position> end) {

    /** By file, line and column. */
    public static final Comparator<Location> ORDER = Location::compare;

    /** The location of an origin. */
    public static Location of(Origin origin) {
        var span = origin.span();
        if (span.isPresent()) {
            var start = span.get().startPosition();
            return new Location(
                    span.get().file().name(),
                    start.line(),
                    Optional.of(start),
                    Optional.of(span.get().endPosition()));
        }
        return origin.callSite()
                .map(site -> new Location(site.path(), site.line(), Optional.empty(), Optional.empty()))
                .orElse(new Location("", 0, Optional.empty(), Optional.empty()));
    }

    private static int compare(Location a, Location b) {
        var order = a.file.compareTo(b.file);
        if (order == 0) {
            order = Integer.compare(a.line, b.line);
        }
        return order == 0 ? Integer.compare(a.column(), b.column()) : order;
    }

    private int column() {
        return start.map(Position::column).orElse(0);
    }

    /** {@code file:line:column}, without what is not known. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return file + ":" + line + start.map(at -> ":" + at.column()).orElse("");
    }
}
