package dev.millrace.rules.runner;

import dev.millrace.core.expression.Data;
import dev.millrace.core.source.Located;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A value that a text may come to in some job: a single word, a list, a mapping, or something that the file does not tell. */
sealed interface PossibleValue permits WrittenLabel, PossibleValue.Listed, PossibleValue.Mapped, PossibleValue.Unknown {

    /** What the file does not tell. */
    PossibleValue UNKNOWN = new Unknown();

    /** The value of a constant expression that stands at a place. */
    static PossibleValue of(Data data, Located place) {
        if (data instanceof Data.Array array) {
            return new Listed(
                    array.items().stream().map(item -> of(item, place)).toList());
        }
        if (data instanceof Data.Dictionary dictionary) {
            var values = new LinkedHashMap<String, PossibleValue>();
            dictionary
                    .properties()
                    .forEach((name, value) -> values.put(name.toLowerCase(Locale.ROOT), of(value, place)));
            return new Mapped(values);
        }
        return WrittenLabel.of(data.asText(), place);
    }

    /**
     * A list.
     *
     * @param items its items
     */
    record Listed(List<PossibleValue> items) implements PossibleValue {}

    /**
     * A mapping.
     *
     * @param values the values by their names in lower case
     */
    record Mapped(Map<String, PossibleValue> values) implements PossibleValue {}

    /** See {@link #UNKNOWN}. */
    record Unknown() implements PossibleValue {}
}
