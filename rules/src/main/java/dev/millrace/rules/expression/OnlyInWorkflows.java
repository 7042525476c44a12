package dev.millrace.rules.expression;

import dev.millrace.core.rule.Scope;
import java.util.Locale;
import java.util.Set;

/** The contexts that steps of a workflow have, and those of a composite action do not. */
final class OnlyInWorkflows {

    private static final Set<String> CONTEXTS = Set.of("secrets", "vars", "needs");

    private OnlyInWorkflows() {}

    /** Whether an expression stands in a step of an action. */
    static boolean isPlace(Scope scope) {
        return scope.action().isPresent() && scope.step().isPresent();
    }

    static boolean has(String context) {
        return CONTEXTS.contains(context.toLowerCase(Locale.ROOT));
    }

    static String cure(String context) {
        return "declare an input, and let the workflow set it to "
                + switch (context.toLowerCase(Locale.ROOT)) {
                    case "secrets" -> "the secret";
                    case "vars" -> "the variable";
                    default -> "the output of the job";
                };
    }
}
