package dev.millrace.core.expression.type;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.expression.Data;
import java.util.Locale;

/**
 * The types of values without parts, and that of values of which nothing is known.
 *
 * <pre>{@code
 * ScalarType.STRING.toString() // string
 * }</pre>
 */
@PublicApi
public enum ScalarType implements Type {
    /** Anything at all. */
    ANY,
    /** Null. */
    NULL,
    /** True or false. */
    BOOLEAN,
    /** A number. */
    NUMBER,
    /** Text. */
    STRING;

    static ScalarType of(Data value) {
        if (value instanceof Data.Str) {
            return STRING;
        }
        if (value instanceof Data.Num) {
            return NUMBER;
        }
        return value instanceof Data.Bool ? BOOLEAN : NULL;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
