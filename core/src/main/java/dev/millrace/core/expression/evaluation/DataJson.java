package dev.millrace.core.expression.evaluation;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.expression.Data;
import dev.millrace.core.facts.Limits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.function.IntConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Values from JSON and back, as {@code fromJSON} and {@code toJSON} have them.
 *
 * <pre>{@code
 * DataJson.read("{\"os\": [\"linux\"]}") // an object
 * }</pre>
 */
@PublicApi
public final class DataJson {

    // About what a value takes besides its characters; one for an object and each of its properties.
    private static final int VALUE_BYTES = 24;

    private final JsonParser json;
    private final IntConsumer memory;
    private int values = Limits.jsonValues();

    private DataJson(JsonParser json, IntConsumer memory) {
        this.json = json;
        this.memory = memory;
    }

    /**
     * The value of a JSON text.
     *
     * @throws DataJsonException when it is none
     */
    public static Data read(String text) {
        return read(text, bytes -> {});
    }

    /**
     * A value in GitHub's layout: two blanks a level, each item on its line.
     *
     * @throws DataJsonException when it has more levels than {@link #read} takes
     */
    public static String print(Data value) {
        return print(value, bytes -> {});
    }

    /**
     * Whether GitHub's runner is known to read the text although it is no JSON: it takes single quotes, names without quotes, comments, a
     * comma before the closing bracket, and text behind the value.
     */
    public static boolean isTolerated(String text) {
        try (var json = Factory.TOLERANT.createParser(ObjectReadContext.empty(), text)) {
            if (json.nextToken() == null) {
                return false;
            }
            json.skipChildren();
            json.finishToken();
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    /** Reads with a consumer that gets the number of bytes that come, and throws when they are too many. */
    static Data read(String text, IntConsumer memory) {
        try (var json = Factory.JSON.createParser(ObjectReadContext.empty(), text)) {
            var reader = new DataJson(json, memory);
            if (json.nextToken() == null) {
                throw DataJsonException.at(text.length(), "the text is empty");
            }
            var value = reader.value();
            if (json.nextToken() != null) {
                throw reader.problem("the text should have ended before it");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw new DataJsonException("the value has more than " + Limits.jsonDepth() + " levels");
        } catch (JacksonException e) {
            var location = e.getLocation();
            var offset = location == null ? 0 : (int) Math.max(0, location.getCharOffset());
            throw DataJsonException.unreadable(text, offset);
        }
    }

    /** The same for printing. */
    static String print(Data value, IntConsumer memory) {
        return new DataJsonPrinter(memory).print(value);
    }

    private DataJsonException problem(String message) {
        return DataJsonException.at(
                (int) Math.max(0, json.currentTokenLocation().getCharOffset()), message);
    }

    private Data value() {
        memory.accept(VALUE_BYTES);
        if (--values < 0) {
            throw problem("there are more than " + Limits.jsonValues() + " values");
        }
        var token = json.currentToken();
        return switch (token) {
            case VALUE_NULL -> Data.NULL;
            case VALUE_TRUE -> Data.TRUE;
            case VALUE_FALSE -> Data.FALSE;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Data.of(Double.parseDouble(json.getString()));
            case VALUE_STRING -> Data.of(text(json.getString()));
            case START_ARRAY -> array();
            case START_OBJECT -> object();
            default -> throw problem("a value is missing");
        };
    }

    private String text(String text) {
        memory.accept(text.length() > Integer.MAX_VALUE / 2 ? Integer.MAX_VALUE : 2 * text.length());
        return text;
    }

    private Data array() {
        var items = new ArrayList<Data>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return Data.array(items);
    }

    private Data object() {
        var properties = new LinkedHashMap<String, Data>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = text(json.currentName());
            memory.accept(VALUE_BYTES);
            json.nextToken();
            properties.put(name, value());
        }
        return Data.object(properties);
    }

    private static final class Factory {

        // Names are not kept from text to text: they come from strangers.
        static final JsonFactory JSON = builder().build();
        static final JsonFactory TOLERANT = builder()
                .enable(
                        JsonReadFeature.ALLOW_JAVA_COMMENTS,
                        JsonReadFeature.ALLOW_SINGLE_QUOTES,
                        JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
                        JsonReadFeature.ALLOW_TRAILING_COMMA,
                        JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                        JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();

        private static JsonFactoryBuilder builder() {
            return JsonFactory.builder()
                    .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                    .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Limits.jsonDepth())
                            .maxNumberLength(Integer.MAX_VALUE)
                            .maxNameLength(Integer.MAX_VALUE)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build());
        }
    }
}
