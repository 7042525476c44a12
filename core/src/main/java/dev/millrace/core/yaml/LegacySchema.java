package dev.millrace.core.yaml;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What YAML 1.1 made of plain scalars, beyond the core schema of 1.2: the union of its type repository, PyYAML, SnakeYAML, go-yaml and Psych.
 */
final class LegacySchema {

    private static final Set<String> WORDS = Set.of(
            "y", "Y", "yes", "Yes", "YES", "n", "N", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF", "<<",
            "=");

    // 1_000, and 1,000 for Psych; 0b11, 017 and 0x1F with a sign; go-yaml takes capital prefixes and an underscore
    // after the sign.
    private static final Pattern NUMBER = Pattern.compile("(?:[-+]_*+)?"
            + "(?:0[bB][01_]+|0[oO][0-7_]+|0[xX][0-9a-fA-F_]+"
            + "|[0-9][0-9_,]*+(?:\\.[0-9_,]*+)?(?:[eE][-+]?[0-9_]+)?"
            + "|\\.[0-9_]++(?:[eE][-+]?[0-9_]+)?"
            + "|\\.(?:nan|NaN|NAN))");

    // 1:30 was 90, and 12:30:45.5 a number of seconds.
    private static final Pattern BASE_60 = Pattern.compile("[-+]?[0-9][0-9_]*+:[0-9:]*[0-9](?:\\.[0-9_]*+)?");
    private static final Pattern NO_BASE_60 = Pattern.compile(":(?:[6-9][0-9]|[0-9]{3}|:)");

    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"
            + "(?:(?:[Tt]|[ \\t]++)[0-9]{1,2}:[0-9]{1,2}(?::[0-9]{1,2}(?:\\.[0-9]*+)?)?"
            + "[ \\t]*+(?:Z|[-+][0-9]{1,2}(?::?[0-9]{2})?)?)?");

    private LegacySchema() {}

    /** Whether a reader of YAML 1.1 could take a plain scalar for something else than a string. */
    static boolean isSpecial(String plain) {
        var first = plain.charAt(0);
        if (first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.') {
            return isNumber(plain) || TIMESTAMP.matcher(plain).matches();
        }
        return plain.length() <= 3 && WORDS.contains(plain);
    }

    private static boolean isNumber(String plain) {
        return NUMBER.matcher(plain).matches()
                || BASE_60.matcher(plain).matches()
                        && !NO_BASE_60.matcher(plain).find();
    }
}
