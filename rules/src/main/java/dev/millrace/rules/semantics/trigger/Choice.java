package dev.millrace.rules.semantics.trigger;

import dev.millrace.core.workflow.Input;
import dev.millrace.core.yaml.Text;

/** What is special about inputs that are a choice. */
final class Choice {

    private Choice() {}

    static boolean isOne(Input input) {
        return input.type().filter(type -> type.raw().equals("choice")).isPresent();
    }

    /** Whether all its options are known, and there is one. */
    static boolean hasKnownOptions(Input input) {
        var options = input.options();
        return !options.items().isEmpty()
                && options.unreadable().isEmpty()
                && options.expression().isEmpty()
                && options.stream().allMatch(Text::isLiteral);
    }
}
