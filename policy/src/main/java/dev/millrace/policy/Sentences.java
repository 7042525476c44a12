package dev.millrace.policy;

import com.networknt.schema.Error;
import dev.millrace.core.finding.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Says in a sentence what is wrong with a value. */
final class Sentences {

    private static final int MOST_NAMED = 10;
    private static final int MOST_REASONS = 4;

    private final Place checked;
    private final String noun;

    Sentences(Place checked, String noun) {
        this.checked = checked;
        this.noun = noun;
    }

    /** A message of the policy's own, with the name of the value and the value in it. */
    String filled(String message, List<Object> path) {
        return message.replace("{key}", key(path))
                .replace("{value}", shown(checked.at(path).json()));
    }

    /** What is wrong where none of several schemas fits. */
    String ofChoice(List<Object> path, List<Error> parts) {
        var reasons = parts.stream().map(this::of).distinct().toList();
        var shown = String.join("; or ", reasons.subList(0, Math.min(MOST_REASONS, reasons.size())));
        return reasons.size() == 1 ? shown : name(path) + " fits none of what is allowed: " + shown;
    }

    /** What is wrong. */
    String of(Error error) {
        var path = Paths.of(error.getInstanceLocation());
        var name = name(path);
        var property = "\"" + Suggestion.shorten(String.valueOf(error.getProperty())) + "\"";
        return switch (error.getKeyword()) {
            case "required" -> name + " lacks " + property;
            case "additionalProperties", "unevaluatedProperties", "propertyNames" ->
                property + " is not allowed in " + name;
            case "false" -> name + " is not allowed here";
            case "dependentRequired" ->
                property + " in " + name + " needs \"" + error.getArguments()[0] + "\" beside it";
            case "type" -> name + " is " + kind(checked.at(path).json()) + ", and has to be " + wanted(error);
            case "enum", "const" -> value(path) + " is not allowed for " + name + "; allowed: " + allowed(error);
            case "pattern" -> value(path) + " does not match the pattern " + error.getArguments()[0];
            case "maximum" -> value(path) + " for " + name + " is more than " + error.getArguments()[0];
            case "minimum" -> value(path) + " for " + name + " is less than " + error.getArguments()[0];
            case "oneOf" -> name + " fits more than one of the schemas of which it may fit one";
            case "not" -> "the policy forbids " + name + " as it is";
            default -> name + " " + error.getMessage();
        };
    }

    private String key(List<Object> path) {
        for (var i = path.size() - 1; i >= 0; i--) {
            if (path.get(i) instanceof String name) {
                return Suggestion.shorten(name);
            }
        }
        return noun;
    }

    // An item of a list has no name but that of its list.
    private String name(List<Object> path) {
        var last = path.isEmpty() ? "" : path.get(path.size() - 1);
        if (last instanceof Integer number) {
            var list = path.subList(0, path.size() - 1);
            return list.isEmpty() ? "item " + (number + 1) : "item " + (number + 1) + " of " + name(list);
        }
        return path.isEmpty() ? noun : "\"" + Suggestion.shorten(String.valueOf(last)) + "\"";
    }

    private String value(List<Object> path) {
        var json = checked.at(path).json();
        return json.isContainer() ? "this" : json.isString() ? "\"" + shown(json) + "\"" : shown(json);
    }

    private static String shown(JsonNode json) {
        return Suggestion.shorten(json.isString() ? json.asString("") : json.toString());
    }

    private static String kind(JsonNode json) {
        return switch (json.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "a mapping";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            default -> "nothing";
        };
    }

    private static String wanted(Error error) {
        var type = error.getSchemaNode();
        var names = new ArrayList<String>();
        if (type != null && type.isArray()) {
            type.forEach(each -> names.add(kind(each.asString(""))));
        } else {
            names.add(kind(type == null ? "" : type.asString("")));
        }
        return String.join(" or ", names);
    }

    private static String kind(String type) {
        return switch (type) {
            case "array" -> "a list";
            case "object" -> "a mapping";
            case "string" -> "a text";
            case "number" -> "a number";
            case "integer" -> "a whole number";
            case "boolean" -> "true or false";
            case "null" -> "nothing";
            default -> "of another kind";
        };
    }

    private static String allowed(Error error) {
        var values = error.getSchemaNode();
        if (values == null || !values.isArray()) {
            return values == null ? "nothing" : shown(values);
        }
        var shown = values.valueStream().limit(MOST_NAMED).map(Sentences::shown).collect(Collectors.joining(", "));
        return values.size() > MOST_NAMED ? shown + ", ..." : shown;
    }
}
