package dev.millrace.core.report;

/** How many columns text takes in a terminal. */
final class Columns {

    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Columns() {}

    /** The columns of a stretch of a line in which each control character is shown as one blank. */
    static int between(String line, int from, int to) {
        return to <= from
                ? 0
                : line.substring(from, to).codePoints().map(Columns::of).sum();
    }

    private static int of(int codePoint) {
        if (codePoint < 0x300) {
            return 1;
        }
        var type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || codePoint == ZERO_WIDTH_JOINER) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    // East Asian letters and symbols, and emoji.
    private static boolean isWide(int c) {
        return isIn(c, 0x1100, 0x115F)
                || isIn(c, 0x2E80, 0xA4CF)
                || isIn(c, 0xAC00, 0xD7A3)
                || isIn(c, 0xF900, 0xFAFF)
                || isIn(c, 0xFE30, 0xFE6F)
                || isIn(c, 0xFF00, 0xFF60)
                || isIn(c, 0xFFE0, 0xFFE6)
                || isIn(c, 0x1F300, 0x1F64F)
                || isIn(c, 0x1F680, 0x1F6FF)
                || isIn(c, 0x1F900, 0x1F9FF)
                || isIn(c, 0x20000, 0x3FFFD);
    }

    private static boolean isIn(int c, int first, int last) {
        return first <= c && c <= last;
    }
}
