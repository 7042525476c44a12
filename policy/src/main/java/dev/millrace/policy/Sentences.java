package dev.millrace.policy;

import com.networknt.schema.Error;
import dev.millrace.core.finding.Suggestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says in a sentence what is wrong with a value. */
final class Sentences {

    private static final int MOST_NAMED = 10;
    private static final int MOST_REASONS = 4;

    private static final Set<String> KEYS = Set.of("propertyNames", "additionalProperties", "unevaluatedProperties");
    private static final Set<String> ITEMS = Set.of("items", "additionalItems", "unevaluatedItems");

    private static final Set<String> SILENT = Set.of("title", "description", "$comment", "examples", "default");

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
        var path = ErrorPath.of(error.getInstanceLocation());
        var name = name(path);
        var property = quoted(error.getProperty());
        return switch (error.getKeyword()) {
            case "required" -> name + " lacks " + property;
            case "propertyNames" -> ofName(error, name);
            case "additionalProperties", "unevaluatedProperties" -> property + " is not allowed in " + name;
            case "items", "additionalItems", "unevaluatedItems" -> name(item(path, error)) + " is not allowed here";
            case "false", "notAllowed" -> name + " is not allowed here";
            case "dependentRequired" -> property + " in " + name + " needs " + quoted(argument(error)) + " beside it";
            case "dependencies" -> property + " in " + name + " needs " + lacking(path, error) + " beside it";
            case "type" -> name + " is " + kind(checked.at(path).json()) + ", and has to be " + wanted(error);
            case "enum", "const" -> value(path) + " is not allowed for " + name + "; allowed: " + allowed(error);
            case "pattern" -> value(path) + " does not match the pattern " + argument(error);
            case "oneOf" -> name + " fits more than one of the schemas of which it may fit one";
            case "not" -> forbidden(error, path);
            case "contentEncoding" -> value(path) + " for " + name + " is not encoded as " + argument(error);
            case "contentMediaType" -> value(path) + " for " + name + " is no " + argument(error);
            default -> ofSize(error, path);
        };
    }

    private String ofSize(Error error, List<Object> path) {
        var of = value(path) + " for " + name(path);
        return switch (error.getKeyword()) {
            // Draft 4 has bounds that the value must not be, and tells of them by the same word.
            case "maximum" -> of + (isBound(path, error) ? " is not less than " : " is more than ") + argument(error);
            case "minimum" -> of + (isBound(path, error) ? " is not more than " : " is less than ") + argument(error);
            case "exclusiveMaximum" -> of + " is not less than " + argument(error);
            case "exclusiveMinimum" -> of + " is not more than " + argument(error);
            case "multipleOf" -> of + " is no multiple of " + argument(error);
            case "maxLength" -> of + " has more than " + counted(error, "character");
            case "minLength" -> of + " has fewer than " + counted(error, "character");
            case "maxItems" -> name(path) + " has more than " + counted(error, "item");
            case "minItems" -> name(path) + " has fewer than " + counted(error, "item");
            case "maxProperties" -> name(path) + " has more than " + counted(error, "key");
            case "minProperties" -> name(path) + " has fewer than " + counted(error, "key");
            case "contains", "minContains" ->
                name(path) + " has fewer than " + counted(error, "item") + " " + contained(error);
            case "maxContains" -> name(path) + " has more than " + counted(error, "item") + " " + contained(error);
            case "uniqueItems" -> name(path) + " has " + twice(checked.at(path).json()) + " twice";
            default -> name(path) + " is not as the keyword " + quoted(error.getKeyword()) + " of the policy wants it";
        };
    }

    private static String argument(Error error) {
        var arguments = error.getArguments();
        return arguments == null || arguments.length == 0 ? "" : String.valueOf(arguments[0]);
    }

    private static String counted(Error error, String what) {
        var count = argument(error);
        return count + " " + what + (count.equals("1") ? "" : "s");
    }

    private boolean isBound(List<Object> path, Error error) {
        var value = checked.at(path).json();
        var bound = error.getSchemaNode();
        return value.isNumber() && bound != null && value.decimalValue().compareTo(bound.decimalValue()) == 0;
    }

    /** Whether an item may not be there; the library tells of its list, and the item's number. */
    static boolean isAboutAnItem(Error error) {
        return ITEMS.contains(error.getKeyword());
    }

    /** The path of that item. */
    static List<Object> item(List<Object> list, Error error) {
        var path = new ArrayList<>(list);
        path.add(Integer.valueOf(argument(error)));
        return List.copyOf(path);
    }

    /** Whether a key may not be there; the library tells of its mapping, and the key's name. */
    static boolean isAboutAKey(Error error) {
        return KEYS.contains(error.getKeyword()) && error.getProperty() != null;
    }

    /** The path of that key's value. */
    static List<Object> member(List<Object> mapping, Error error) {
        var path = new ArrayList<>(mapping);
        path.add(String.valueOf(error.getProperty()));
        return List.copyOf(path);
    }

    // The library has the names checked for itself, and hands on no more than a sentence.
    private static String ofName(Error error, String name) {
        var key = quoted(error.getProperty());
        var schema = error.getSchemaNode();
        var arguments = error.getArguments();
        var why = arguments == null || arguments.length < 2 ? "" : String.valueOf(arguments[1]);
        if (schema != null && schema.has("pattern") && why.contains(" pattern ")) {
            return key + " in " + name + " does not match the pattern " + shown(schema.get("pattern"));
        }
        if (schema != null && schema.path("enum").isArray() && why.contains(" enumeration ")) {
            return key + " is not allowed in " + name + "; allowed: " + listed(schema.path("enum"));
        }
        return key + " is not allowed in " + name;
    }

    // What is forbidden, where that can be said in a few words.
    private String forbidden(Error error, List<Object> path) {
        var schema = error.getSchemaNode();
        var words = new ArrayList<String>();
        if (schema != null && schema.isObject()) {
            schema.propertyNames().stream().filter(key -> !SILENT.contains(key)).forEach(words::add);
            words.removeIf(key -> key.startsWith(Keyword.PREFIX));
        }
        return switch (words.size() == 1 && schema != null ? words.get(0) : "") {
            case "pattern" ->
                value(path) + " for " + name(path) + " matches the pattern " + shown(schema.get("pattern"))
                        + ", which the policy forbids";
            case "const" -> "the policy forbids " + value(path) + " for " + name(path);
            case "enum" ->
                "the policy forbids " + value(path) + " for " + name(path) + "; forbidden: "
                        + listed(schema.path("enum"));
            case "required" ->
                "the policy forbids "
                        + schema.path("required")
                                .valueStream()
                                .map(each -> quoted(each.asString("")))
                                .collect(Collectors.joining(" together with "))
                        + " in " + name(path);
            default -> "the policy forbids " + name(path) + " as it is";
        };
    }

    private String lacking(List<Object> path, Error error) {
        var schema = error.getSchemaNode();
        var wanted = schema == null ? null : schema.get(error.getProperty());
        var here = checked.at(path).json();
        return wanted == null
                ? "more"
                : wanted.valueStream()
                        .map(each -> each.asString(""))
                        .filter(each -> !here.has(each))
                        .map(Sentences::quoted)
                        .collect(Collectors.joining(" and "));
    }

    // Which items are meant, where that can be said in a few words.
    private static String contained(Error error) {
        var schema = error.getSchemaNode();
        if (schema != null && schema.has("const")) {
            return "with the value " + shown(schema.get("const"));
        }
        if (schema != null && schema.path("enum").isArray()) {
            return "out of " + listed(schema.path("enum"));
        }
        return schema != null && schema.has("pattern")
                ? "of the pattern " + shown(schema.get("pattern"))
                : "of the kind that the policy describes";
    }

    private static String twice(JsonNode list) {
        var seen = new HashSet<JsonNode>();
        return list.valueStream()
                .filter(item -> !item.isContainer() && !seen.add(item))
                .findFirst()
                .map(item -> item.isString() ? quoted(item.asString("")) : shown(item))
                .orElse("the same item");
    }

    private static String quoted(@Nullable String text) {
        return "\"" + Suggestion.shorten(String.valueOf(text)) + "\"";
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
        return path.isEmpty() ? noun : quoted(String.valueOf(last));
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
        return listed(values);
    }

    private static String listed(JsonNode values) {
        var shown = values.valueStream().limit(MOST_NAMED).map(Sentences::shown).collect(Collectors.joining(", "));
        return values.size() > MOST_NAMED ? shown + ", ..." : shown;
    }
}
