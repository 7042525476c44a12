package dev.millrace.core.expression.evaluation;

/** A part of a pattern between two slashes: {@code *}, {@code ?}, <code>[a-z]</code>, <code>[!a]</code>, and {@code \} before what means itself. */
final class GlobSegment {

    private static final int NONE = -1;

    private final String glob;
    private final boolean isDeep;

    GlobSegment(String glob) {
        this.glob = glob;
        this.isDeep = glob.equals("**");
    }

    /** Whether it stands for any number of folders. */
    boolean isDeep() {
        return isDeep;
    }

    /** Whether it can match one name alone. */
    boolean isLiteral() {
        for (var i = 0; i < glob.length(); i++) {
            if ("*?[\\".indexOf(glob.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    String text() {
        return glob;
    }

    /** Whether a name of a file or folder matches. Going back to the last star alone keeps the time within that of both lengths. */
    boolean matches(String name) {
        var g = 0;
        var n = 0;
        var star = NONE;
        var starName = 0;
        while (n < name.length()) {
            if (g < glob.length() && glob.charAt(g) == '*') {
                star = g++;
                starName = n;
                continue;
            }
            var next = g < glob.length() ? step(g, name.codePointAt(n)) : NONE;
            if (next != NONE) {
                g = next;
                n += Character.charCount(name.codePointAt(n));
            } else if (star != NONE) {
                g = star + 1;
                starName += Character.charCount(name.codePointAt(starName));
                n = starName;
            } else {
                return false;
            }
        }
        while (g < glob.length() && glob.charAt(g) == '*') {
            g++;
        }
        return g == glob.length();
    }

    // The offset behind what matches one character, if it does.
    private int step(int at, int c) {
        var first = glob.codePointAt(at);
        if (first == '?') {
            return at + 1;
        }
        if (first == '[') {
            var close = close(at);
            if (close != NONE) {
                return isIn(at + 1, close, c) ? close + 1 : NONE;
            }
        }
        if (first == '\\' && at + 1 < glob.length()) {
            var escaped = glob.codePointAt(at + 1);
            return escaped == c ? at + 1 + Character.charCount(escaped) : NONE;
        }
        return first == c ? at + Character.charCount(first) : NONE;
    }

    // A bracket right behind the opening one, or behind its negation, is a member of the set.
    private int close(int open) {
        var at = open + 1;
        if (at < glob.length() && isNegation(glob.charAt(at))) {
            at++;
        }
        var close = glob.indexOf(']', at + 1);
        return close < 0 ? NONE : close;
    }

    private boolean isIn(int from, int to, int c) {
        var isNegated = isNegation(glob.charAt(from));
        var at = isNegated ? from + 1 : from;
        var found = false;
        while (at < to) {
            if (glob.charAt(at) == '\\' && at + 1 < to) {
                at++;
            }
            var low = glob.codePointAt(at);
            var high = low;
            at += Character.charCount(low);
            if (at + 1 < to && glob.charAt(at) == '-') {
                high = glob.codePointAt(at + 1);
                at += 1 + Character.charCount(high);
            }
            found |= low <= c && c <= high;
        }
        return found != isNegated;
    }

    private static boolean isNegation(char c) {
        return c == '!' || c == '^';
    }
}
