package dev.millrace.core.facts;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the fact file of an action, and remembers what it found.
 *
 * <pre>{@code
 * ActionFactsIndex.find("Actions/Cache") // actions/actions/cache.tsv
 * }</pre>
 */
final class ActionFactsIndex {

    /** Where each action has a file. */
    static final String FOLDER = "actions/";

    /** GitHub's longest owner and repository with room for a path. */
    private static final int LONGEST_NAME = 255;

    /** Many more than a repository uses, few enough for a server that validates whatever it is given. */
    private static final int MOST_UNKNOWN = 1024;

    private static final Map<String, Optional<ActionFacts>> FOUND = new ConcurrentHashMap<>();

    private ActionFactsIndex() {}

    static Optional<ActionFacts> find(String name) {
        if (!isName(name)) {
            return Optional.empty();
        }
        return load(name.toLowerCase(Locale.ROOT))
                .filter(facts -> path(facts.name()).equals(path(name)));
    }

    static Map<String, String> newestMajors() {
        return Holder.NEWEST;
    }

    static Map<String, String> newestMajors(FactFiles files) {
        var newest = new LinkedHashMap<String, String>();
        for (var line : files.lines("actions.tsv")) {
            newest.put(line.column(0), line.column(1));
        }
        return newest;
    }

    /** The fact file of an action. */
    static String file(String name) {
        return FOLDER + name.toLowerCase(Locale.ROOT) + ".tsv";
    }

    static LocalDate collected() {
        return Collected.DAY;
    }

    private static Optional<ActionFacts> load(String name) {
        var known = FOUND.get(name);
        if (known != null) {
            return known;
        }
        var found = FactFiles.current().find(file(name)).map(ActionFactsReader::read);
        if (found.isPresent() || FOUND.size() < MOST_UNKNOWN) {
            FOUND.put(name, found);
        }
        return found;
    }

    /** Whether a name is an owner, a repository and perhaps a path, none of which leads out of the folder. */
    private static boolean isName(String name) {
        if (name.length() > LONGEST_NAME) {
            return false;
        }
        var segments = 0;
        for (var start = 0; start <= name.length(); segments++) {
            var slash = name.indexOf('/', start);
            var end = slash < 0 ? name.length() : slash;
            if (!isSegment(name, start, end)) {
                return false;
            }
            start = end + 1;
        }
        return segments >= 2;
    }

    private static boolean isSegment(String name, int start, int end) {
        var onlyDots = true;
        for (var i = start; i < end; i++) {
            var c = name.charAt(i);
            var plain =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
            if (!plain && c != '.') {
                return false;
            }
            onlyDots &= !plain;
        }
        return !onlyDots;
    }

    /** What follows {@code owner/repo}, whose case matters unlike theirs. */
    private static String path(String name) {
        var slash = name.indexOf('/', name.indexOf('/') + 1);
        return slash < 0 ? "" : name.substring(slash);
    }

    private static final class Holder {
        static final Map<String, String> NEWEST = Collections.unmodifiableMap(newestMajors(FactFiles.current()));
    }

    /** Apart from the names, which few ask for. */
    private static final class Collected {

        static final LocalDate DAY = FactFiles.current().date("actions.tsv");
    }
}
