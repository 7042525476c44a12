package dev.millrace.policy;

import dev.millrace.core.yaml.CoreSchema;
import dev.millrace.core.yaml.Text;
import java.math.BigDecimal;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Scalars of YAML as JSON. */
final class JsonScalars {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_DIGITS = 19;
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private JsonScalars() {}

    /** A scalar as what it is in YAML. */
    static JsonNode of(Text text) {
        return switch (text.kind()) {
            case NULL -> JSON.nullNode();
            case BOOLEAN -> JSON.booleanNode(text.raw().toLowerCase(Locale.ROOT).equals("true"));
            case NUMBER ->
                CoreSchema.number(text.raw()).map(JsonScalars::number).orElseGet(() -> string(text));
            case STRING -> string(text);
        };
    }

    /** A scalar as a string, as GitHub takes it where it wants text. */
    static JsonNode string(Text text) {
        return JSON.stringNode(text.raw());
    }

    // Decimals of any exponent would cost any time: 1e999999999 has that many digits as a whole number.
    private static JsonNode number(BigDecimal number) {
        var digits = (long) number.precision() - number.scale();
        var isSmall = digits <= MOST_DIGITS
                && number.scale() <= MOST_DIGITS
                && number.abs().compareTo(MOST) <= 0;
        if (isSmall && number.remainder(BigDecimal.ONE).signum() == 0) {
            return JSON.numberNode(number.longValueExact());
        }
        var approximate = number.doubleValue();
        return Double.isInfinite(approximate) ? JSON.stringNode(number.toString()) : JSON.numberNode(approximate);
    }
}
