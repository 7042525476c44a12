package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A variable by which one could steer the runner, and which it no longer heeds.
 *
 * <pre>{@code
 * DeprecatedVariable.find("FORCE_JAVASCRIPT_ACTIONS_TO_NODE24") // since 2026-06-16
 * }</pre>
 *
 * @param name the variable
 * @param since the day since which it does nothing
 * @param reason why, as the end of a sentence
 */
@PublicApi
public record DeprecatedVariable(String name, LocalDate since, String reason) {

    /** The variable of a name; the case of letters does not matter. */
    public static Optional<DeprecatedVariable> find(String name) {
        return Optional.ofNullable(Holder.BY_NAME.get(name.toUpperCase(Locale.ROOT)));
    }

    static Map<String, DeprecatedVariable> read(FactFiles files) {
        var byName = new LinkedHashMap<String, DeprecatedVariable>();
        for (var line : files.lines("deprecated-variables.tsv")) {
            var since = line.date(1).orElseThrow(() -> line.broken("the day is missing"));
            byName.put(line.column(0), new DeprecatedVariable(line.column(0), since, line.column(2)));
        }
        return byName;
    }

    private static final class Holder {
        static final Map<String, DeprecatedVariable> BY_NAME = read(FactFiles.current());
    }
}
