package dev.millrace.cli;

import dev.millrace.core.expression.Data;
import java.io.StringWriter;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What came of an expression, for programs: <code>{"kind":"Number","value":2}</code> or
 * <code>{"error":{"kind":"parsing","message":…}}</code>.
 */
final class EvalJson {

    // Whole numbers up to here are exact.
    private static final double LARGEST_WHOLE = 1L << 53;
    private static final JsonFactory JSON = new JsonFactory();

    private EvalJson() {}

    static String render(Data value) {
        return render(json -> {
            json.writeStringProperty("kind", value.kind());
            json.writeName("value");
            write(value, json);
        });
    }

    static String render(EvalProblem problem) {
        return render(json -> {
            json.writeObjectPropertyStart("error");
            json.writeStringProperty("kind", problem.kind().name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("message", problem.message());
            json.writeEndObject();
        });
    }

    private static String render(Consumer<JsonGenerator> properties) {
        var out = new StringWriter();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            properties.accept(json);
            json.writeEndObject();
        }
        return out.toString();
    }

    private static void write(Data value, JsonGenerator json) {
        if (value instanceof Data.Dictionary dictionary) {
            json.writeStartObject();
            dictionary.properties().forEach((name, property) -> {
                json.writeName(name);
                write(property, json);
            });
            json.writeEndObject();
        } else if (value instanceof Data.Array array) {
            json.writeStartArray();
            array.items().forEach(item -> write(item, json));
            json.writeEndArray();
        } else if (value instanceof Data.Num number) {
            write(number.value(), json);
        } else if (value instanceof Data.Bool bool) {
            json.writeBoolean(bool.value());
        } else if (value instanceof Data.Str string) {
            json.writeString(string.value());
        } else {
            json.writeNull();
        }
    }

    // JSON has no NaN and no infinities. Of -0 only the fraction lets every reader keep the sign.
    private static void write(double value, JsonGenerator json) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            json.writeString(Double.toString(value));
        } else if (value == Math.rint(value) && Math.abs(value) <= LARGEST_WHOLE && !isNegativeZero(value)) {
            json.writeNumber((long) value);
        } else {
            json.writeNumber(value);
        }
    }

    private static boolean isNegativeZero(double value) {
        return value == 0 && 1 / value < 0;
    }
}
