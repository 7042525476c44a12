package dev.millrace.core.filter;

import dev.millrace.core.expression.TextRange;
import dev.millrace.core.filter.PatternPart.Repeat;
import dev.millrace.core.filter.PatternProblem.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads a pattern from left to right, and notes what is wrong with it. */
final class PatternParser {

    private static final String ESCAPABLE = "[?*+\\!";
    // git-check-ref-format(1)
    private static final String NOT_IN_REFS = " \t~^:";
    // The same mistake twice needs no second word, and hostile patterns none at all.
    private static final int MOST_PROBLEMS = 8;

    private final String text;
    private final boolean ref;
    private final int first;
    private final int end;
    private final boolean lines;
    private final List<PatternPart> parts = new ArrayList<>();
    private final List<PatternProblem> problems = new ArrayList<>(0);
    private int at;
    private boolean unclosed;

    private PatternParser(String text, boolean ref) {
        this.text = text;
        this.ref = ref;
        this.first = text.startsWith("!") ? 1 : 0;
        this.end = text.stripTrailing().length();
        this.lines = text.substring(0, end).indexOf('\n') >= 0;
        this.at = first;
    }

    static PatternParser ref(String text) {
        var parser = new PatternParser(text, true);
        parser.parse();
        RefShape.check(parser);
        return parser;
    }

    static PatternParser path(String text) {
        var parser = new PatternParser(text, false);
        parser.parse();
        PathShape.check(parser);
        return parser;
    }

    boolean isNegative() {
        return first > 0;
    }

    List<PatternPart> parts() {
        return List.copyOf(parts);
    }

    List<PatternProblem> problems() {
        return problems.stream()
                .sorted((a, b) -> Integer.compare(a.range().start(), b.range().start()))
                .toList();
    }

    String text() {
        return text;
    }

    /** The offset after a {@code !}. */
    int first() {
        return first;
    }

    /** The offset after the last character that is no blank. */
    int end() {
        return end;
    }

    /** Whether the pattern goes on after a line break. */
    boolean hasLines() {
        return lines;
    }

    void report(Kind kind, int start, int end, String message) {
        if (problems.size() < MOST_PROBLEMS
                && problems.stream().noneMatch(known -> known.message().equals(message))) {
            problems.add(new PatternProblem(kind, message, new TextRange(start, end)));
        }
    }

    private void parse() {
        if (first == text.length()) {
            report(
                    Kind.EMPTY,
                    0,
                    first,
                    first == 0 ? "the pattern is empty" : "\"!\" excludes nothing without a pattern after it");
        }
        while (at < text.length()) {
            var c = text.charAt(at);
            switch (c) {
                case '*' -> star();
                case '?', '+' -> quantifier(c);
                case '[' -> characterClass();
                case '\\' -> escape();
                default -> character(c);
            }
        }
    }

    private void star() {
        var start = at;
        while (at < text.length() && text.charAt(at) == '*') {
            at++;
        }
        if (at == start + 1) {
            parts.add(PatternPart.of(PatternPart.Kind.STAR, start));
        } else if (isFolder(start)) {
            parts.add(PatternPart.of(PatternPart.Kind.FOLDERS, start));
            at++;
        } else {
            parts.add(PatternPart.of(PatternPart.Kind.STARS, start));
        }
    }

    // **/a matches a without a folder, too, and a/**/b matches a/b. A slash that repeats is no end of a folder.
    private boolean isFolder(int start) {
        return (start == first || text.charAt(start - 1) == '/')
                && at < text.length()
                && text.charAt(at) == '/'
                && (at + 1 == text.length() || "?+".indexOf(text.charAt(at + 1)) < 0);
    }

    private void quantifier(char c) {
        var last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        if (last != null && !last.isStar() && last.repeat() == Repeat.ONCE) {
            parts.set(parts.size() - 1, last.repeated(c == '?' ? Repeat.OPTIONAL : Repeat.MANY));
        } else {
            report(Kind.QUANTIFIER, at, at + 1, "\"" + c + "\" " + quantifierCure(c, last == null));
            parts.add(PatternPart.of(c, at));
        }
        at++;
    }

    private static String quantifierCure(char c, boolean atStart) {
        var meaning = c == '?' ? "makes the character before it optional" : "repeats the character before it";
        var problem = atStart ? ", and there is none" : ", which cannot be *, ? or +";
        return meaning + problem + "; for \"" + c + "\" itself write \"\\" + c + "\"";
    }

    private void characterClass() {
        var start = at;
        var close = unclosed ? -1 : text.indexOf(']', start);
        if (close < 0) {
            unclosed = true;
            report(
                    Kind.CLASS,
                    start,
                    text.length(),
                    "\"[\" is not closed; end the characters with \"]\", or write \"\\[\" for \"[\" itself");
            parts.add(PatternPart.of('[', start));
            at++;
            return;
        }
        var characters = text.substring(start + 1, close);
        at = close + 1;
        parts.add(new PatternPart(PatternPart.Kind.CLASS, characters, Repeat.ONCE, start));
        if (characters.isEmpty()) {
            report(Kind.CLASS, start, at, "\"[]\" matches no character; name some, like \"[0-9]\"");
        } else if (characters.length() == 1) {
            report(
                    Kind.NEEDLESS_CLASS,
                    start,
                    at,
                    "\"[" + characters + "]\" matches \"" + characters
                            + "\" alone; leave out the brackets, or name more");
        } else {
            ranges(characters, start + 1);
        }
    }

    private void ranges(String characters, int offset) {
        for (var i = 0; i + 1 < characters.length(); i++) {
            if (characters.charAt(i + 1) != '-') {
                continue;
            }
            if (i + 2 == characters.length()) {
                report(
                        Kind.CLASS,
                        offset + i,
                        offset + i + 2,
                        "the range \"" + characters.substring(i) + "\" has no end; write it like \"0-9\"");
            } else if (characters.charAt(i) > characters.charAt(i + 2)) {
                var range = characters.substring(i, i + 3);
                report(
                        Kind.CLASS,
                        offset + i,
                        offset + i + 3,
                        "the range \"" + range + "\" ends before it starts; did you mean \"" + range.charAt(2) + "-"
                                + range.charAt(0) + "\"?");
            }
            i += 2;
        }
    }

    private void escape() {
        var escaped = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        var known = at + 1 < text.length() && ESCAPABLE.indexOf(escaped) >= 0;
        if (ref && !known) {
            report(
                    Kind.ESCAPE,
                    at,
                    Math.min(at + 2, text.length()),
                    "no branch or tag has a \"\\\" in its name, and it has a meaning only before [ ? * + \\ and !"
                            + escapeCure(escaped));
        } else if (ref && escaped != '+' && escaped != '!') {
            report(Kind.CHARACTER, at, at + 2, "no branch or tag has a \"" + escaped + "\" in its name");
        }
        parts.add(PatternPart.of(known ? escaped : '\\', at));
        at += known ? 2 : 1;
    }

    private static String escapeCure(char escaped) {
        return switch (escaped) {
            case 'd' -> "; for a digit write \"[0-9]\"";
            case '.', '-', '/', '(', ')' -> "; write \"" + escaped + "\" without it";
            default -> "; filters are no regular expressions";
        };
    }

    private void character(char c) {
        if (c == '\n' || c == '\r') {
            lineBreak();
        } else if (ref && (NOT_IN_REFS.indexOf(c) >= 0 || c < ' ' || c == '\u007f')) {
            report(Kind.CHARACTER, at, at + 1, "no branch or tag has " + named(c) + " in its name" + characterCure(c));
        }
        parts.add(PatternPart.of(c, at));
        at++;
    }

    private void lineBreak() {
        if (at < end) {
            report(
                    Kind.CHARACTER,
                    at,
                    at + 1,
                    "the pattern has a line break in it and so matches nothing; make it a list with a \"- \" before each"
                            + " pattern");
        } else if (ref && !lines) {
            report(Kind.CHARACTER, at, at + 1, "the pattern ends in a line break and so matches nothing");
        }
    }

    private static String named(char c) {
        return switch (c) {
            case ' ' -> "a blank";
            case '\t' -> "a tab";
            default -> c < ' ' || c == '\u007f' ? "a control character" : "a \"" + c + "\"";
        };
    }

    private String characterCure(char c) {
        if (c == '^' && at == first) {
            return "; a pattern matches the whole name anyway, so leave it out";
        }
        if (c != ' ') {
            return "";
        }
        if (at == first || at >= end) {
            return "; remove it";
        }
        return text.charAt(at - 1) == ',' ? "; make a list of the patterns" : "";
    }
}
