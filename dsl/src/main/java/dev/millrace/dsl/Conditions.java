package dev.millrace.dsl;

import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.yaml.Text;
import dev.millrace.dsl.expression.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Conditions as they stand in {@code if}. */
@Transparent
final class Conditions {

    private Conditions() {}

    /** The condition of a job, before which GitHub may have to be told not to look at what failed. */
    static Text text(Condition condition, JavaOrigin origin) {
        return text(condition.asIf().text(), origin);
    }

    /** The condition of a step: when it is asked, the job runs already, whatever happened to others. */
    static Text ofStep(Condition condition, JavaOrigin origin) {
        return text(condition.text(), origin);
    }

    private static Text text(String text, JavaOrigin origin) {
        // To YAML, an exclamation mark at the start is a tag.
        return Values.text(text.startsWith("!") ? "${{ " + text + " }}" : text, origin);
    }

    /** All of these together; one whose text cannot be read stands alone, so that the rules tell what is wrong with it. */
    static Optional<Condition> all(List<Condition> conditions) {
        var readable = new ArrayList<Condition>();
        for (var condition : conditions) {
            if (!isReadable(condition)) {
                return Optional.of(condition);
            }
            readable.add(condition);
        }
        return readable.stream().reduce(Condition::and);
    }

    static boolean isReadable(Condition condition) {
        return !(condition instanceof RawCondition raw) || raw.isReadable();
    }
}
