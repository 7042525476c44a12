package dev.millrace.core.yaml;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.expression.Template;
import dev.millrace.core.source.Form;
import dev.millrace.core.source.Origin;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A scalar: its text as YAML gives it, what it is in YAML's core schema, and the {@code ${{ }}} in it.
 *
 * <p>GitHub turns numbers and booleans into text where it wants text, so the tree keeps every scalar in this one form. Two texts are equal
 * when kind and raw text are.
 *
 * <pre>{@code
 * Text.of("3.10")                        // the string, written '3.10'
 * Text.of("${{ matrix.os }}").template() // cut once, however often it is asked for
 * }</pre>
 */
@PublicApi
public final class Text implements YamlNode {

    private final ScalarKind kind;
    private final String raw;
    private final Origin origin;
    private @Nullable Boolean literal;
    private @Nullable Template template;
    private @Nullable Template condition;

    private Text(ScalarKind kind, String raw, Origin origin) {
        this.kind = kind;
        this.raw = raw;
        this.origin = origin;
    }

    /** A scalar of a kind; {@code raw} is its text, for a number or a boolean as it stands in YAML. */
    public static Text of(ScalarKind kind, String raw, Origin origin) {
        return new Text(kind, raw, origin);
    }

    /** A string. */
    public static Text of(String value) {
        return new Text(ScalarKind.STRING, value, Origin.UNKNOWN);
    }

    /** A string with an origin. */
    public static Text of(String value, Origin origin) {
        return new Text(ScalarKind.STRING, value, origin);
    }

    /** A boolean. */
    public static Text of(boolean value) {
        return new Text(ScalarKind.BOOLEAN, String.valueOf(value), Origin.UNKNOWN);
    }

    /** A whole number. */
    public static Text of(long value) {
        return new Text(ScalarKind.NUMBER, String.valueOf(value), Origin.UNKNOWN);
    }

    /** A null, written as nothing after the key. */
    public static Text ofNull() {
        return new Text(ScalarKind.NULL, "", Origin.UNKNOWN);
    }

    /** What the scalar is in YAML's core schema. */
    public ScalarKind kind() {
        return kind;
    }

    /** The text; empty for a null that is not written. */
    public String raw() {
        return raw;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    /**
     * The origin of a part of the text, from a UTF-16 offset into {@link #raw()} up to another: for YAML the place of just these characters,
     * else, and where the file does not hold the text as it is, {@link #origin()}. It reads the text in its file again, so whoever asks for
     * many parts asks {@link #places()}.
     *
     * <pre>{@code
     * text.origin(expression.start(), expression.end()) // ci.yml:7:14, where the value begins at 7:10
     * }</pre>
     */
    public Origin origin(int from, int to) {
        return places().origin(from, to);
    }

    /** Where the characters of the text stand, to ask for many parts. */
    public TextPlaces places() {
        return new TextPlaces(this);
    }

    /** The literal parts and expressions of the text. */
    public Template template() {
        // Two threads may both cut the text: the results are equal.
        var cut = template;
        if (cut == null) {
            cut = Template.parse(raw);
            template = cut;
        }
        return cut;
    }

    /** The same for the text of an {@code if}, which is an expression as a whole when it has no <code>${{</code>. */
    public Template condition() {
        if (!isLiteral()) {
            return template();
        }
        var cut = condition;
        if (cut == null) {
            cut = Template.condition(raw);
            condition = cut;
        }
        return cut;
    }

    /** Whether the text has no {@code ${{ }}} in it. */
    public boolean isLiteral() {
        // Every rule that looks at expressions asks this of every text.
        var known = literal;
        if (known == null) {
            known = !raw.contains("${{");
            literal = known;
        }
        return known;
    }

    /** Whether the text is exactly one {@code ${{ }}}. */
    public boolean isExpression() {
        return raw.startsWith("${{") && template().isWhole();
    }

    /** Whether the scalar is null. */
    public boolean isNull() {
        return kind == ScalarKind.NULL;
    }

    /** Whether GitHub takes the text for the empty string: a null, or a string of no characters. */
    public boolean isEmpty() {
        return isNull() || raw.isEmpty();
    }

    /** Whether this stands for something that could not be read and has been reported. */
    public boolean isUnreadable() {
        return origin.form() == Form.UNREADABLE;
    }

    /** The same scalar with another origin. */
    public Text withOrigin(Origin value) {
        return new Text(kind, raw, value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Text that && kind == that.kind && (raw.equals(that.raw) || kind == ScalarKind.NULL);
    }

    @Override
    public int hashCode() {
        return kind == ScalarKind.NULL ? 0 : Objects.hash(kind, raw);
    }

    /** The raw text, so that messages can quote it. */
    @Override
    public String toString() {
        return raw;
    }
}
