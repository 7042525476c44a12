package dev.millrace.policy;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The keywords that Millrace adds to JSON Schema. */
enum Keyword {
    /** What a finding says. */
    MESSAGE("x-millrace-message"),
    /** How bad it is. */
    SEVERITY("x-millrace-severity"),
    /** What the policy is for: workflows, actions or both. */
    APPLIES_TO("x-millrace-applies-to");

    static final String PREFIX = "x-millrace-";
    static final String WORKFLOWS = "workflows";
    static final String ACTIONS = "actions";

    private static final List<String> SEVERITIES = List.of("error", "warning", "info");

    private final String key;

    Keyword(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    static void check(String key, Place value, boolean isRoot) throws PolicyException {
        for (var keyword : values()) {
            if (keyword.key.equals(key)) {
                keyword.check(value, isRoot);
                return;
            }
        }
        var names = List.of(MESSAGE.key, SEVERITY.key, APPLIES_TO.key);
        throw PolicyException.at(
                value.origin().atKey(), "there is no keyword \"" + Suggestion.shorten(key) + "\"" + hint(key, names));
    }

    private static String hint(String key, List<String> names) {
        var hint = Suggestion.hint(key, names);
        return hint.isEmpty() ? "; there are " + String.join(", ", names) : hint;
    }

    private void check(Place value, boolean isRoot) throws PolicyException {
        switch (this) {
            case MESSAGE ->
                require(value.json().isString() && !value.json().asString("").isBlank(), value, "takes a text");
            case SEVERITY ->
                require(SEVERITIES.contains(value.json().asString("")), value, "takes error, warning or info");
            case APPLIES_TO -> {
                require(isRoot, value, "stands beside \"$schema\", for the whole policy");
                var named = named(value.json());
                require(
                        !named.isEmpty() && List.of(WORKFLOWS, ACTIONS).containsAll(named),
                        value,
                        "takes \"workflows\", \"actions\", or a list of both");
            }
        }
    }

    private void require(boolean holds, Place value, String wanted) throws PolicyException {
        if (!holds) {
            throw PolicyException.at(value.origin(), "\"" + key + "\" " + wanted);
        }
    }

    /** What a policy applies to. */
    static List<String> appliesTo(JsonNode policy) {
        var value = policy.get(APPLIES_TO.key);
        return value == null ? List.of(WORKFLOWS) : named(value);
    }

    private static List<String> named(JsonNode value) {
        var all = new ArrayList<String>();
        if (value.isArray()) {
            value.forEach(each -> all.add(each.asString("")));
        } else {
            all.add(value.asString(""));
        }
        return List.copyOf(all);
    }

    static Severity severity(String value) {
        return Severity.valueOf(value.toUpperCase(Locale.ROOT));
    }
}
