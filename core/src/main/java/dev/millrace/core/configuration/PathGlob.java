package dev.millrace.core.configuration;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A pattern for paths from the repository's root, read as {@code .gitignore} reads its lines: {@code *} and {@code ?} stay within a name,
 * {@code **} goes through folders, <code>[a-z]</code> is one of several characters and <code>{a,b}</code> one of several texts. Without a
 * slash it is the name of a file or folder at any depth; of a folder it means everything below.
 *
 * <p>It is matched by hand and not by {@code java.nio}, whose patterns depend on the platform, nor by a regular expression, which can take
 * forever: all ways through the pattern are followed at once.
 */
final class PathGlob {

    private static final int MOST_ALTERNATIVES = 64;

    private final List<List<Step>> alternatives;

    private PathGlob(List<List<Step>> alternatives) {
        this.alternatives = alternatives;
    }

    private enum Kind {
        /** One of the characters. */
        SET,
        /** None of the characters. */
        OTHERS,
        /** Any number of characters within a name. */
        STAR,
        /** Any number of folders, or of characters at the end. */
        DEEP
    }

    private record Step(Kind kind, String ranges) {

        // Pairs of first and last characters.
        boolean takes(char c) {
            var found = false;
            for (var i = 0; i < ranges.length(); i += 2) {
                found |= ranges.charAt(i) <= c && c <= ranges.charAt(i + 1);
            }
            return found == (kind == Kind.SET) && (c != '/' || kind == Kind.SET);
        }
    }

    /** What is wrong with a pattern; empty when it can be read. */
    static Optional<String> problem(String glob) {
        if (glob.isEmpty() || glob.equals("/")) {
            return Optional.of("it matches nothing");
        }
        if (glob.startsWith("!")) {
            return Optional.of("it cannot take paths away; of several patterns the last wins");
        }
        if (glob.indexOf('\\') >= 0) {
            return Optional.of("write / between names");
        }
        for (var name : glob.split("/", -1)) {
            if (name.equals(".") || name.equals("..")) {
                return Optional.of("write the path from the repository's root, without \"" + name + "\"");
            }
        }
        if (!isClosed(glob, '[', ']', 2)) {
            return Optional.of("its \"[\" is not closed");
        }
        if (!isClosed(glob, '{', '}', 1)) {
            return Optional.of("its \"{\" is not closed, or has another one in it");
        }
        return expand(glob).size() > MOST_ALTERNATIVES
                ? Optional.of("its braces stand for more than " + MOST_ALTERNATIVES + " patterns")
                : Optional.empty();
    }

    /** The pattern of a text without {@link #problem}. */
    static PathGlob of(String glob) {
        return new PathGlob(expand(glob).stream().map(PathGlob::steps).toList());
    }

    private static boolean isClosed(String glob, char open, char close, int least) {
        for (var at = glob.indexOf(open); at >= 0; ) {
            var end = glob.indexOf(close, at + least);
            var again = open == '{' ? glob.indexOf(open, at + 1) : -1;
            if (end < 0 || again >= 0 && again < end) {
                return false;
            }
            at = glob.indexOf(open, end);
        }
        return true;
    }

    private static List<String> expand(String glob) {
        var done = List.of(glob);
        while (done.size() <= MOST_ALTERNATIVES && done.get(0).indexOf('{') >= 0) {
            var next = new ArrayList<String>();
            for (var each : done) {
                var open = each.indexOf('{');
                var close = each.indexOf('}', open);
                for (var part : each.substring(open + 1, close).split(",", -1)) {
                    next.add(each.substring(0, open) + part + each.substring(close + 1));
                }
            }
            done = next;
        }
        return done;
    }

    private static List<Step> steps(String glob) {
        var from = glob.startsWith("/") ? 1 : 0;
        var to = glob.endsWith("/") && glob.length() > 1 ? glob.length() - 1 : glob.length();
        var isName = from == 0 && glob.lastIndexOf('/', to - 1) < 0;
        var pattern = (isName ? "**/" : "") + glob.substring(from, Math.max(from, to));
        var steps = new ArrayList<Step>();
        for (var at = 0; at < pattern.length(); ) {
            at = step(pattern, at, steps);
        }
        return steps;
    }

    /** Adds the step at an offset, and returns the offset behind it. */
    private static int step(String pattern, int at, List<Step> steps) {
        var c = pattern.charAt(at);
        if (c == '*') {
            return stars(pattern, at, steps);
        }
        var end = at + 1;
        if (c == '?') {
            steps.add(new Step(Kind.OTHERS, ""));
        } else if (c == '[') {
            var close = pattern.indexOf(']', at + 2);
            steps.add(set(pattern.substring(at + 1, close)));
            end = close + 1;
        } else {
            steps.add(new Step(Kind.SET, "" + c + c));
        }
        return end;
    }

    private static int stars(String pattern, int at, List<Step> steps) {
        var end = at;
        while (end < pattern.length() && pattern.charAt(end) == '*') {
            end++;
        }
        var isDeep = end - at > 1
                && (at == 0 || pattern.charAt(at - 1) == '/')
                && (end == pattern.length() || pattern.charAt(end) == '/');
        if (isDeep && end < pattern.length()) {
            steps.add(new Step(Kind.DEEP, ""));
            return end + 1;
        }
        // At the end one name is enough: whatever is below a match matches.
        steps.add(new Step(Kind.STAR, ""));
        return end;
    }

    private static Step set(String content) {
        var isNegated = content.charAt(0) == '!' || content.charAt(0) == '^';
        var ranges = new StringBuilder();
        for (var i = isNegated ? 1 : 0; i < content.length(); i++) {
            ranges.append(content.charAt(i));
            if (i + 2 < content.length() && content.charAt(i + 1) == '-') {
                i += 2;
            }
            ranges.append(content.charAt(i));
        }
        return new Step(isNegated ? Kind.OTHERS : Kind.SET, ranges.toString());
    }

    /** Whether it means the file at a path. */
    boolean matches(String path) {
        return alternatives.stream().anyMatch(steps -> matches(steps, path));
    }

    private static boolean matches(List<Step> steps, String path) {
        var states = new BitSet(steps.size() + 1);
        enter(0, steps, states);
        for (var i = 0; i < path.length() && !states.isEmpty(); i++) {
            var c = path.charAt(i);
            if (c == '/' && states.get(steps.size())) {
                return true;
            }
            states = next(steps, states, c);
        }
        return states.get(steps.size());
    }

    private static BitSet next(List<Step> steps, BitSet states, char c) {
        var next = new BitSet(steps.size() + 1);
        for (var at = states.nextSetBit(0); at >= 0 && at < steps.size(); at = states.nextSetBit(at + 1)) {
            switch (steps.get(at).kind()) {
                case STAR -> {
                    if (c != '/') {
                        enter(at, steps, next);
                    }
                }
                case DEEP -> {
                    next.set(at);
                    if (c == '/') {
                        enter(at + 1, steps, next);
                    }
                }
                case SET, OTHERS -> {
                    if (steps.get(at).takes(c)) {
                        enter(at + 1, steps, next);
                    }
                }
            }
        }
        return next;
    }

    // Stars stand for nothing, too.
    private static void enter(int state, List<Step> steps, BitSet states) {
        var at = state;
        states.set(at);
        while (at < steps.size()
                && (steps.get(at).kind() == Kind.STAR || steps.get(at).kind() == Kind.DEEP)) {
            at++;
            states.set(at);
        }
    }
}
