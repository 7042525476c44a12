package dev.millrace.core.graph;

import dev.millrace.core.yaml.CoreSchema;
import dev.millrace.core.yaml.ScalarKind;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlNode;
import java.util.Locale;

/**
 * A value in a matrix, as far as it can be compared before the workflow runs.
 *
 * @param isKnown whether it is a plain scalar; an expression, a list or a mapping may equal anything
 * @param isString whether it is text and no number
 * @param text the text, in lower case
 * @param number the number that it stands for, in one way of writing it; empty for none
 */
record MatrixValue(boolean isKnown, boolean isString, String text, String number) {

    static final MatrixValue UNKNOWN = new MatrixValue(false, false, "", "");

    static MatrixValue of(YamlNode node) {
        if (!(node instanceof Text text) || !text.isLiteral()) {
            return UNKNOWN;
        }
        var number = CoreSchema.number(text.raw())
                .map(value ->
                        value.signum() == 0 ? "0" : value.stripTrailingZeros().toString())
                .orElse("");
        return new MatrixValue(
                true, text.kind() != ScalarKind.NUMBER, text.raw().toLowerCase(Locale.ROOT), number);
    }

    /** Whether GitHub may take the two for equal. Text is compared without regard to case, and with a number as a number. */
    boolean mayEqual(MatrixValue other) {
        if (!isKnown || !other.isKnown || text.equals(other.text)) {
            return true;
        }
        return !(isString && other.isString) && !number.isEmpty() && number.equals(other.number);
    }
}
