package dev.millrace.core.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.action.ActionReader;
import dev.millrace.core.action.ActionWriter;
import dev.millrace.core.facts.Grammar;
import dev.millrace.core.facts.GrammarKey;
import dev.millrace.core.facts.GrammarNode;
import dev.millrace.core.facts.ValueKind;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.source.Origin;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlEmitter;
import dev.millrace.core.yaml.YamlEntry;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlSequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each key of the grammar, in each form that the grammar gives it, is read into the tree and written from it again. */
class GrammarCoverageTest {

    private static final Map<String, String> USING =
            Map.of("composite-runs", "composite", "docker-runs", "docker", "javascript-runs", "node24");

    private static final Map<String, UnaryOperator<YamlNode>> PLACES = places();

    /** A document with a key of the grammar in one of its forms. */
    record Sample(String name, boolean isAction, YamlMapping document) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Sample> samples() {
        var samples = new ArrayList<Sample>();
        for (var node : Grammar.nodes()) {
            for (var key : node.keys()) {
                for (var value : values(key)) {
                    var document = (YamlMapping) place(node).apply(mapping(node, Optional.of(key), value));
                    samples.add(new Sample(
                            node.name() + "." + key.name() + " " + samples.size(),
                            document.get("runs").isPresent(),
                            document));
                }
            }
        }
        return samples;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isReadAndWritten(Sample sample) {
        var findings = new ArrayList<Finding>();
        var file = SourceFile.of("sample.yml", YamlEmitter.emit(sample.document()));
        var written = sample.isAction()
                ? ActionReader.read(file, findings::add).map(ActionWriter::toYaml)
                : WorkflowReader.read(file, findings::add).map(WorkflowWriter::toYaml);
        assertThat(findings).as(file.text()).isEmpty();
        assertThat(written).as(file.text()).hasValue(sample.document());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void leavesNothingToTheExtras(Sample sample) {
        var file = SourceFile.of("sample.yml", YamlEmitter.emit(sample.document()));
        var tree = sample.isAction()
                ? ActionReader.read(file, finding -> {}).map(Object::toString)
                : WorkflowReader.read(file, finding -> {}).map(Object::toString);
        assertThat(tree).hasValueSatisfying(text -> assertThat(text).doesNotContain("Extras[entries=[Y"));
    }

    @Test
    void everyNodeOfTheGrammarHasAPlace() {
        assertThat(PLACES.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Grammar.nodes().stream().map(GrammarNode::name).toList());
    }

    private static UnaryOperator<YamlNode> place(GrammarNode node) {
        return Objects.requireNonNull(PLACES.get(node.name()));
    }

    // The way from a document's root to each node of the grammar.
    private static Map<String, UnaryOperator<YamlNode>> places() {
        var places = new LinkedHashMap<String, UnaryOperator<YamlNode>>();
        var queue = new ArrayDeque<String>();
        for (var root : List.of("workflow", "action")) {
            places.put(root, UnaryOperator.identity());
            queue.add(root);
        }
        while (!queue.isEmpty()) {
            var node = Grammar.node(queue.remove());
            for (var key : node.keys()) {
                var outer = Objects.requireNonNull(places.get(node.name()));
                descend(key.kind(), value -> outer.apply(mapping(node, Optional.of(key), value)), (name, place) -> {
                    if (places.putIfAbsent(name, place) == null) {
                        queue.add(name);
                    }
                });
            }
        }
        return places;
    }

    private interface Found {
        void node(String name, UnaryOperator<YamlNode> place);
    }

    private static void descend(ValueKind kind, UnaryOperator<YamlNode> place, Found found) {
        kind.nodes().forEach(name -> found.node(name, place));
        kind.items().ifPresent(inner -> descend(inner, value -> place.apply(list(value)), found));
        kind.values().ifPresent(inner -> descend(inner, value -> place.apply(named(value)), found));
    }

    // The mapping has what it must have, in the order of the grammar, and the given key.
    private static YamlMapping mapping(GrammarNode node, Optional<GrammarKey> focus, YamlNode value) {
        var entries = new ArrayList<YamlEntry>();
        for (var key : node.keys()) {
            var name = key.name().equals("*") ? node.name().equals("on") ? "push" : "os" : key.name();
            if (focus.filter(key::equals).isPresent()) {
                entries.add(YamlEntry.of(name, value));
            } else if (key.required()) {
                entries.add(YamlEntry.of(name, first(key)));
            }
        }
        return new YamlMapping(entries, Origin.UNKNOWN);
    }

    private static List<YamlNode> values(GrammarKey key) {
        if (key.name().equals("using")) {
            return List.of(first(key));
        }
        if (!key.allowed().isEmpty()) {
            return key.allowed().stream().<YamlNode>map(Text::of).toList();
        }
        var values = values(key.kind());
        if (key.takesExpression()) {
            values.add(Text.of("${{ github.event.x }}"));
        }
        return values;
    }

    private static List<YamlNode> values(ValueKind kind) {
        var values = new ArrayList<YamlNode>();
        scalar(kind).ifPresent(values::add);
        if (kind.nothing()) {
            values.add(Text.ofNull());
        }
        kind.items().ifPresent(inner -> values(inner).forEach(value -> values.add(list(value))));
        kind.values().ifPresent(inner -> values(inner).forEach(value -> values.add(named(value))));
        kind.nodes().forEach(name -> values.add(least(Grammar.node(name))));
        return values;
    }

    private static Optional<Text> scalar(ValueKind kind) {
        if (kind.text() || kind.any()) {
            return Optional.of(Text.of("push"));
        }
        if (kind.bool()) {
            return Optional.of(Text.of(true));
        }
        return kind.number() || kind.integer() ? Optional.of(Text.of(5)) : Optional.empty();
    }

    private static YamlNode first(GrammarKey key) {
        if (key.name().equals("using")) {
            return Text.of(Objects.requireNonNull(USING.get(key.node())));
        }
        return key.allowed().stream().findFirst().<YamlNode>map(Text::of).orElseGet(() -> first(key.kind()));
    }

    private static YamlNode first(ValueKind kind) {
        return scalar(kind)
                .<YamlNode>map(text -> text)
                .or(() -> kind.nothing() ? Optional.of(Text.ofNull()) : Optional.empty())
                .or(() -> kind.items().map(inner -> list(first(inner))))
                .or(() -> kind.values().map(inner -> named(first(inner))))
                .orElseGet(() -> least(Grammar.node(kind.nodes().get(0))));
    }

    private static YamlNode least(GrammarNode node) {
        var filled = mapping(node, Optional.empty(), Text.ofNull());
        var first = node.keys().get(0);
        return filled.entries().isEmpty() ? mapping(node, Optional.of(first), first(first)) : filled;
    }

    private static YamlSequence list(YamlNode item) {
        return new YamlSequence(List.of(item), Origin.UNKNOWN);
    }

    private static YamlMapping named(YamlNode value) {
        return YamlMapping.of(YamlEntry.of("some-name", value));
    }
}
