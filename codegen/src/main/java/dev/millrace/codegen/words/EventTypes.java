package dev.millrace.codegen.words;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.millrace.core.facts.Event;
import java.util.ArrayList;
import java.util.List;

/** Writes a class for each event, with a method for each of its filters and activity types. */
final class EventTypes {

    static final CodeBlock DEPRECATED =
            CodeBlock.of("\n@deprecated GitHub takes it, but does not document it any more.\n");

    private static final ClassName TREE = ClassName.get("dev.millrace.core.workflow", "EventTrigger");
    private static final String DOCS =
            "https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows";

    private EventTypes() {}

    static JavaFile file(Event event) {
        return Sources.file(Sources.DSL, type(event), "events.tsv");
    }

    static ClassName name(Event event) {
        return Sources.dsl(JavaNames.type(event.name()));
    }

    /** Whether an event has a class; what a schedule, a call or a dispatch is narrowed down by are no filters. */
    static boolean isPlain(Event event) {
        return !event.scheduled() && !event.takes("inputs");
    }

    private static TypeSpec type(Event event) {
        var name = name(event);
        var type = TypeSpec.classBuilder(name)
                .addModifiers(PUBLIC, FINAL)
                .superclass(ParameterizedTypeName.get(Sources.dsl("Event"), name))
                .addJavadoc(Sources.javadoc(
                        "The trigger " + Sources.code(event.name()) + ": when " + event.description() + ".",
                        example(event)))
                .addJavadoc("\n@see <a href=\"$L\">GitHub Docs: $L</a>\n", docs(event), event.name())
                .addAnnotation(Sources.PUBLIC_API)
                .addAnnotation(Sources.TRANSPARENT);
        if (!event.documented()) {
            type.addJavadoc(DEPRECATED).addAnnotation(Deprecated.class);
        }
        return type.addMethod(MethodSpec.constructorBuilder()
                        .addParameter(TREE, "tree")
                        .addStatement("super(tree)")
                        .build())
                .addMethods(filters(event, name))
                .addMethods(activityTypes(event, name))
                .addMethod(MethodSpec.methodBuilder("copy")
                        .addAnnotation(Override.class)
                        .returns(name)
                        .addParameter(TREE, "tree")
                        .addStatement("return new $T(tree)", name)
                        .build())
                .build();
    }

    private static String docs(Event event) {
        return event.documented() ? DOCS + "#" + event.name() : DOCS;
    }

    private static List<MethodSpec> filters(Event event, ClassName name) {
        return Filter.of(event).stream()
                .map(filter -> MethodSpec.methodBuilder("with")
                        .addModifiers(PUBLIC)
                        .addJavadoc("The same trigger for $L, in place of others.", filter.what())
                        .returns(name)
                        .addParameter(filter.type(), filter.key())
                        .addStatement("return copy($T.with(tree(), $L))", Sources.dsl("EventFilters"), filter.key())
                        .build())
                .toList();
    }

    private static List<MethodSpec> activityTypes(Event event, ClassName name) {
        var methods = new ArrayList<MethodSpec>();
        for (var activity : event.types()) {
            methods.add(MethodSpec.methodBuilder(JavaNames.method(activity, "Type"))
                    .addModifiers(PUBLIC)
                    .addJavadoc("The same trigger for the activity type {@code $L}, too.", activity)
                    .returns(name)
                    .addStatement("return activity($S)", activity)
                    .build());
        }
        if (event.hasTypes()) {
            methods.add(MethodSpec.methodBuilder("types")
                    .addModifiers(PUBLIC)
                    .addJavadoc(
                            event.freeTypes()
                                    ? "The same trigger for these types, too."
                                    : "The same trigger for these activity types, too; for those that have no method yet.")
                    .returns(name)
                    .addParameter(String[].class, "types")
                    .varargs()
                    .addStatement("return activity(types)")
                    .build());
        }
        return methods;
    }

    private static String example(Event event) {
        var word = EventWords.name(event);
        var filter = Filter.of(event).stream()
                .findFirst()
                .map(first -> first.key() + "(\"" + (first == Filter.BRANCHES ? "main" : "*") + "\")");
        if (event.takes(Filter.WORKFLOWS)) {
            return word + "(\"CI\").completed()";
        }
        if (event.freeTypes()) {
            return word + "(\"deploy\")";
        }
        return word + "(" + filter.orElse("") + ")"
                + event.defaultTypes().stream()
                        .findFirst()
                        .map(activity -> "." + JavaNames.method(activity, "Type") + "()")
                        .orElse("");
    }
}
