package dev.millrace.dsl;

import dev.millrace.core.expression.Expression;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Entry;
import dev.millrace.core.workflow.Extras;
import dev.millrace.core.workflow.Items;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an input is made of. The nodes of the tree are made anew for each trigger that takes the input, so that each has a path of its own.
 *
 * @param name the key in {@code inputs}
 * @param type the type in YAML
 * @param options the choices of a choice
 * @param description what it is for
 * @param isRequired whether it must be given
 * @param defaultValue what it is when it is not given
 * @param extras other keys
 * @param origin the line of the word
 */
@RecordBuilder
@RecordBuilder.Options(enableWither = false)
record InputNode(
        String name,
        String type,
        List<String> options,
        Optional<String> description,
        boolean isRequired,
        Optional<Object> defaultValue,
        Extras extras,
        JavaOrigin origin) {

    private static final Map<String, String> OWN_METHODS = Map.of(
            "description", "describedAs(\"...\")",
            "required", "required()",
            "default", "defaultsTo(...)",
            "type", "the word for an input of that type",
            "options", "choiceInput(\"name\", \"option\", \"another\")");

    static InputNode of(String name, String type, List<String> options, JavaOrigin origin) {
        InputNames.check("input", name);
        return new InputNode(name, type, options, Optional.empty(), false, Optional.empty(), Extras.NONE, origin);
    }

    InputNode describedAs(String text) {
        return edit().description(Optional.of(text)).build();
    }

    InputNode asRequired() {
        return edit().isRequired(true).build();
    }

    InputNode defaultsTo(Object value) {
        return edit().defaultValue(Optional.of(value)).build();
    }

    InputNode extra(String key, Object value) {
        return edit().extras(OwnKeys.plus(extras, key, value, origin, OWN_METHODS))
                .build();
    }

    InputNode comment(String comment) {
        return edit().origin(origin.withComments(Values.comment(comment))).build();
    }

    Expression expression() {
        return dev.millrace.dsl.expression.Expression.path("inputs", name).tree();
    }

    Entry<dev.millrace.core.workflow.Input> entry() {
        return new Entry<>(
                Values.text(name, origin),
                new dev.millrace.core.workflow.Input(
                        description.map(text -> Values.text(text, origin)),
                        isRequired ? Optional.of(Values.bool(true, origin)) : Optional.empty(),
                        defaultValue.map(value -> Values.scalar(value, origin)),
                        Optional.of(Values.text(type, origin)),
                        options.isEmpty() ? Items.absent() : Values.texts(options, origin),
                        extras,
                        origin.copy().withComments(origin.comments())));
    }

    private InputNodeBuilder edit() {
        return InputNodeBuilder.builder(this);
    }
}
