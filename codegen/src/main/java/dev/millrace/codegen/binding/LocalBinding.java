package dev.millrace.codegen.binding;

import dev.millrace.core.action.ActionInput;
import dev.millrace.core.workflow.Entry;
import dev.millrace.core.workflow.Value;
import dev.millrace.core.yaml.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes the binding of an action from its {@code action.yml}. */
final class LocalBinding {

    // As long as every int is at least.
    private static final int MOST_DIGITS = 9;

    private final LocalAction action;
    private final String className;
    private final Names methods = Names.ofInputs();
    private final Names outputs = Names.ofOutputs();
    private final Names enums;

    private LocalBinding(LocalAction action, String className) {
        this.action = action;
        this.className = className;
        this.enums = Names.ofEnums(className);
    }

    static Binding of(LocalAction action, String className, String packageName) {
        return new LocalBinding(action, className).binding(packageName);
    }

    private Binding binding(String packageName) {
        var metadata = action.action();
        var description = metadata.description().map(Text::raw).map(Javadoc::sentence).stream()
                .toList();
        return new Binding(
                packageName,
                className,
                List.of(
                        JavaSource.MARK + " from the metadata in " + oneLine(action.path()) + "; edit that, not this.",
                        "Regenerate: millrace bindings " + oneLine(action.path()) + " --package " + packageName
                                + " -o SOURCE_ROOT"),
                "A step that runs the action in " + Javadoc.code(action.path()) + ".",
                description,
                false,
                Optional.empty(),
                List.of(new Binding.Factory(
                        "local",
                        action.path(),
                        "The action as it is in the repository that the job has checked out.",
                        Optional.empty())),
                Optional.empty(),
                metadata.inputs().stream().map(this::input).toList(),
                metadata.outputs().stream()
                        .map(output -> output(output.key().raw(), output.value().description()))
                        .toList());
    }

    private Binding.Input input(Entry<ActionInput> entry) {
        var name = entry.key().raw();
        var input = entry.value();
        var typing = typing(input);
        return new Binding.Input(
                name,
                methods.give(Words.of(name).camelCase()),
                typing.kind() == InputKind.CHOICE ? enums.give(Words.of(name).pascalCase()) : "",
                typing,
                isRequired(input) && input.defaultValue().isEmpty(),
                true,
                doc(name, input),
                input.deprecationMessage().map(Text::raw).map(Javadoc::text));
    }

    private static String doc(String name, ActionInput input) {
        var doc =
                new StringBuilder("Sets the input ").append(Javadoc.code(name)).append('.');
        input.description()
                .map(Text::raw)
                .map(Javadoc::sentence)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> doc.append(' ').append(text));
        if (isRequired(input) && input.defaultValue().isEmpty()) {
            doc.append(" Required.");
        }
        input.defaultValue()
                .map(Text::raw)
                .filter(value -> !value.isBlank())
                .ifPresent(value ->
                        doc.append(" Default: ").append(Javadoc.code(value)).append('.'));
        return doc.toString();
    }

    private Binding.Output output(String name, Optional<Text> description) {
        var doc = "The output " + Javadoc.code(name) + "."
                + description
                        .map(Text::raw)
                        .map(text -> " " + Javadoc.sentence(text))
                        .orElse("");
        return new Binding.Output(name, outputs.give(Words.of(name).camelCase() + "Output"), doc);
    }

    private static boolean isRequired(ActionInput input) {
        return input.required().flatMap(Value::literal).orElse(false);
    }

    // GitHub has no types for inputs of actions; many authors write the ones that workflows have.
    private static Typing typing(ActionInput input) {
        var hint = input.extras().entries().stream()
                .filter(entry -> entry.key().raw().equals("type") && entry.value() instanceof Text)
                .map(entry -> ((Text) entry.value()).raw().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
        return switch (hint) {
            case "boolean" -> Typing.of(InputKind.BOOLEAN);
            case "integer" -> Typing.of(InputKind.INTEGER);
            case "number" -> Typing.of(InputKind.NUMBER);
            case "string" -> Typing.of(InputKind.TEXT);
            default ->
                input.defaultValue().map(Text::raw).map(LocalBinding::byDefault).orElse(Typing.of(InputKind.TEXT));
        };
    }

    private static Typing byDefault(String value) {
        if (value.equals("true") || value.equals("false")) {
            return Typing.of(InputKind.BOOLEAN);
        }
        var digits = value.startsWith("-") ? value.substring(1) : value;
        var isInteger = !digits.isEmpty()
                && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return Typing.of(isInteger ? InputKind.INTEGER : InputKind.TEXT);
    }

    // A comment ends where the line does, and a Unicode escape may be a line's end.
    private static String oneLine(String path) {
        return path.replace('\\', '/').replaceAll("\\R", " ");
    }
}
