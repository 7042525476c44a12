package dev.millrace.rules.semantics.matrix;

import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.CoreSchema;
import dev.millrace.core.yaml.ScalarKind;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;

/** What sort of thing a value of a matrix is, in the words of a message. */
enum Kind {
    NOTHING("nothing"),
    TEXT("text"),
    NUMBER("a number"),
    BOOLEAN("a boolean"),
    LIST("a list"),
    MAPPING("a mapping");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    static Kind of(YamlNode value) {
        if (value instanceof Text text) {
            return switch (text.kind()) {
                case NULL -> NOTHING;
                case STRING -> TEXT;
                case NUMBER -> NUMBER;
                case BOOLEAN -> BOOLEAN;
            };
        }
        return value instanceof YamlSequence ? LIST : MAPPING;
    }

    /** The kind that all values of a row have; empty where they differ, or where one is not known. */
    static Optional<Kind> ofAll(List<YamlNode> values) {
        var kinds = values.stream().map(Kind::of).distinct().toList();
        return kinds.size() == 1 && values.stream().allMatch(Values::isKnown)
                ? Optional.of(kinds.get(0))
                : Optional.empty();
    }

    /**
     * Whether a value is out of place among values that all are of this kind. Text beside numbers is not where it could not be a number, as
     * {@code lts/*} beside {@code 24}, or would be another one, as {@code '3.10'} beside {@code 3.9}.
     */
    boolean excludes(YamlNode value, List<YamlNode> row) {
        var kind = of(value);
        if (kind == this || kind == NOTHING || this == NOTHING) {
            return false;
        }
        if (this == NUMBER && kind == TEXT) {
            return isPlainNumber(((Text) value).raw());
        }
        if (this == TEXT && (kind == NUMBER || kind == BOOLEAN)) {
            return row.stream().allMatch(item -> kind == Kind.ofPlain(((Text) item).raw()));
        }
        return true;
    }

    private static Kind ofPlain(String raw) {
        return of(Text.of(CoreSchema.kindOf(raw), raw, Origin.UNKNOWN));
    }

    // Without quotes GitHub would print it just so.
    private static boolean isPlainNumber(String raw) {
        return CoreSchema.kindOf(raw) == ScalarKind.NUMBER
                && CoreSchema.number(raw)
                        .filter(number ->
                                number.stripTrailingZeros().toPlainString().equals(raw))
                        .isPresent();
    }
}
