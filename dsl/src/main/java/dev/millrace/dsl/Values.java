package dev.millrace.dsl;

import dev.millrace.core.source.Comments;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.Value;
import dev.millrace.core.yaml.ScalarKind;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlEntry;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlSequence;
import dev.millrace.dsl.expression.Expression;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/** Turns Java values into nodes of the tree. Each node gets an origin of its own, so that a finding's path can be told. */
@Transparent
final class Values {

    private static final BigDecimal MILLIS_OF_MINUTE = BigDecimal.valueOf(60_000);

    private Values() {}

    static Text text(String value, JavaOrigin origin) {
        return Text.of(value, origin.copy());
    }

    static Items<Text> texts(List<String> values, JavaOrigin origin) {
        return Items.of(values.stream().map(value -> text(value, origin)).toList(), origin.copy());
    }

    static Value<Boolean> bool(boolean value, JavaOrigin origin) {
        return new Value<>(Optional.of(value), scalar(value, origin));
    }

    static <T> Value<T> computed(Expression<?> expression, JavaOrigin origin) {
        return Value.computed(text(expression.toString(), origin));
    }

    static Value<Integer> integer(int value, JavaOrigin origin) {
        return new Value<>(Optional.of(value), scalar(value, origin));
    }

    /** Minutes; what is no whole number of them keeps three digits of its fraction, as GitHub takes one. */
    static Value<Double> minutes(Duration value, JavaOrigin origin) {
        var minutes = BigDecimal.valueOf(value.toMillis())
                .divide(MILLIS_OF_MINUTE, 3, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return new Value<>(
                Optional.of(minutes.doubleValue()), Text.of(ScalarKind.NUMBER, minutes.toPlainString(), origin.copy()));
    }

    static Comments comment(String comment) {
        return new Comments(comment.lines().toList(), Optional.empty());
    }

    /** Any value that YAML has a form for. */
    static YamlNode node(Object value, JavaOrigin origin) {
        if (value instanceof YamlNode node) {
            return node;
        }
        if (value instanceof Collection<?> items) {
            return new YamlSequence(
                    inOrder(items).stream().map(item -> node(item, origin)).toList(), origin.copy());
        }
        if (value instanceof Map<?, ?> map) {
            return new YamlMapping(
                    inOrder(map).stream()
                            .map(each -> new YamlEntry(
                                    text(String.valueOf(each.getKey()), origin), node(each.getValue(), origin)))
                            .toList(),
                    origin.copy());
        }
        return scalar(value, origin);
    }

    /** A copy of a list or map and of all that is in it, in the order in which {@link #node} writes it; anything else is as it is. */
    static Object copy(Object value) {
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<Object, Object>();
            inOrder(map).forEach(each -> copy.put(each.getKey(), copy(each.getValue())));
            return copy;
        }
        if (value instanceof Collection<?> items) {
            var copy = items instanceof Set<?> ? new LinkedHashSet<Object>() : new ArrayList<Object>();
            inOrder(items).forEach(item -> copy.add(copy(item)));
            return copy;
        }
        return value;
    }

    static Text scalar(Object value, JavaOrigin origin) {
        return Text.of(kind(value), value.toString(), origin.copy());
    }

    private static ScalarKind kind(Object value) {
        if (value == null) {
            throw new IllegalArgumentException(
                    "a value is null, which YAML would take for none: give text, a number, true or false, or leave it out");
        }
        if (value instanceof Boolean) {
            return ScalarKind.BOOLEAN;
        }
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return ScalarKind.NUMBER;
        }
        if (value instanceof CharSequence
                || value instanceof RunnerLabel
                || value instanceof Expression<?>
                || value instanceof Enum<?>) {
            return ScalarKind.STRING;
        }
        throw new IllegalArgumentException(
                "\"" + value + "\" is a "
                        + value.getClass().getSimpleName()
                        + ", which YAML has no form for: give text, a finite number, true or false, an expression, or a list or map of such");
    }

    // What has no order of its own has another in each run of Java: sorted, the same pipeline gives the same bytes.
    private static Collection<?> inOrder(Collection<?> items) {
        return !(items instanceof Set<?>) || items instanceof LinkedHashSet<?> || items instanceof SortedSet<?>
                ? items
                : items.stream().sorted(Comparator.comparing(String::valueOf)).toList();
    }

    private static Collection<? extends Map.Entry<?, ?>> inOrder(Map<?, ?> map) {
        return map instanceof LinkedHashMap<?, ?> || map instanceof SortedMap<?, ?>
                ? map.entrySet()
                : map.entrySet().stream()
                        .sorted(Comparator.comparing(each -> String.valueOf(each.getKey())))
                        .toList();
    }
}
