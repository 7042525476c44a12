package dev.millrace.codegen.binding;

import java.util.List;
import java.util.Optional;

/**
 * What the class of an action has. All text in it is Javadoc already.
 *
 * @param packageName its package
 * @param className its name
 * @param header the lines of the comment above the package
 * @param title the sentence that says what a step of it does
 * @param notes what else there is to say about it
 * @param isShipped whether it is part of Millrace, and no user's own
 * @param deprecation why not to use it, and what instead
 * @param factories its static factories without parameters, the one to use first
 * @param anyRef what a workflow writes before the {@code @}; absent where there is no ref
 * @param inputs its inputs
 * @param outputs its outputs
 */
record Binding(
        String packageName,
        String className,
        List<String> header,
        String title,
        List<String> notes,
        boolean isShipped,
        Optional<String> deprecation,
        List<Factory> factories,
        Optional<String> anyRef,
        List<Input> inputs,
        List<Output> outputs) {

    private static final int MOST_IN_EXAMPLE = 3;

    Binding {
        header = List.copyOf(header);
        notes = List.copyOf(notes);
        factories = List.copyOf(factories);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /**
     * A factory without parameters.
     *
     * @param method its name
     * @param uses the value of {@code uses}
     * @param doc its Javadoc
     * @param deprecation why not to use it, and what instead
     */
    record Factory(String method, String uses, String doc, Optional<String> deprecation) {}

    /**
     * An input.
     *
     * @param name its name on GitHub
     * @param method the name of its methods
     * @param enumName the name of its enum, for a choice
     * @param typing what it takes
     * @param isRequired whether it has to be given at the first factory
     * @param isCurrent whether it can be given there
     * @param doc its Javadoc
     * @param deprecation why not to use it, and what instead
     */
    record Input(
            String name,
            String method,
            String enumName,
            Typing typing,
            boolean isRequired,
            boolean isCurrent,
            String doc,
            Optional<String> deprecation) {

        private String example() {
            var value = switch (typing.kind()) {
                case BOOLEAN -> "true";
                case INTEGER, NUMBER -> "1";
                case CHOICE ->
                    enumName + "." + typing.constants().keySet().iterator().next();
                case TEXT, LINES, COMMAS, VERSIONS -> "\"...\"";
            };
            return "." + method + "(" + value + ")";
        }
    }

    /**
     * An output.
     *
     * @param name its name on GitHub
     * @param method the name of its method
     * @param doc its Javadoc
     */
    record Output(String name, String method, String doc) {}

    /** How a step of it is made: with the inputs that it must have, or else with one that shows most. */
    String example() {
        var current = inputs.stream()
                .filter(input -> input.isCurrent() && input.deprecation().isEmpty())
                .toList();
        var shown = current.stream()
                .filter(Input::isRequired)
                .limit(MOST_IN_EXAMPLE)
                .toList();
        if (shown.isEmpty()) {
            shown = telling(current);
        }
        var example = new StringBuilder(className)
                .append('.')
                .append(factories.get(0).method())
                .append("()");
        shown.forEach(input -> example.append(input.example()));
        return example.toString();
    }

    private static List<Input> telling(List<Input> inputs) {
        for (var kind : List.of(InputKind.CHOICE, InputKind.INTEGER, InputKind.BOOLEAN)) {
            for (var input : inputs) {
                if (input.typing().kind() == kind) {
                    return List.of(input);
                }
            }
        }
        return inputs.stream().limit(1).toList();
    }
}
