package dev.millrace.core.expression.evaluation;

import dev.millrace.annotations.PublicApi;
import java.io.Serial;
import java.util.OptionalInt;

/**
 * Text that is no JSON, or a value that is too deep for it.
 *
 * <pre>{@code
 * DataJson.read("[1,") // at offset 3: ...
 * }</pre>
 */
@PublicApi
public final class DataJsonException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final int offset;

    DataJsonException(String reason) {
        this(reason, -1);
    }

    private DataJsonException(String reason, int offset) {
        super(reason, null, false, false);
        this.reason = reason;
        this.offset = offset;
    }

    static DataJsonException at(int offset, String reason) {
        return new DataJsonException(reason, offset);
    }

    // The library's own words are for those who know it.
    static DataJsonException unreadable(String text, int offset) {
        if (offset >= text.length()) {
            return at(offset, "the text ends before the value does");
        }
        var found = text.charAt(offset);
        return new DataJsonException(
                "\"" + Character.toString(text.codePointAt(offset)) + "\" cannot stand there"
                        + (found == '\'' || Character.isLetter(found) ? "; strings have double quotes in JSON" : ""),
                offset);
    }

    /** What is wrong, and where. */
    public String problem() {
        return offset < 0 ? reason : "at offset " + offset + ": " + reason;
    }

    /** What is wrong, for whoever says where otherwise. */
    public String reason() {
        return reason;
    }

    /** Where in the text it is, from 0; its length when something is missing at the end. Empty for what has no place. */
    public OptionalInt offset() {
        return offset < 0 ? OptionalInt.empty() : OptionalInt.of(offset);
    }
}
