package dev.millrace.rules.semantics.matrix;

import dev.millrace.core.expression.Comparison;
import dev.millrace.core.expression.ComparisonOperator;
import dev.millrace.core.expression.Data;
import dev.millrace.core.expression.Literal;
import dev.millrace.core.expression.TextRange;
import dev.millrace.core.expression.evaluation.Constant;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.yaml.CoreSchema;
import dev.millrace.core.yaml.ScalarKind;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlEntry;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlSequence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What values of a matrix are, and whether one is another. */
final class Values {

    private static final TextRange NOWHERE = new TextRange(0, 0);

    private Values() {}

    /** Whether no expression stands in the value, be it as deep as it may. */
    static boolean isKnown(YamlNode value) {
        if (value instanceof Text text) {
            return text.isLiteral();
        }
        if (value instanceof YamlSequence sequence) {
            return sequence.items().stream().allMatch(Values::isKnown);
        }
        return value instanceof YamlMapping mapping
                && mapping.entries().stream().allMatch(entry -> entry.key().isLiteral() && isKnown(entry.value()));
    }

    /** A text that two known values share if they are the same to everyone: numbers by value, keys in any case and order. */
    static String identity(YamlNode value) {
        if (value instanceof Text text) {
            return switch (text.kind()) {
                case NULL -> "null";
                case BOOLEAN -> text.raw().toLowerCase(Locale.ROOT);
                case NUMBER -> number(text);
                case STRING -> quoted(text.raw());
            };
        }
        if (value instanceof YamlSequence sequence) {
            return sequence.items().stream().map(Values::identity).collect(Collectors.joining(",", "[", "]"));
        }
        var entries = new TreeMap<String, String>();
        for (var entry : entriesOf(value)) {
            entries.put(entry.key().raw().toLowerCase(Locale.ROOT), identity(entry.value()));
        }
        return entries.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String number(Text text) {
        return CoreSchema.number(text.raw())
                .map(number ->
                        number.signum() == 0 ? "0" : number.stripTrailingZeros().toString())
                .orElse(text.raw());
    }

    private static String quoted(String text) {
        return text.length() + "\"" + text + "\"";
    }

    /**
     * Whether a value of an exclude fits one of a row, as GitHub compares them: scalars as expressions do, of a mapping the keys that the
     * exclude names, of a list its items one by one.
     */
    static boolean fits(YamlNode wanted, YamlNode value) {
        if (wanted instanceof Text text) {
            return value instanceof Text other && areEqual(data(text), data(other));
        }
        if (wanted instanceof YamlSequence sequence) {
            return value instanceof YamlSequence other && itemsFit(sequence.items(), other.items());
        }
        return value instanceof YamlMapping
                && entriesOf(wanted).stream().allMatch(entry -> entryFits(entry, entriesOf(value)));
    }

    private static boolean itemsFit(List<YamlNode> wanted, List<YamlNode> values) {
        for (var i = 0; i < wanted.size(); i++) {
            if (i < values.size() ? !fits(wanted.get(i), values.get(i)) : !fits(wanted.get(i), Text.ofNull())) {
                return false;
            }
        }
        return true;
    }

    private static boolean entryFits(YamlEntry wanted, List<YamlEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.key().raw().equalsIgnoreCase(wanted.key().raw()))
                .findFirst()
                .map(entry -> fits(wanted.value(), entry.value()))
                .orElseGet(() -> fits(wanted.value(), Text.ofNull()));
    }

    /** Whether two scalars are equal in an expression. */
    static boolean areEqual(Data left, Data right) {
        var comparison = new Comparison(
                ComparisonOperator.EQUAL, new Literal(left, NOWHERE), new Literal(right, NOWHERE), NOWHERE);
        return Constant.of(comparison).map(Data::isTruthy).orElse(true);
    }

    /** A known scalar as expressions see it. */
    static Data data(Text text) {
        return switch (text.kind()) {
            case NULL -> new Data.Null();
            case BOOLEAN -> Data.of(text.raw().equalsIgnoreCase("true"));
            case NUMBER ->
                CoreSchema.number(text.raw())
                        .map(number -> Data.of(number.doubleValue()))
                        .orElseGet(() -> Data.of(text.raw()));
            case STRING -> Data.of(text.raw());
        };
    }

    /** The value as a message quotes it; text that reads as something else in its own quotes. */
    static String show(YamlNode value) {
        return "\"" + Suggestion.shorten(plain(value)) + "\"";
    }

    private static String plain(YamlNode value) {
        if (value instanceof Text text) {
            return text.kind() == ScalarKind.STRING && CoreSchema.kindOf(text.raw()) != ScalarKind.STRING
                    ? "'" + text.raw() + "'"
                    : text.isNull() ? "null" : text.raw();
        }
        if (value instanceof YamlSequence sequence) {
            return sequence.items().stream().map(Values::plain).collect(Collectors.joining(", ", "[", "]"));
        }
        return entriesOf(value).stream()
                .map(entry -> Map.entry(entry.key().raw(), plain(entry.value())))
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static List<YamlEntry> entriesOf(YamlNode value) {
        return value instanceof YamlMapping mapping ? mapping.entries() : List.of();
    }
}
