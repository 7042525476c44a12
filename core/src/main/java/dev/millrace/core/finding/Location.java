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
    public static final Comparator<Location> ORDER = Comparator.comparing(Location::file)
            .thenComparingInt(Location::line)
            .thenComparingInt(location -> location.start.map(Position::column).orElse(0));

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

    /** {@code file:line:column}, without what is not known. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return file + ":" + line + start.map(at -> ":" + at.column()).orElse("");
    }
}
