package dev.millrace.core.yaml;

/** Which characters stand in YAML as they are, for readers of 1.1 and of 1.2. */
final class Printable {

    private Printable() {}

    /** Whether a character within a line means itself. Tabs and line breaks do not: indentation and breaks are up to the style. */
    static boolean isPrintable(int codePoint) {
        if (codePoint < 0xA0) {
            return codePoint >= ' ' && codePoint <= '~';
        }
        // YAML 1.1 breaks lines at U+2028 and U+2029.
        return codePoint != 0x2028
                && codePoint != 0x2029
                && codePoint != 0xFEFF
                && codePoint != 0xFFFE
                && codePoint != 0xFFFF
                && !isSurrogate(codePoint);
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
