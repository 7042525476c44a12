package dev.millrace.core.expression.evaluation;

import dev.millrace.core.expression.Data;
import java.util.Optional;

/** What stands behind a dot or in brackets: a name for objects, a position for arrays, whatever its own kind. */
final class Index {

    private static final int NOWHERE = -1;
    private static final int UNKNOWN = -2;

    private final Data value;
    private int position = UNKNOWN;

    Index(Data value) {
        this.value = value;
    }

    /** What it finds there; nothing in scalars. */
    Optional<Data> in(Data object) {
        if (object instanceof Data.Dictionary dictionary) {
            return value.isScalar() ? dictionary.get(value.asText()) : Optional.empty();
        }
        if (object instanceof Data.Array array) {
            var at = position();
            return at != NOWHERE && at < array.items().size()
                    ? Optional.of(array.items().get(at))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private int position() {
        if (position == UNKNOWN) {
            var number = value.asNumber();
            // Written so that NaN is nowhere, too.
            position = number >= 0 && number < Integer.MAX_VALUE ? (int) number : NOWHERE;
        }
        return position;
    }
}
