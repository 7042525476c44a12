package dev.millrace.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A piece of Java on a page of the guide, with the YAML that the page shows after it.
 *
 * @param page the page's file name
 * @param line the line of the page that the code begins at
 * @param code the Java
 * @param yaml what it is said to come to
 */
record Snippet(String page, int line, String code, Optional<String> yaml) {

    private static final Pattern TYPE =
            Pattern.compile("^(?:public )?(?:final )?(?:class|interface|record|enum) (\\w+)", Pattern.MULTILINE);
    private static final Pattern VARIABLE =
            Pattern.compile("^(?:var|Workflow|Pipelines|StepsJob|CallJob) (\\w+) = (\\w+)", Pattern.MULTILINE);

    private static final Pattern COMMIT = Pattern.compile("@[0-9a-f]{40} # v\\S+");

    /** The snippets of a page in their order. */
    static List<Snippet> of(String page, String text) {
        var found = new ArrayList<Snippet>();
        var lines = text.lines().toList();
        for (var i = 0; i < lines.size(); i++) {
            var fence = lines.get(i);
            if (!fence.equals("```java") && !fence.equals("```yaml")) {
                continue;
            }
            var start = i + 1;
            i = start + lines.subList(start, lines.size()).indexOf("```");
            var body = String.join("\n", lines.subList(start, i)) + "\n";
            if (fence.equals("```java")) {
                found.add(new Snippet(page, start + 1, body, Optional.empty()));
            } else if (!found.isEmpty() && !body.startsWith("# .github/dependabot")) {
                var last = found.get(found.size() - 1);
                found.set(
                        found.size() - 1,
                        new Snippet(page, last.line, last.code, last.yaml.or(() -> Optional.of(body))));
            }
        }
        return found;
    }

    /** Whether it is a whole class, and not statements of a method. */
    boolean isClass() {
        return TYPE.matcher(code).find();
    }

    /** The class that the source below makes. */
    String className() {
        var type = TYPE.matcher(code);
        return type.find() ? type.group(1) : "Snippet";
    }

    /**
     * The Java file: words of all holders are imported, and the last workflow or job is what a snippet of statements comes to. An expression
     * alone is made a statement.
     */
    String source(String imports) {
        var own = code.lines().filter(line -> line.startsWith("import ")).toList();
        var rest = code.lines()
                .filter(line -> !line.startsWith("import ") && !line.startsWith("package "))
                .collect(Collectors.joining("\n"));
        var head = imports + String.join("\n", own) + "\n";
        var body = rest.stripTrailing().endsWith(")") ? rest.stripTrailing() + ";" : rest;
        return isClass()
                ? head + body
                : head + "public class Snippet {\n  public static Object value() throws Exception {\n" + body
                        + "\n    return " + result() + ";\n  }\n}\n";
    }

    private String result() {
        return last("workflow", "pipelines").or(() -> last("job", "call")).orElse("\"\"");
    }

    private Optional<String> last(String... words) {
        return VARIABLE.matcher(code)
                .results()
                .filter(variable -> List.of(words).contains(variable.group(2)))
                .map(variable -> variable.group(1))
                .reduce((first, second) -> second);
    }

    /** Whether a text holds the YAML, at any depth, with anything in place of a line that is an ellipsis, and any commit for another. */
    static boolean shows(String yaml, String whole) {
        var shown = lines(yaml.stripTrailing().stripIndent().replace("# …", "…"));
        var lines = lines(whole);
        return IntStream.range(0, lines.size()).anyMatch(start -> {
            var depth = Math.max(0, indent(lines.get(start)) - indent(shown.get(0)));
            return matches(shown, lines.subList(start, lines.size()), " ".repeat(depth));
        });
    }

    // A newer release moves commits, and no page.
    private static List<String> lines(String yaml) {
        return COMMIT.matcher(yaml)
                .replaceAll("@commit")
                .lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static boolean matches(List<String> shown, List<String> lines, String indent) {
        if (shown.isEmpty()) {
            return true;
        }
        var line = shown.get(0);
        var rest = shown.subList(1, shown.size());
        if (line.strip().equals("…")) {
            return IntStream.rangeClosed(0, lines.size())
                    .anyMatch(jump -> matches(rest, lines.subList(jump, lines.size()), indent));
        }
        return !lines.isEmpty()
                && lines.get(0).equals(indent + line)
                && matches(rest, lines.subList(1, lines.size()), indent);
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    @Override
    public String toString() {
        return page + ":" + line;
    }
}
