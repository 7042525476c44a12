package dev.millrace.rules.expression;

import dev.millrace.core.expression.Comparison;
import dev.millrace.core.expression.ComparisonOperator;
import dev.millrace.core.expression.ContextAccess;
import dev.millrace.core.expression.Data;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.Literal;
import dev.millrace.core.expression.PropertyAccess;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A field of {@code github} compared with a string that is written down and not empty.
 *
 * @param comparison the comparison
 * @param field the field in lower case, like {@code event.action}
 * @param value the string
 * @param string where it is written
 */
record GithubEquality(Comparison comparison, String field, String value, Literal string) {

    static List<GithubEquality> in(Expression tree) {
        return Parts.of(tree, Comparison.class).stream()
                .filter(comparison -> comparison.operator().isEquality())
                .flatMap(comparison -> of(comparison).stream())
                .toList();
    }

    private static Optional<GithubEquality> of(Comparison comparison) {
        return of(comparison, comparison.left(), comparison.right())
                .or(() -> of(comparison, comparison.right(), comparison.left()));
    }

    private static Optional<GithubEquality> of(Comparison comparison, Expression access, Expression string) {
        if (!(string instanceof Literal literal)
                || !(literal.value() instanceof Data.Str text)
                || text.value().isEmpty()) {
            return Optional.empty();
        }
        return fieldOf(access).map(field -> new GithubEquality(comparison, field, text.value(), literal));
    }

    /** The field of {@code github} that an expression is, in lower case. */
    static Optional<String> fieldOf(Expression access) {
        if (!(access instanceof PropertyAccess property)) {
            return Optional.empty();
        }
        var name = property.name().toLowerCase(Locale.ROOT);
        return property.object() instanceof ContextAccess context
                ? Optional.of(name).filter(any -> context.name().equalsIgnoreCase("github"))
                : fieldOf(property.object()).map(outer -> outer + "." + name);
    }

    /** What the comparison comes to when the values are never the same. */
    String never() {
        return "this is always " + (comparison.operator() == ComparisonOperator.EQUAL ? "false" : "true");
    }

    String access() {
        return "\"github." + field + "\"";
    }
}
