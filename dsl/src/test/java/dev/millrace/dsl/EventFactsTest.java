package dev.millrace.dsl;

import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.branchesIgnore;
import static dev.millrace.dsl.Triggers.names;
import static dev.millrace.dsl.Triggers.paths;
import static dev.millrace.dsl.Triggers.pathsIgnore;
import static dev.millrace.dsl.Triggers.tags;
import static dev.millrace.dsl.Triggers.tagsIgnore;
import static dev.millrace.dsl.Triggers.versions;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.facts.Event;
import dev.millrace.core.facts.Events;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.workflow.EventTrigger;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.WorkflowReader;
import dev.millrace.core.workflow.WorkflowWriter;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlMapping;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code events.tsv} says can be written in Java, and nothing else. */
class EventFactsTest {

    // They are narrowed down by times, inputs, secrets and outputs, which have types of their own.
    private static final Set<String> OTHERS = Set.of("schedule", "workflow_call", "workflow_dispatch");

    private static final Map<String, Object> FILTERS = Map.of(
            "branches", branches("a"),
            "branches-ignore", branchesIgnore("a"),
            "tags", tags("a"),
            "tags-ignore", tagsIgnore("a"),
            "paths", paths("a"),
            "paths-ignore", pathsIgnore("a"),
            "names", names("a"),
            "versions", versions("a"));

    @Test
    void eachEventHasAWord() {
        var events = new TreeSet<>(words().keySet());
        events.addAll(OTHERS);

        assertThat(events).containsExactlyElementsOf(new TreeSet<>(Events.all().names()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void eachEventIsReadBack(Event event) {
        assertIsReadBack(trigger(event));
    }

    @ParameterizedTest
    @MethodSource("events")
    void eachActivityTypeHasAMethod(Event event) throws ReflectiveOperationException {
        var types = new ArrayList<String>();
        for (var method : own(trigger(event))) {
            if (method.getParameterCount() == 0) {
                var trigger = (dev.millrace.dsl.Event<?>) method.invoke(trigger(event));
                types.addAll(texts(trigger.tree().types()));
                assertIsReadBack(trigger);
            }
        }

        assertThat(types).containsExactlyInAnyOrderElementsOf(event.types());
    }

    @ParameterizedTest
    @MethodSource("events")
    void eventsWithActivityTypesTakeThoseOfTomorrow(Event event) {
        assertThat(own(trigger(event)).stream().map(Method::getName).anyMatch("types"::equals))
                .isEqualTo(event.hasTypes());
    }

    @ParameterizedTest
    @MethodSource("events")
    void eachFilterHasAMethod(Event event) throws ReflectiveOperationException {
        var trigger = trigger(event);
        var keys = new TreeSet<String>();
        for (var method : own(trigger)) {
            for (var filter : FILTERS.entrySet()) {
                if (method.getName().equals("with") && method.getParameterTypes()[0].isInstance(filter.getValue())) {
                    var narrow = (dev.millrace.dsl.Event<?>) method.invoke(trigger, filter.getValue());
                    assertIsReadBack(narrow);
                    assertThat(keys(narrow.tree())).contains(filter.getKey());
                    keys.add(filter.getKey());
                }
            }
        }
        // Nothing starts on a run of no workflow: the word itself takes the names.
        keys.addAll(keys(trigger.tree()));

        assertThat(keys).containsExactlyInAnyOrderElementsOf(event.filters());
    }

    @ParameterizedTest
    @MethodSource("events")
    void eachWordTakesTheFiltersOfItsEvent(Event event) {
        var type = trigger(event).getClass();
        var byWord = wordsFor(type)
                .filter(word -> word.getParameterCount() == 1)
                .map(word -> word.getParameterTypes()[0])
                .filter(parameter -> !parameter.isArray());
        var byMethod = own(trigger(event)).stream()
                .filter(method -> method.getName().equals("with"))
                .map(method -> method.getParameterTypes()[0]);

        if (!event.takes("workflows")) {
            assertThat(byWord).containsExactlyInAnyOrderElementsOf(byMethod.toList());
        }
    }

    @Test
    void whatGitHubDoesNotDocumentIsDeprecated() {
        words().forEach((event, trigger) -> assertThat(trigger.getClass().isAnnotationPresent(Deprecated.class))
                .as(event)
                .isNotEqualTo(Events.all().find(event).orElseThrow().documented()));
    }

    private static Stream<Event> events() {
        return Events.all().names().stream()
                .filter(name -> !OTHERS.contains(name))
                .map(name -> Events.all().find(name).orElseThrow());
    }

    /** The trigger that each word makes when it gets no more than it needs, by its event. */
    private static Map<String, dev.millrace.dsl.Event<?>> words() {
        return Arrays.stream(Triggers.class.getMethods())
                .filter(word -> Modifier.isStatic(word.getModifiers()))
                .filter(word -> dev.millrace.dsl.Event.class.isAssignableFrom(word.getReturnType()))
                .filter(word -> word.getReturnType() != RawEvent.class)
                .flatMap(EventFactsTest::call)
                .collect(toMap(trigger -> trigger.tree().event().raw(), trigger -> trigger, (a, b) -> a, TreeMap::new));
    }

    private static Stream<dev.millrace.dsl.Event<?>> call(Method word) {
        try {
            var parameters = List.of(word.getParameterTypes());
            if (parameters.isEmpty()) {
                return Stream.of((dev.millrace.dsl.Event<?>) word.invoke(null));
            }
            if (parameters.equals(List.of(String[].class))) {
                return Stream.of((dev.millrace.dsl.Event<?>) word.invoke(null, (Object) new String[0]));
            }
            if (parameters.equals(List.of(String.class, String[].class))) {
                return Stream.of((dev.millrace.dsl.Event<?>) word.invoke(null, "CI", new String[0]));
            }
            return Stream.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Method> wordsFor(Class<?> type) {
        return Arrays.stream(Triggers.class.getMethods()).filter(word -> word.getReturnType() == type);
    }

    /** The methods that the event has beside those of all events. */
    private static List<Method> own(dev.millrace.dsl.Event<?> trigger) {
        return Arrays.stream(trigger.getClass().getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .toList();
    }

    private static List<String> texts(Items<Text> items) {
        return items.stream().map(Text::raw).toList();
    }

    private static Set<String> keys(EventTrigger trigger) {
        var workflow = Millrace.workflow("ci").on(new RawEvent(trigger)).tree();
        var on = WorkflowWriter.toYaml(workflow).get("on").orElseThrow();
        return on instanceof YamlMapping mapping && mapping.entries().get(0).value() instanceof YamlMapping filters
                ? new TreeSet<>(filters.entries().stream()
                        .map(entry -> entry.key().raw())
                        .toList())
                : Set.of();
    }

    private static dev.millrace.dsl.Event<?> trigger(Event event) {
        return Optional.ofNullable(words().get(event.name())).orElseThrow();
    }

    private static void assertIsReadBack(dev.millrace.dsl.Event<?> trigger) {
        var findings = new ArrayList<Finding>();
        var read = WorkflowReader.read(SourceFile.of("ci.yml", Yaml.of(trigger)), findings::add);

        assertThat(findings).isEmpty();
        assertThat(read.orElseThrow().on().triggers().items()).containsExactly(trigger.tree());
    }
}
