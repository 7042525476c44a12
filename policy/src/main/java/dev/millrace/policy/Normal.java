package dev.millrace.policy;

import dev.millrace.core.facts.Grammar;
import dev.millrace.core.facts.GrammarKey;
import dev.millrace.core.facts.GrammarNode;
import dev.millrace.core.facts.ValueKind;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A workflow or an action as policies see it: each key has one form, however it is written. The grammar tells which one that is, so that a
 * new key is a line there and nothing here. Two keys alone are named here, {@code on} and {@code runs-on}: a list there stands for a mapping,
 * and the grammar does not say for which.
 */
final class Normal {

    private Normal() {}

    static Place workflow(YamlMapping workflow) {
        return mapping(workflow, Grammar.node("workflow"));
    }

    static Place action(YamlMapping action) {
        return mapping(action, Grammar.node("action"));
    }

    private static Place mapping(YamlMapping mapping, GrammarNode node) {
        var members = new LinkedHashMap<String, Place.Member>();
        for (var entry : mapping.entries()) {
            var name = entry.key().raw();
            var value =
                    node.find(name).map(key -> value(entry.value(), key)).orElseGet(() -> PlainJson.of(entry.value()));
            members.put(name, new Place.Member(PlainJson.key(entry), value));
        }
        return Place.object(members, mapping.origin());
    }

    private static Place value(YamlNode value, GrammarKey key) {
        var kind = key.kind();
        if (kind.any()) {
            return PlainJson.of(value);
        }
        if (value instanceof YamlSequence sequence) {
            return list(sequence, key);
        }
        if (value instanceof YamlMapping mapping) {
            if (kind.values().isPresent()) {
                return values(mapping, key.inside(kind.values().get()));
            }
            return kind.nodes().isEmpty() ? PlainJson.of(mapping) : mapping(mapping, nodeFor(mapping, kind.nodes()));
        }
        return text((Text) value, key);
    }

    private static Place list(YamlSequence sequence, GrammarKey key) {
        var items = key.kind()
                .items()
                .map(kind -> sequence.items().stream()
                        .map(item -> value(item, key.inside(kind)))
                        .toList())
                .orElseGet(() -> sequence.items().stream().map(PlainJson::of).toList());
        return section(items, sequence.origin(), key.kind());
    }

    private static Place values(YamlMapping mapping, GrammarKey key) {
        var members = new LinkedHashMap<String, Place.Member>();
        for (var entry : mapping.entries()) {
            members.put(entry.key().raw(), new Place.Member(PlainJson.key(entry), value(entry.value(), key)));
        }
        return Place.object(members, mapping.origin());
    }

    private static Place text(Text text, GrammarKey key) {
        var kind = key.kind();
        if (text.isNull() && (!kind.text() || kind.takesList() || kind.takesMapping())) {
            return nothing(text, kind);
        }
        if (kind.items().isPresent() && kind.text()) {
            return section(List.of(Place.scalar(JsonScalars.string(text), text.origin())), text.origin(), kind);
        }
        if (kind.text() && !kind.nodes().isEmpty()) {
            var name = Grammar.node(kind.nodes().get(0)).names().get(0);
            return member(name, Place.scalar(JsonScalars.string(text), text.origin()), text.origin());
        }
        var isText = !kind.bool() && !kind.number() && !kind.integer();
        return Place.scalar(isText ? JsonScalars.string(text) : JsonScalars.of(text), text.origin());
    }

    private static Place nothing(Text text, ValueKind kind) {
        if (kind.takesMapping()) {
            return Place.object(Map.of(), text.origin());
        }
        return kind.takesList()
                ? Place.array(List.of(), text.origin())
                : Place.scalar(JsonScalars.of(text), text.origin());
    }

    // A list of events or labels stands for a mapping.
    private static Place section(List<Place> items, Origin origin, ValueKind kind) {
        if (kind.nodes().contains("on")) {
            var events = new LinkedHashMap<String, Place.Member>();
            items.forEach(item -> events.put(
                    item.json().asString(), new Place.Member(item.origin(), Place.object(Map.of(), item.origin()))));
            return Place.object(events, origin);
        }
        var list = Place.array(items, origin);
        return kind.nodes().contains("runs-on") ? member("labels", list, origin) : list;
    }

    private static Place member(String name, Place value, Origin origin) {
        var members = new LinkedHashMap<String, Place.Member>();
        members.put(name, new Place.Member(origin, value));
        return Place.object(members, origin);
    }

    // The first that has all its required keys, or else the last.
    private static GrammarNode nodeFor(YamlMapping mapping, List<String> candidates) {
        var nodes = new ArrayList<GrammarNode>();
        candidates.forEach(name -> nodes.add(Grammar.node(name)));
        return nodes.stream()
                .filter(node -> node.fits(key -> mapping.get(key).isPresent()))
                .findFirst()
                .orElse(nodes.get(nodes.size() - 1));
    }
}
