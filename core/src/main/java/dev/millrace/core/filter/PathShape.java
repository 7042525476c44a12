package dev.millrace.core.filter;

import dev.millrace.core.filter.PatternProblem.Kind;

/** What no path of a changed file is like: GitHub has them from the root of the repository, with single slashes between the names. */
final class PathShape {

    private PathShape() {}

    static void check(PatternParser parser) {
        var text = parser.text();
        if (parser.hasLines()) {
            return;
        }
        var start = parser.first();
        var end = parser.end();
        if (end <= start) {
            if (start < text.length()) {
                blank(parser, start, text.length());
            }
            return;
        }
        var from = start;
        while (Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        if (from > start) {
            blank(parser, start, from);
        }
        if (end < text.length()) {
            blank(parser, end, text.length());
        }
        slashes(parser, from, end);
        dots(parser, from, end);
    }

    private static void blank(PatternParser parser, int from, int to) {
        parser.report(
                Kind.BLANK,
                from,
                to,
                "the path \"" + parser.text().strip()
                        + "\" stands beside blanks, which belong to the pattern, so it matches"
                        + " nothing; remove them");
    }

    private static void slashes(PatternParser parser, int from, int to) {
        var text = parser.text();
        if (text.charAt(from) == '/') {
            parser.report(
                    Kind.SLASH,
                    from,
                    from + 1,
                    "paths start at the root of the repository, without a \"/\", so this matches nothing; did you mean \""
                            + text.substring(from + 1, to) + "\"?");
        } else if (text.charAt(to - 1) == '/') {
            parser.report(
                    Kind.SLASH,
                    to - 1,
                    to,
                    "only files are matched, and none ends with \"/\"; did you mean \"" + text.substring(from, to)
                            + "**\"?");
        }
    }

    private static void dots(PatternParser parser, int from, int to) {
        var text = parser.text();
        for (var start = from; start <= to; ) {
            var slash = text.indexOf('/', start);
            var end = slash < 0 || slash > to ? to : slash;
            var name = text.substring(start, end);
            if (name.equals(".") || name.equals("..")) {
                var cure = start > from || name.equals("..") || end == to
                        ? "name the files themselves, from the root on"
                        : "did you mean \"" + withoutDots(text.substring(from, to)) + "\"?";
                parser.report(
                        Kind.DOT,
                        start,
                        end,
                        "\"" + name + "\" is no name in the path of a changed file, so \"" + text.strip()
                                + "\" matches nothing; " + cure);
                return;
            }
            start = end + 1;
        }
    }

    private static String withoutDots(String path) {
        var start = 0;
        while (path.startsWith("./", start)) {
            start += 2;
        }
        return path.substring(start);
    }
}
