package dev.millrace.codegen.words;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.millrace.core.facts.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the words for events, which {@code Triggers} inherits: one for each event, and one more for each of its filters. */
final class EventWords {

    private static final ClassName HOLDER = Sources.dsl("EventWords");

    private EventWords() {}

    static JavaFile file(Collection<Event> events) {
        var type = TypeSpec.classBuilder(HOLDER)
                .addJavadoc("The words for the events that have no more to say than their filters and activity types.")
                .addAnnotation(Sources.TRANSPARENT);
        type.addField(words(events));
        events.forEach(event -> type.addMethods(words(event)));
        return Sources.file(Sources.DSL, type.build(), "events.tsv");
    }

    /** The word for an event. */
    static String name(Event event) {
        return JavaNames.method(event.name(), "Event");
    }

    private static FieldSpec words(Collection<Event> events) {
        var entries = events.stream()
                .map(event -> CodeBlock.of("$T.entry($S, $S)", Map.class, event.name(), call(event)))
                .collect(CodeBlock.joining(",\n"));
        var text = ClassName.get(String.class);
        return FieldSpec.builder(
                        ParameterizedTypeName.get(ClassName.get(Map.class), text, text), "WORDS", STATIC, FINAL)
                .addJavadoc("What to write for each event.")
                .initializer("$T.ofEntries(\n$L)", Map.class, entries)
                .build();
    }

    private static String call(Event event) {
        return name(event) + (event.takes(Filter.WORKFLOWS) ? "(\"CI\")" : "()");
    }

    private static List<MethodSpec> words(Event event) {
        if (event.takes(Filter.WORKFLOWS)) {
            return List.of(
                    afterWorkflows(event, TypeName.get(String.class)), afterWorkflows(event, Sources.dsl("Workflow")));
        }
        if (event.freeTypes()) {
            return List.of(withFreeTypes(event));
        }
        var words = new ArrayList<MethodSpec>();
        words.add(word(event, "")
                .addStatement(
                        "return new $T($T.event($S, $T.here()))",
                        EventTypes.name(event),
                        Sources.dsl("EventFilters"),
                        event.name(),
                        Sources.dsl("CallSites"))
                .build());
        combinations(Filter.of(event)).forEach(filters -> words.add(narrowed(event, filters)));
        return words;
    }

    // One filter alone, two, and so on, each in the order of the facts.
    private static List<List<Filter>> combinations(List<Filter> filters) {
        var found = new ArrayList<List<Filter>>();
        for (var filter : filters) {
            var before = List.copyOf(found);
            found.add(List.of(filter));
            before.forEach(some ->
                    found.add(Stream.concat(some.stream(), Stream.of(filter)).toList()));
        }
        found.sort(Comparator.comparingInt(List::size));
        return found;
    }

    private static MethodSpec narrowed(Event event, List<Filter> filters) {
        var what = String.join(" and ", filters.stream().map(Filter::what).toList());
        var word = word(event, "For " + what + ": ");
        var chain = new StringBuilder();
        for (var filter : filters) {
            word.addParameter(filter.type(), filter.key());
            chain.append(".with(").append(filter.key()).append(')');
        }
        return word.addStatement("return $L()$L", name(event), chain).build();
    }

    // Without a workflow it would never start.
    private static MethodSpec afterWorkflows(Event event, TypeName workflow) {
        var more = ParameterSpec.builder(ArrayTypeName.of(workflow), "more").build();
        return word(event, "")
                .addJavadoc("\n@param workflow the name of the other workflow, which is what it is {@code named}\n")
                .addJavadoc("@param more those of others; any of them starts this one\n")
                .addParameter(workflow, "workflow")
                .addParameter(more)
                .varargs()
                .addStatement(
                        "return new $T($T.after($T.event($S, $T.here()), workflow, more))",
                        EventTypes.name(event),
                        Sources.dsl("EventFilters"),
                        Sources.dsl("EventFilters"),
                        event.name(),
                        Sources.dsl("CallSites"))
                .build();
    }

    private static MethodSpec withFreeTypes(Event event) {
        return word(event, "")
                .addJavadoc("\n@param types the types that start the workflow; any does where there is none\n")
                .addParameter(String[].class, "types")
                .varargs()
                .addStatement(
                        "return new $T($T.event($S, $T.here())).types(types)",
                        EventTypes.name(event),
                        Sources.dsl("EventFilters"),
                        event.name(),
                        Sources.dsl("CallSites"))
                .build();
    }

    private static MethodSpec.Builder word(Event event, String before) {
        var word = MethodSpec.methodBuilder(name(event))
                .addModifiers(PUBLIC, STATIC)
                .returns(EventTypes.name(event))
                .addJavadoc(
                        "$L\n",
                        before + (before.isEmpty() ? "When " : "when ") + event.description() + "." + defaults(event));
        if (!event.documented()) {
            word.addJavadoc(EventTypes.DEPRECATED).addAnnotation(Deprecated.class);
        }
        return word;
    }

    private static String defaults(Event event) {
        return event.types().isEmpty() || event.types().equals(event.defaultTypes())
                ? ""
                : " Without activity types, GitHub takes " + Sources.listed(event.defaultTypes(), " and ") + ".";
    }
}
