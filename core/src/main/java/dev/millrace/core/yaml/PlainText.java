package dev.millrace.core.yaml;

/** Strings without quotes: YAML's <em>plain style</em>. */
final class PlainText {

    // A plain scalar begins with none of these. The other indicators, - ? and :, matter before a blank only.
    private static final String LEADING_INDICATORS = ",[]{}#&*!|>'\"%@`";
    // Readers of YAML 1.1 end a plain scalar within brackets at more characters than those of 1.2.
    private static final String FLOW_INDICATORS = " ,[]{}:?";

    private PlainText() {}

    /** Whether every reader takes this for the same string when it stands without quotes in block style. */
    static boolean fits(String value) {
        return !value.isEmpty()
                && value.charAt(0) != ' '
                && value.charAt(value.length() - 1) != ' '
                && !beginsWithIndicator(value)
                && !hasIndicator(value)
                && CoreSchema.kindOf(value) == ScalarKind.STRING
                && !LegacySchema.isSpecial(value);
    }

    /** Whether that holds between brackets too, and the string is one word. */
    static boolean fitsFlow(String value) {
        for (var i = 0; i < value.length(); i++) {
            if (FLOW_INDICATORS.indexOf(value.charAt(i)) >= 0) {
                return false;
            }
        }
        return fits(value);
    }

    private static boolean beginsWithIndicator(String value) {
        var first = value.charAt(0);
        if (first == '-' || first == '?' || first == ':') {
            return isBlankOrEnd(value, 1) || value.startsWith("---") && isBlankOrEnd(value, 3);
        }
        return LEADING_INDICATORS.indexOf(first) >= 0 || value.startsWith("...") && isBlankOrEnd(value, 3);
    }

    private static boolean hasIndicator(String value) {
        for (var i = 0; i < value.length(); i++) {
            var c = value.codePointAt(i);
            if (!Printable.isPrintable(c)
                    || c == ':' && isBlankOrEnd(value, i + 1)
                    || c == '#' && i > 0 && value.charAt(i - 1) == ' ') {
                return true;
            }
            if (Character.isSupplementaryCodePoint(c)) {
                i++;
            }
        }
        return false;
    }

    private static boolean isBlankOrEnd(String value, int at) {
        return at == value.length() || value.charAt(at) == ' ';
    }
}
