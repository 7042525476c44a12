package dev.millrace.policy;

import dev.millrace.core.finding.Suggestion;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Finds in a policy what would only show when a workflow is checked: references that lead nowhere or out, and patterns that cannot be read. */
final class PolicyScan {

    private static final Set<String> ONE = Set.of(
            "additionalProperties",
            "unevaluatedProperties",
            "additionalItems",
            "unevaluatedItems",
            "items",
            "contains",
            "propertyNames",
            "not",
            "if",
            "then",
            "else");
    private static final Set<String> LIST = Set.of("allOf", "anyOf", "oneOf", "prefixItems", "items");
    private static final Set<String> MAP =
            Set.of("properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "dependencies");
    private static final List<String> REFERENCES = List.of("$ref", "$dynamicRef", "$recursiveRef");

    // Of every version. What is not near one of them is a note of somebody's.
    private static final List<String> KNOWN = List.of(
            "$schema",
            "$id",
            "id",
            "$anchor",
            "$dynamicAnchor",
            "$recursiveAnchor",
            "$ref",
            "$dynamicRef",
            "$recursiveRef",
            "$vocabulary",
            "$comment",
            "$defs",
            "definitions",
            "title",
            "description",
            "default",
            "deprecated",
            "readOnly",
            "writeOnly",
            "examples",
            "example",
            "type",
            "enum",
            "const",
            "format",
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "required",
            "properties",
            "patternProperties",
            "additionalProperties",
            "unevaluatedProperties",
            "propertyNames",
            "minProperties",
            "maxProperties",
            "dependencies",
            "dependentRequired",
            "dependentSchemas",
            "items",
            "prefixItems",
            "additionalItems",
            "unevaluatedItems",
            "contains",
            "minContains",
            "maxContains",
            "minItems",
            "maxItems",
            "uniqueItems",
            "allOf",
            "anyOf",
            "oneOf",
            "not",
            "if",
            "then",
            "else",
            "contentEncoding",
            "contentMediaType",
            "contentSchema");

    private final Place root;

    private PolicyScan(Place root) {
        this.root = root;
    }

    static void check(Place policy) throws PolicyException {
        new PolicyScan(policy).schema(policy);
    }

    private void schema(Place schema) throws PolicyException {
        for (var member : schema.members().entrySet()) {
            var key = member.getKey();
            var value = member.getValue().value();
            keyword(key, value, schema);
            if (ONE.contains(key)) {
                schema(value);
            }
            if (LIST.contains(key)) {
                schemas(value.items());
            }
            if (MAP.contains(key)) {
                schemas(value.members().values().stream()
                        .map(Place.Member::value)
                        .toList());
            }
        }
    }

    private void schemas(List<Place> all) throws PolicyException {
        for (var each : all) {
            schema(each);
        }
    }

    @SuppressWarnings("ReferenceEquality") // A schema inside may be equal to the whole.
    private void keyword(String key, Place value, Place schema) throws PolicyException {
        if (REFERENCES.contains(key)) {
            reference(value);
        } else if (key.equals("pattern")) {
            pattern(value.json().asString(""), value);
        } else if (key.equals("patternProperties")) {
            for (var each : value.members().entrySet()) {
                pattern(each.getKey(), each.getValue().value());
            }
        } else if (key.equals("$id") && schema != root) {
            throw PolicyException.at(
                    value.origin(),
                    "only the whole policy may have an \"$id\"; give this one a name under \"$defs\" of the policy");
        } else if (key.startsWith(Keyword.PREFIX)) {
            Keyword.check(key, value, schema == root);
        } else if (!key.startsWith("x-") && !KNOWN.contains(key)) {
            var hint = Suggestion.hint(key, KNOWN);
            if (!hint.isEmpty()) {
                throw PolicyException.at(
                        value.origin().atKey(),
                        "JSON Schema has no keyword \"" + key + "\", so it would check nothing" + hint);
            }
        }
    }

    private static void pattern(String pattern, Place place) throws PolicyException {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw PolicyException.at(
                    place.origin().atKey(),
                    "the pattern \"" + Suggestion.shorten(pattern) + "\" cannot be read: " + e.getDescription());
        }
    }

    private void reference(Place place) throws PolicyException {
        var text = place.json().asString("");
        var id = root.part("$id").map(each -> each.json().asString("")).orElse("");
        var hash = text.indexOf('#');
        var file = hash < 0 ? text : text.substring(0, hash);
        if (!file.isEmpty() && !(file + "#").equals(id) && !file.equals(id)) {
            throw PolicyException.at(
                    place.origin(),
                    "\"" + Suggestion.shorten(text)
                            + "\" is another file, and nothing is fetched; copy what it names to \"$defs\" of"
                            + " this policy and refer to \"#/$defs/NAME\"");
        }
        var fragment = hash < 0 ? "" : fragment(text.substring(hash), place);
        if (fragment.startsWith("/") && Pointer.find(root, fragment).isEmpty()) {
            throw PolicyException.at(
                    place.origin(),
                    "\"" + Suggestion.shorten(text) + "\" leads nowhere: the policy has nothing at that place");
        }
    }

    private static String fragment(String hash, Place place) throws PolicyException {
        try {
            return URI.create(hash).getFragment();
        } catch (IllegalArgumentException e) {
            throw PolicyException.at(place.origin(), "\"" + Suggestion.shorten(hash) + "\" is no reference");
        }
    }
}
