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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a workflow says to GitHub: its texts by their paths. No difference is
 *
 * <ul>
 *   <li>the order of keys, and that of {@code needs};
 *   <li>blanks and parentheses in an expression, and {@code ${{ }}} around a whole {@code if};
 *   <li>a number or boolean for its text, as GitHub makes text of both where it takes text;
 *   <li>blanks at the end of a text, and at the end of its lines;
 *   <li>an input's {@code required: false}, {@code default: ''} and {@code type: string}, which it has anyway.
 * </ul>
 */
final class Meaning {

    private final Map<String, String> texts = new TreeMap<>();

    private Meaning() {}

    static Map<String, String> of(Workflow workflow) {
        var meaning = new Meaning();
        meaning.look("", "", WorkflowWriter.toYaml(workflow));
        meaning.texts.entrySet().removeIf(Meaning::isImplied);
        return meaning.texts;
    }

    private void look(String path, String key, YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            if (mapping.entries().isEmpty()) {
                texts.put(path, "{}");
            }
            mapping.entries()
                    .forEach(entry -> look(
                            path.isEmpty() ? entry.key().raw() : path + "." + entry.key().raw(),
                            entry.key().raw(),
                            entry.value()));
        } else if (node instanceof YamlSequence sequence) {
            look(path, key, sequence);
        } else {
            texts.put(path, meaning(key, (Text) node));
        }
    }

    private void look(String path, String key, YamlSequence sequence) {
        List<YamlNode> items = sequence.items();
        if (key.equals("needs")) {
            items = items.stream().sorted(Comparator.comparing(Object::toString)).toList();
        }
        for (var i = 0; i < items.size(); i++) {
            look(path + "[" + i + "]", "", items.get(i));
        }
    }

    private static boolean isImplied(Map.Entry<String, String> each) {
        var path = each.getKey();
        return path.startsWith("on.")
                && (path.endsWith(".required") && each.getValue().equals("false")
                        || path.endsWith(".default") && each.getValue().isEmpty()
                        || path.endsWith(".type") && each.getValue().equals("string"));
    }

    private static String meaning(String key, Text text) {
        var said = key.equals("if") ? condition(text) : template(text.template(), text.raw());
        return said.stripTrailing().lines().map(String::stripTrailing).reduce((one, two) -> one + "\n" + two).orElse("");
    }

    private static String condition(Text text) {
        var template = text.condition();
        return template.wholeExpression().map(Meaning::print).orElseGet(() -> template(template, text.raw()));
    }

    private static String template(Template template, String raw) {
        var all = new StringBuilder();
        for (var segment : template.segments()) {
            var range = segment.range();
            var own = raw.substring(range.start(), range.end());
            all.append(
                    segment instanceof Segment.Placeholder placeholder
                            ? placeholder.content().tree().map(tree -> "${{ " + print(tree) + " }}").orElse(own)
                            : own);
        }
        return all.toString();
    }

    private static String print(Expression expression) {
        return ExpressionPrinter.print(plain(expression));
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
