package dev.millrace.examples.gallery;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A file of Java: how many lines of it say something, and where it declares a job. */
final class JavaSource {

    private static final Pattern DECLARING = Pattern.compile(
            "(?:(?:private|protected|public|static|final) )*(?:var|[A-Z][\\w.]*(?:<[^=]*>)?) \\w+ = (?:\\w+\\.)*\\w+");
    private static final Pattern RETURNING = Pattern.compile("return (?:\\w+\\.)*\\w+");

    private static final Pattern JOB = Pattern.compile("(?:[a-z]+ )*\\w*Job \\w+");

    private final String text;
    private final String code;

    private JavaSource(String text) {
        this.text = text;
        this.code = JavaMask.of(text);
    }

    static JavaSource of(String text) {
        return new JavaSource(text);
    }

    /** The lines that are neither blank nor only a comment, an import or the package. */
    long lines() {
        return code.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("import ") && !line.startsWith("package "))
                .count();
    }

    /**
     * The variable or the method that is the job of an id: {@code var lint = ubuntu("lint")…;}.
     *
     * @param lines lines that are known to make the job, from 1; what has none of them is the job all the same when its type says so
     */
    Optional<String> declaration(String id, Set<Integer> lines) {
        var call =
                Pattern.compile("\\(\\s*\"" + Pattern.quote(id) + "\"\\s*[,)]").matcher(text);
        while (call.find()) {
            // Neither in a comment nor in text.
            if (code.charAt(call.start()) == '(') {
                var found = declaration(call.start(), lines);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> declaration(int call, Set<Integer> lines) {
        var start = firstCharacter(endBefore(call) + 1);
        var words = code.substring(start, call).strip().replaceAll("\\s+", " ");
        if (DECLARING.matcher(words).matches()) {
            return excerpt(start, endOf(start, ';'), lines);
        }
        return RETURNING.matcher(words).matches() ? method(start, lines) : Optional.empty();
    }

    private Optional<String> method(int statement, Set<Integer> lines) {
        var brace = opening(statement);
        if (brace < 0) {
            return Optional.empty();
        }
        var start = firstCharacter(endBefore(brace) + 1);
        return excerpt(start, endOf(brace + 1, '}'), lines);
    }

    // Other things have names, too: var docs = artifact("docs").
    private Optional<String> excerpt(int start, int end, Set<Integer> lines) {
        var first = lineOf(start);
        var last = lineOf(end);
        if (!JOB.matcher(code.substring(start)).lookingAt()
                && lines.stream().noneMatch(line -> first <= line && line <= last)) {
            return Optional.empty();
        }
        var margin = text.lastIndexOf('\n', start) + 1;
        return Optional.of(
                text.substring(margin, Math.min(end + 1, text.length())).stripIndent());
    }

    private long lineOf(int at) {
        return 1 + text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private int endBefore(int at) {
        var end = at - 1;
        while (end >= 0 && ";{}".indexOf(code.charAt(end)) < 0) {
            end--;
        }
        return end;
    }

    private int firstCharacter(int from) {
        var at = from;
        while (at < code.length() && Character.isWhitespace(code.charAt(at))) {
            at++;
        }
        return at;
    }

    private int opening(int from) {
        var depth = 0;
        for (var at = from - 1; at >= 0; at--) {
            var c = code.charAt(at);
            if (c == '}') {
                depth++;
            } else if (c == '{' && depth-- == 0) {
                return at;
            }
        }
        return -1;
    }

    private int endOf(int from, char end) {
        var depth = 0;
        for (var at = from; at < code.length(); at++) {
            var c = code.charAt(at);
            if (c == end && depth == 0) {
                return at;
            }
            depth += "({[".indexOf(c) >= 0 ? 1 : ")}]".indexOf(c) >= 0 ? -1 : 0;
        }
        return code.length();
    }
}
