package dev.millrace.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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
            } else if (!found.isEmpty()) {
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

    /** The Java file: words of all holders are imported, and the last workflow or job is what a snippet of statements comes to. */
    String source(String imports) {
        var own = code.lines().filter(line -> line.startsWith("import ")).toList();
        var body = String.join(
                "\n", code.lines().filter(line -> !line.startsWith("import ")).toList());
        var head = imports + String.join("\n", own) + "\n";
        return isClass()
                ? head + body
                : head + "public class Snippet {\n  public static Object value() throws Exception {\n" + body
                        + "\n    return " + result() + ";\n  }\n}\n";
    }

    private String result() {
        var workflow = Optional.<String>empty();
        var job = Optional.<String>empty();
        for (var variable = VARIABLE.matcher(code); variable.find(); ) {
            var name = Optional.of(variable.group(1));
            switch (variable.group(2)) {
                case "workflow", "pipelines" -> workflow = name;
                case "job", "call" -> job = name;
                default -> {}
            }
        }
        return workflow.or(() -> job).orElse("\"\"");
    }

    /** Whether a text holds the YAML, at any depth, with anything in place of a line that is an ellipsis. */
    static boolean shows(String yaml, String whole) {
        var shown = yaml.stripIndent()
                .strip()
                .lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isBlank())
                .toList();
        var lines = whole.lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        for (var start = 0; start < lines.size(); start++) {
            if (matches(shown, lines, start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(List<String> shown, List<String> lines, int start) {
        var at = start;
        var depth = indent(lines.get(start)) - indent(shown.get(0));
        var mayJump = false;
        for (var line : shown) {
            if (line.strip().equals("…") || line.strip().equals("# …")) {
                mayJump = true;
                continue;
            }
            var wanted = depth < 0 ? line : " ".repeat(depth) + line;
            while (mayJump && at < lines.size() && !lines.get(at).equals(wanted)) {
                at++;
            }
            if (at >= lines.size() || !lines.get(at).equals(wanted)) {
                return false;
            }
            mayJump = false;
            at++;
        }
        return true;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    @Override
    public String toString() {
        return page + ":" + line;
    }
}
