package dev.millrace.rules.semantics.trigger;

import dev.millrace.core.expression.Data;
import dev.millrace.core.workflow.Entry;
import dev.millrace.core.workflow.Input;
import dev.millrace.core.yaml.ScalarKind;
import dev.millrace.core.yaml.Text;
import java.util.Locale;
import java.util.Optional;

/** The default of an input, and whether it is of the input's type. */
final class DefaultValue {

    private DefaultValue() {}

    /** What is wrong with a default; nothing for one that is empty, or that an expression computes. */
    static Optional<String> complaint(Entry<Input> input) {
        var type = input.value().type().map(Text::raw).orElse("string");
        return input.value()
                .defaultValue()
                .filter(text -> !text.isEmpty() && text.isLiteral() && !fits(text, type))
                .map(text -> "the default of " + Words.quoted(input.key().raw()) + " is " + Words.quoted(text.raw())
                        + ", which is no " + type + cure(text, type));
    }

    // GitHub takes 'true' for true in an input, and a number in quotes for that number.
    private static boolean fits(Text text, String type) {
        return switch (type) {
            case "boolean" -> text.raw().equalsIgnoreCase("true") || text.raw().equalsIgnoreCase("false");
            case "number" -> text.kind() == ScalarKind.NUMBER || isNumber(text.raw());
            default -> true;
        };
    }

    private static boolean isNumber(String raw) {
        return !Double.isNaN(Data.of(raw).asNumber());
    }

    private static String cure(Text text, String type) {
        if (!type.equals("boolean")) {
            return "; write digits, or make the type \"string\"";
        }
        return switch (text.raw().toLowerCase(Locale.ROOT)) {
            case "yes", "on", "y", "1" -> "; write \"true\"";
            case "no", "off", "n", "0" -> "; write \"false\"";
            default -> "; write \"true\" or \"false\", or make the type \"string\"";
        };
    }
}
