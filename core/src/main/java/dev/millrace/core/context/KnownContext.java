package dev.millrace.core.context;

import dev.millrace.core.expression.type.ObjectType;
import dev.millrace.core.expression.type.ObjectType.Member;
import dev.millrace.core.expression.type.ScalarType;
import dev.millrace.core.expression.type.Type;
import dev.millrace.core.facts.ContextField;
import dev.millrace.core.facts.ContextFields;

/** The contexts as the facts have them: what does not depend on the workflow. */
final class KnownContext {

    private KnownContext() {}

    /** A context. */
    static Type of(String context) {
        return typeOf(ContextFields.of(context));
    }

    /** Any object of a context that has many of one kind, like {@code steps}. */
    static Type anyIn(String context) {
        return typeOf(fieldAt(context + ".*"));
    }

    /**
     * An object of a context with one of its fields replaced.
     *
     * @param path the object, like {@code job.services.*}
     */
    static ObjectType with(String path, String name, Type type) {
        var object = fieldAt(path);
        return ObjectType.strict(
                Member.PROPERTY,
                object.names(),
                field -> field.equals(name)
                        ? type
                        : object.field(field).map(KnownContext::typeOf).orElse(ScalarType.ANY));
    }

    private static ContextField fieldAt(String path) {
        var parts = path.split("\\.", -1);
        var field = ContextFields.of(parts[0]);
        for (var i = 1; i < parts.length; i++) {
            field = field.field(parts[i])
                    .orElseThrow(() -> new IllegalStateException("context-fields.tsv has no \"" + path + "\""));
        }
        return field;
    }

    private static Type typeOf(ContextField field) {
        return switch (field.type()) {
            case "object" -> objectOf(field);
            case "string" -> ScalarType.STRING;
            case "number" -> ScalarType.NUMBER;
            case "boolean" -> ScalarType.BOOLEAN;
            default -> ScalarType.ANY;
        };
    }

    private static Type objectOf(ContextField field) {
        if (field.fields().isEmpty()) {
            return ObjectType.loose();
        }
        var type = ObjectType.strict(
                Member.PROPERTY,
                field.names(),
                name -> field.field(name).map(KnownContext::typeOf).orElse(ScalarType.ANY));
        return field.isOpen()
                ? type.withOthers(field.field("*").map(KnownContext::typeOf).orElse(ScalarType.ANY))
                : type;
    }
}
