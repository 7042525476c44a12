package dev.millrace.workspace.check;

import dev.millrace.annotations.Severity;
import dev.millrace.core.script.Script;
import dev.millrace.core.script.ScriptProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What {@code shellcheck --format=json1} says of several files. */
final class ShellCheckOutput {

    /** These do not hold for a step: variables come from the workflow, and files are those of the run. */
    private static final Set<Integer> NEVER = Set.of(1091, 1128, 2148, 2154);

    /** These are of scripts that go on after a command has failed. */
    private static final Set<Integer> WITHOUT_STOP = Set.of(2103, 2164);

    /** These take the mask of an expression for a constant. */
    private static final Set<Integer> OF_CONSTANTS = Set.of(2016, 2043, 2050, 2078, 2157, 2193, 2194, 2195, 2319);

    private final Map<String, List<Comment>> byFile;

    private ShellCheckOutput(Map<String, List<Comment>> byFile) {
        this.byFile = byFile;
    }

    /** The output; empty when it is something else. */
    static Optional<ShellCheckOutput> parse(String output) {
        try (var json = new JsonFactory().createParser(ObjectReadContext.empty(), output)) {
            if (json.nextToken() != JsonToken.START_OBJECT
                    || !"comments".equals(json.nextName())
                    || json.nextToken() != JsonToken.START_ARRAY) {
                return Optional.empty();
            }
            var byFile = new HashMap<String, List<Comment>>();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                var comment = Comment.read(json);
                byFile.computeIfAbsent(comment.file, file -> new ArrayList<>()).add(comment);
            }
            return Optional.of(new ShellCheckOutput(byFile));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** What is said of a file that holds the mask of a script. */
    List<ScriptProblem> problemsOf(String file, Script script) {
        return byFile.getOrDefault(file, List.of()).stream()
                .map(comment -> comment.in(script))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(ScriptProblem::from).thenComparing(ScriptProblem::code))
                .toList();
    }

    /** One remark; lines and columns count from 1, columns in code points. */
    private record Comment(
            String file, int line, int column, int endLine, int endColumn, String level, int code, String message) {

        static Comment read(JsonParser json) {
            var texts = new HashMap<String, String>();
            var numbers = new HashMap<String, Integer>();
            for (var name = json.nextName(); name != null; name = json.nextName()) {
                var value = json.nextToken();
                if (value == JsonToken.VALUE_NUMBER_INT) {
                    numbers.put(name, json.getIntValue());
                } else if (value == JsonToken.VALUE_STRING) {
                    texts.put(name, json.getString());
                } else {
                    json.skipChildren();
                }
            }
            return new Comment(
                    texts.getOrDefault("file", ""),
                    numbers.getOrDefault("line", 1),
                    numbers.getOrDefault("column", 1),
                    numbers.getOrDefault("endLine", 1),
                    numbers.getOrDefault("endColumn", 1),
                    texts.getOrDefault("level", ""),
                    numbers.getOrDefault("code", 0),
                    texts.getOrDefault("message", ""));
        }

        Optional<ScriptProblem> in(Script script) {
            var text = script.masked();
            var from = offset(text, line, column);
            var to = Math.max(from, offset(text, endLine, endColumn));
            var means = !NEVER.contains(code)
                    && !(script.stopsAtErrors() && WITHOUT_STOP.contains(code))
                    && !(OF_CONSTANTS.contains(code) && script.hasExpressionNear(from, to));
            return means
                    ? Optional.of(new ScriptProblem("SC" + code, severity(), message, from, to))
                    : Optional.empty();
        }

        private Severity severity() {
            return switch (level) {
                case "error" -> Severity.ERROR;
                case "warning" -> Severity.WARNING;
                default -> Severity.INFO;
            };
        }

        private static int offset(String text, int line, int column) {
            var start = 0;
            for (var i = 1; i < line; i++) {
                var end = text.indexOf('\n', start);
                if (end < 0) {
                    return text.length();
                }
                start = end + 1;
            }
            var lineEnd = text.indexOf('\n', start);
            var end = lineEnd < 0 ? text.length() : lineEnd;
            var points = Math.min(column - 1, text.codePointCount(start, end));
            return text.offsetByCodePoints(start, points);
        }
    }
}
