package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A value of {@code runs.using} in an {@code action.yml}.
 *
 * <pre>{@code
 * RunsUsing.find("node20") // replaced on 2026-09-23 by node24
 * }</pre>
 *
 * @param name the value, as GitHub writes it
 * @param kind what sort of action it makes
 * @param status whether runners still have it
 * @param since the first day of that status, where it is known and matters
 * @param successor the value to use instead
 */
@PublicApi
public record RunsUsing(String name, Kind kind, Status status, Optional<LocalDate> since, Optional<String> successor) {

    /** The sorts of actions, each with {@code runs} keys of its own: {@code node24} makes a {@code JAVASCRIPT} action. */
    @PublicApi
    public enum Kind {
        /** Runs on Node.js. */
        JAVASCRIPT,
        /** Runs in a container. */
        DOCKER,
        /** Runs steps. */
        COMPOSITE
    }

    /** Whether runners still have it: {@code node12} is {@code REMOVED}. */
    @PublicApi
    public enum Status {
        /** To be used. */
        CURRENT,
        /** Still there, but on its way out. */
        DEPRECATED,
        /** Gone from the runner, which runs what asks for it with its successor. */
        REPLACED,
        /** Gone from the runner for long, though GitHub still takes the word. */
        REMOVED
    }

    /** The value of this name, in any case, as runners read it. */
    public static Optional<RunsUsing> find(String name) {
        return Optional.ofNullable(Holder.BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The values, in alphabetical order. */
    public static List<RunsUsing> all() {
        return List.copyOf(Holder.BY_NAME.values());
    }

    /** The names of the values, in alphabetical order. */
    public static List<String> names() {
        return List.copyOf(Holder.BY_NAME.keySet());
    }

    /** Whether runners do not have it on a day. */
    public boolean isGoneOn(LocalDate day) {
        return switch (status) {
            case CURRENT, DEPRECATED -> false;
            case REPLACED, REMOVED -> since.map(first -> !first.isAfter(day)).orElse(true);
        };
    }

    private static RunsUsing of(FactLine line) {
        return new RunsUsing(line.column(0), kind(line), status(line), line.date(3), line.optional(4));
    }

    private static Kind kind(FactLine line) {
        return switch (line.column(1)) {
            case "javascript" -> Kind.JAVASCRIPT;
            case "docker" -> Kind.DOCKER;
            case "composite" -> Kind.COMPOSITE;
            default -> throw line.broken("\"" + line.column(1) + "\" is no kind: use javascript, docker or composite");
        };
    }

    private static Status status(FactLine line) {
        return switch (line.column(2)) {
            case "current" -> Status.CURRENT;
            case "deprecated" -> Status.DEPRECATED;
            case "replaced" -> Status.REPLACED;
            case "removed" -> Status.REMOVED;
            default ->
                throw line.broken(
                        "\"" + line.column(2) + "\" is no status: use current, deprecated, replaced or removed");
        };
    }

    static Map<String, RunsUsing> read(FactFiles files) {
        var byName = new LinkedHashMap<String, RunsUsing>();
        for (var line : files.lines("runs-using.tsv")) {
            byName.put(line.column(0), of(line));
        }
        return byName;
    }

    private static final class Holder {
        static final Map<String, RunsUsing> BY_NAME = read(FactFiles.current());
    }
}
