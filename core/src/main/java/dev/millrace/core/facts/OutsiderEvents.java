package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Events that people without write access can cause, and whose runs have secrets and a token that may write all the same.
 *
 * <pre>{@code
 * OutsiderEvents.whoCauses("issue_comment") // whoever comments on an issue or a pull request
 * }</pre>
 */
@PublicApi
public final class OutsiderEvents {

    private OutsiderEvents() {}

    /** Who causes the event; empty where only people with write access can, or the run of anybody else has nothing to lose. */
    public static Optional<String> whoCauses(String event) {
        return Optional.ofNullable(Holder.CAUSES.get(event));
    }

    static Map<String, String> read(FactFiles files) {
        var causes = new HashMap<String, String>();
        for (var line : files.lines("outsider-events.tsv")) {
            causes.put(line.column(0), line.column(1));
        }
        return causes;
    }

    private static final class Holder {
        static final Map<String, String> CAUSES = read(FactFiles.current());
    }
}
