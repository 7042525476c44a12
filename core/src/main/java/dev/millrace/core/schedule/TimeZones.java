package dev.millrace.core.schedule;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.Suggestion;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The time zones of the IANA database, as this Java has them.
 *
 * <pre>{@code
 * TimeZones.isKnown("Europe/Berlin") // true
 * TimeZones.nearest("Europe/Berln")  // Optional[Europe/Berlin]
 * }</pre>
 */
@PublicApi
public final class TimeZones {

    // In the database, but not among those that every Java has.
    private static final Set<String> OTHERS = Set.of("EST", "HST", "MST", "ROC");
    // Made up by Java.
    private static final String NOT_IANA = "SystemV/";

    private TimeZones() {}

    /** Whether there is a time zone of exactly this name. */
    public static boolean isKnown(String name) {
        return OTHERS.contains(name)
                || !name.startsWith(NOT_IANA)
                        && ZoneRulesProvider.getAvailableZoneIds().contains(name);
    }

    /** The time zone whose name differs in the case of letters alone. */
    public static Optional<String> inOtherCase(String name) {
        return ZoneRulesProvider.getAvailableZoneIds().stream()
                .filter(known -> known.equalsIgnoreCase(name) && isKnown(known))
                .findFirst();
    }

    /** The time zone that was probably meant: of a city alone, of an abbreviation, or of a name that is misspelled. */
    public static Optional<String> nearest(String name) {
        var city = "/" + name.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
        var abbreviated = ZoneId.SHORT_IDS.getOrDefault(name, "");
        if (abbreviated.indexOf('/') > 0) {
            return Optional.of(abbreviated);
        }
        return names(known -> known.toLowerCase(Locale.ROOT).endsWith(city)).stream()
                .findFirst()
                .or(() -> Suggestion.nearest(name, names(known -> known.regionMatches(true, 0, name, 0, 2))));
    }

    private static List<String> names(Predicate<String> wanted) {
        return ZoneRulesProvider.getAvailableZoneIds().stream()
                .filter(known -> wanted.test(known) && isKnown(known))
                .sorted()
                .toList();
    }
}
