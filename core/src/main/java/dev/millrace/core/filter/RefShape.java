package dev.millrace.core.filter;

import dev.millrace.core.filter.PatternProblem.Kind;

/** What git lets no branch or tag be called, though each of its characters may be there; git-check-ref-format(1) lists it. */
final class RefShape {

    private RefShape() {}

    static void check(PatternParser parser) {
        var parts = parser.parts();
        if (parts.isEmpty()) {
            return;
        }
        var text = parser.text();
        if (isRegularExpression(parser)) {
            parser.report(
                    Kind.NAME,
                    parser.first(),
                    text.length(),
                    "filters are no regular expressions, and no branch or tag begins or ends with \"/\"; write * for any"
                            + " characters but a slash");
            return;
        }
        start(parser, parts.get(0));
        end(parser, parts.get(parts.size() - 1));
        for (var i = 1; i < parts.size(); i++) {
            pair(parser, parts.get(i - 1), parts.get(i));
        }
    }

    private static boolean isRegularExpression(PatternParser parser) {
        var text = parser.text();
        return text.length() > parser.first() + 2 && text.startsWith("/", parser.first()) && text.endsWith("/");
    }

    private static void start(PatternParser parser, PatternPart first) {
        if (first.isAlways('/')) {
            report(parser, first, 1, "no branch or tag begins with \"/\"; leave it out");
        } else if (first.isAlways('.')) {
            report(parser, first, 1, "no branch or tag begins with \".\"");
        }
    }

    private static void end(PatternParser parser, PatternPart last) {
        var text = parser.text();
        if (last.isAlways('/')) {
            report(
                    parser,
                    last,
                    1,
                    "no branch or tag ends with \"/\"; for all that begin so write \""
                            + text.substring(parser.first(), last.start()) + "/**\"");
        } else if (last.isAlways('.')) {
            report(parser, last, 1, "no branch or tag ends with \".\"");
        } else if (text.endsWith(".lock")) {
            parser.report(
                    Kind.NAME,
                    text.length() - 5,
                    text.length(),
                    "no branch or tag ends with \".lock\"; git keeps that name");
        }
    }

    private static void pair(PatternParser parser, PatternPart one, PatternPart other) {
        if (one.isAlways('/') && other.isAlways('/')) {
            report(parser, one, 2, "no branch or tag has \"//\" in its name");
        } else if (one.isAlways('/') && other.isAlways('.')) {
            report(parser, one, 2, "no branch or tag has \"/.\" in its name");
        } else if (one.isAlways('.') && other.isAlways('.')) {
            report(parser, one, 2, "no branch or tag has \"..\" in its name");
        } else if (one.isAlways('@') && other.isAlways('{')) {
            report(parser, one, 2, "no branch or tag has \"@{\" in its name");
        }
    }

    private static void report(PatternParser parser, PatternPart part, int length, String message) {
        parser.report(
                Kind.NAME,
                part.start(),
                Math.min(part.start() + length, parser.text().length()),
                message);
    }
}
