package dev.millrace.expressiveness;

import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.ExpressionPrinter;
import dev.millrace.core.expression.Logical;
import dev.millrace.core.expression.LogicalOperator;
import dev.millrace.core.expression.Not;
import dev.millrace.core.expression.Segment;
import dev.millrace.core.expression.Template;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowWriter;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlSequence;
import dev.millrace.dsl.expression.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that a workflow says, each value with its path. What makes no difference to GitHub makes none here:
 *
 * <ul>
 *   <li>the order of keys, and of the jobs in {@code needs};
 *   <li>blanks and needless parentheses in expressions, {@code !(a == b)} for {@code a != b}, and {@code ${{ }}} around a whole {@code if};
 *   <li>quotes around numbers and booleans where GitHub wants text: in {@code with} and {@code env};
 *   <li>the case of letters in the name of an action;
 *   <li>line ends at the end of a text, and blanks at the end of its lines;
 *   <li>an image, environment or concurrency group alone, for a mapping with just that;
 *   <li>what an input is anyway: {@code required: false}, {@code default: ''} and {@code type: string};
 *   <li>{@code cancel-in-progress: false}.
 * </ul>
 */
final class Meaning {

    private final TreeMap<String, String> values = new TreeMap<>();

    private Meaning() {}

    static Meaning of(Workflow workflow) {
        var meaning = new Meaning();
        meaning.look("", WorkflowWriter.toYaml(workflow));
        meaning.values.entrySet().removeIf(Meaning::isImplied);
        return meaning;
    }

    /** What only one of the two says. */
    List<String> differences(Meaning original, Map<String, String> onPurpose) {
        var paths = new TreeSet<>(values.keySet());
        paths.addAll(original.values.keySet());
        return paths.stream()
                .filter(path -> !onPurpose.containsKey(path))
                .filter(path -> !Objects.equals(values.get(path), original.values.get(path)))
                .map(path -> path + "\n  Java: " + values.get(path) + "\n  YAML: " + original.values.get(path))
                .toList();
    }

    private void look(String path, YamlNode node) {
        if (node instanceof YamlMapping mapping && !mapping.entries().isEmpty()) {
            mapping.entries()
                    .forEach(entry -> look(path + "/" + entry.key().raw(), entry.value()));
        } else if (node instanceof YamlSequence sequence && path.endsWith("/needs")) {
            values.put(path, texts(sequence).stream().sorted().toList().toString());
        } else if (node instanceof YamlSequence sequence) {
            for (var i = 0; i < sequence.items().size(); i++) {
                look("%s/%02d".formatted(path, i), sequence.items().get(i));
            }
        } else if (node instanceof Text text) {
            values.put(full(path), path.endsWith("/needs") ? List.of(text.raw()).toString() : value(path, text));
        } else {
            values.put(path, "{}");
        }
    }

    private static boolean isImplied(Map.Entry<String, String> each) {
        var said = each.getKey() + " " + each.getValue();
        return said.endsWith("/concurrency/cancel-in-progress BOOLEAN false")
                || said.startsWith("/on/")
                        && (said.endsWith("/required BOOLEAN false")
                                || said.endsWith("/default STRING ")
                                || said.endsWith("/type STRING string"));
    }

    private static String full(String path) {
        return path.replaceFirst("/container$", "$0/image").replaceFirst("/environment$", "$0/name").replaceFirst("/concurrency$", "$0/group");
    }

    private static List<String> texts(YamlSequence sequence) {
        var texts = new ArrayList<String>();
        sequence.items().forEach(item -> texts.add(((Text) item).raw()));
        return texts;
    }

    private static String value(String path, Text text) {
        if (path.endsWith("/if")) {
            return shown(text, text.condition()).replaceFirst("^\\$\\{\\{ (.*) }}$", "$1");
        }
        if (path.endsWith("/uses")) {
            var at = text.raw().indexOf('@') + 1;
            return text.raw().substring(0, at).toLowerCase(Locale.ROOT) + text.raw().substring(at);
        }
        var isText = path.contains("/with/") || path.contains("/env/") || text.raw().contains("${{");
        return (isText ? "" : text.kind() + " ") + shown(text, text.template()).replaceAll("[ \\t]+\n", "\n").stripTrailing();
    }

    private static String shown(Text text, Template template) {
        var shown = new StringBuilder();
        for (var segment : template.segments()) {
            if (segment instanceof Segment.Placeholder placeholder) {
                var tree = placeholder.content().tree().orElseThrow();
                shown.append("${{ ").append(ExpressionPrinter.print(plain(tree))).append(" }}");
            } else {
                shown.append(text.raw(), segment.range().start(), segment.range().end());
            }
        }
        return shown.toString();
    }

    private static Expression plain(Expression expression) {
        if (expression instanceof Logical logical) {
            return logical.operands().stream()
                    .map(Meaning::plain)
                    .map(Condition::of)
                    .reduce(logical.operator() == LogicalOperator.AND ? Condition::and : Condition::or)
                    .orElseThrow()
                    .tree();
        }
        return expression instanceof Not not
                ? Condition.of(plain(not.operand())).not().tree()
                : expression;
    }
}
