package dev.millrace.expressiveness;

import dev.millrace.core.expression.Comparison;
import dev.millrace.core.expression.ComparisonOperator;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All that a workflow says, each value with its path. What makes no difference to GitHub makes none here:
 *
 * <ul>
 *   <li>the order of keys, and of the jobs in {@code needs};
 *   <li>blanks and needless parentheses in expressions, {@code !(a && b)} for {@code !a || !b}, and {@code ${{ }}} around a whole {@code if};
 *   <li>quotes around numbers and booleans where GitHub wants text: in {@code with} and {@code env};
 *   <li>a container of nothing but an image, an environment of nothing but a name, a group that cancels nothing;
 *   <li>the case of letters in the name of an action;
 *   <li>the case of letters in the label of a runner;
 *   <li>what an input is anyway: {@code required: false}, {@code default: ''} and {@code type: string};
 *   <li>{@code cancel-in-progress: false};
 *   <li>line ends at the end of a text, and blanks at the end of its lines.
 * </ul>
 */
final class Meaning {

    // What a text alone stands for.
    private static final Map<String, String> WHOLE =
            Map.of("container", "image", "environment", "name", "concurrency", "group");

    private final TreeMap<String, String> values = new TreeMap<>();

    private Meaning() {}

    static Meaning of(Workflow workflow) {
        var meaning = new Meaning();
        meaning.look("", WorkflowWriter.toYaml(workflow));
        meaning.values.entrySet().removeIf(Meaning::isImplied);
        return meaning;
    }

    /**
     * What only one of the two says.
     *
     * @param onPurpose paths at which they may differ, with the reasons
     */
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
            mapping.entries().forEach(entry -> look(path + "/" + entry.key().raw(), entry.value()));
        } else if (node instanceof YamlSequence sequence && path.endsWith("/needs")) {
            values.put(path, texts(sequence).stream().sorted().toList().toString());
        } else if (node instanceof YamlSequence sequence) {
            for (var i = 0; i < sequence.items().size(); i++) {
                look("%s/%02d".formatted(path, i), sequence.items().get(i));
            }
        } else if (node instanceof Text text && WHOLE.containsKey(lastKey(path))) {
            look(path + "/" + WHOLE.get(lastKey(path)), text);
        } else if (node instanceof Text text) {
            values.put(path, path.endsWith("/needs") ? List.of(text.raw()).toString() : value(path, text));
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

    private static String lastKey(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
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
            return text.raw().substring(0, at).toLowerCase(Locale.ROOT)
                    + text.raw().substring(at);
        }
        if (path.contains("/runs-on") && text.isLiteral()) {
            return text.raw().toLowerCase(Locale.ROOT);
        }
        var isText =
                path.contains("/with/") || path.contains("/env/") || text.raw().contains("${{");
        return (isText ? "" : text.kind() + " ")
                + shown(text, text.template()).replaceAll("[ \\t]+\n", "\n").stripTrailing();
    }

    private static String shown(Text text, Template template) {
        var shown = new StringBuilder();
        for (var segment : template.segments()) {
            if (segment instanceof Segment.Placeholder placeholder) {
                var tree = placeholder.content().tree().orElseThrow();
                shown.append("${{ ")
                        .append(ExpressionPrinter.print(inward(tree, false)))
                        .append(" }}");
            } else {
                shown.append(
                        text.raw(), segment.range().start(), segment.range().end());
            }
        }
        return shown.toString();
    }

    // With negations as deep as they go: neither GitHub nor a reader minds whether all is not, or none is.
    private static Expression inward(Expression tree, boolean isNegated) {
        if (tree instanceof Not not) {
            return inward(not.operand(), !isNegated);
        }
        if (tree instanceof Logical logical) {
            var isAnd = (logical.operator() == LogicalOperator.AND) != isNegated;
            var operator = isAnd ? LogicalOperator.AND : LogicalOperator.OR;
            var operands = logical.operands().stream()
                    .map(operand -> inward(operand, isNegated))
                    .flatMap(operand -> operandsOf(operator, operand))
                    .toList();
            return new Logical(operator, operands, logical.range());
        }
        if (isNegated
                && tree instanceof Comparison comparison
                && comparison.operator().isEquality()) {
            var turned = comparison.operator() == ComparisonOperator.EQUAL
                    ? ComparisonOperator.NOT_EQUAL
                    : ComparisonOperator.EQUAL;
            return new Comparison(turned, comparison.left(), comparison.right(), comparison.range());
        }
        return isNegated ? new Not(tree, tree.range()) : tree;
    }

    private static Stream<Expression> operandsOf(LogicalOperator operator, Expression tree) {
        return tree instanceof Logical logical && logical.operator() == operator
                ? logical.operands().stream()
                : Stream.of(tree);
    }
}
