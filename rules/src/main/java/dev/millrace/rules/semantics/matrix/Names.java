package dev.millrace.rules.semantics.matrix;

import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.yaml.YamlNode;
import java.util.List;
import java.util.stream.Collectors;

/** Names and values as a message lists them, not too many. */
final class Names {

    private static final int MOST = 8;

    private Names() {}

    static String list(List<String> names) {
        return joined(names.stream()
                .map(name -> "\"" + Suggestion.shorten(name) + "\"")
                .toList());
    }

    static String ofValues(List<YamlNode> values) {
        return joined(values.stream().limit(MOST + 1L).map(Values::show).toList());
    }

    private static String joined(List<String> quoted) {
        var shown = quoted.stream().limit(MOST).collect(Collectors.joining(", "));
        return quoted.size() > MOST ? shown + " and others" : shown;
    }
}
