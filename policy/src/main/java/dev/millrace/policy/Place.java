package dev.millrace.policy;

import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.source.Origin;
import dev.millrace.core.source.YamlOrigin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A JSON value with the places that it and all its parts come from.
 *
 * @param json the value
 * @param origin where it comes from
 * @param members the members of an object
 * @param items the items of an array
 */
record Place(JsonNode json, Origin origin, Map<String, Member> members, List<Place> items) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /**
     * A member of an object.
     *
     * @param key where its key stands
     * @param value its value
     */
    record Member(Origin key, Place value) {}

    static Place scalar(JsonNode json, Origin origin) {
        return new Place(json, origin, Map.of(), List.of());
    }

    static Place array(List<Place> items, Origin origin) {
        var json = JSON.arrayNode();
        items.forEach(item -> json.add(item.json));
        return new Place(json, origin, Map.of(), items);
    }

    static Place object(Map<String, Member> members, Origin origin) {
        var json = JSON.objectNode();
        members.forEach((key, member) -> json.set(key, member.value.json));
        return new Place(json, origin, members, List.of());
    }

    /** The part for a step of a path: the name of a member, or the number of an item. */
    Optional<Place> part(Object step) {
        if (step instanceof Integer index) {
            return index < items.size() ? Optional.of(items.get(index)) : Optional.empty();
        }
        return Optional.ofNullable(members.get(String.valueOf(step))).map(Member::value);
    }

    /** The part at a path, or what is nearest to it. */
    Place at(List<Object> path) {
        var place = this;
        for (var step : path) {
            var part = place.part(step);
            if (part.isEmpty()) {
                return place;
            }
            place = part.get();
        }
        return place;
    }

    /** Where a finding about the part at a path stands: of a list or mapping its key, else the value; what Java does not know is where its parent is. */
    Origin findingAt(List<Object> path) {
        var place = this;
        var known = origin;
        for (var step : path) {
            var part = place.part(step);
            if (part.isEmpty()) {
                break;
            }
            place = part.get();
            known = isKnown(place.origin) ? place.origin : known;
        }
        if (known.isSame(origin)) {
            return atFirstLine();
        }
        return place.json.isContainer() ? known.atKey() : known;
    }

    /** Where a finding about all of this stands: a span of many lines would be shown below its last. */
    Origin atFirstLine() {
        if (!(origin instanceof YamlOrigin yaml)) {
            return origin;
        }
        var first =
                yaml.file().text().substring(yaml.start(), yaml.end()).lines().findFirst();
        return yaml.part(yaml.start(), yaml.start() + first.map(String::length).orElse(0));
    }

    /** Where a finding about a member of the part at a path stands: at the member's key, and else where {@link #findingAt} says. */
    Origin findingAt(List<Object> path, String member) {
        return Optional.ofNullable(at(path).members.get(member))
                .map(Member::key)
                .filter(Place::isKnown)
                .orElseGet(() -> findingAt(path));
    }

    static boolean isKnown(Origin origin) {
        return origin instanceof JavaOrigin || origin.span().isPresent();
    }
}
