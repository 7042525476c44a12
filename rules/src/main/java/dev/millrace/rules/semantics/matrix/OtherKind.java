package dev.millrace.rules.semantics.matrix;

import dev.millrace.core.yaml.YamlNode;
import java.util.List;

/** A value of an include or an exclude that is of another kind than all values of its row. */
final class OtherKind {

    private OtherKind() {}

    /** Whether a value is out of place in a row. */
    static boolean isUnlike(YamlNode value, List<YamlNode> row) {
        return Values.isKnown(value)
                && Kind.ofAll(row).filter(kind -> kind.excludes(value, row)).isPresent();
    }

    /** Whether it is the kind of a value in an exclude that keeps it from fitting, and not the value itself. */
    static boolean explainsMismatch(YamlNode wanted, List<YamlNode> row) {
        return isUnlike(wanted, row) && !(isNumeric(Kind.of(wanted)) && isNumeric(Kind.of(row.get(0))));
    }

    // GitHub compares a text with a number as numbers.
    private static boolean isNumeric(Kind kind) {
        return kind == Kind.NUMBER || kind == Kind.TEXT;
    }
}
