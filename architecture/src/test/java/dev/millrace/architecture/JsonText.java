package dev.millrace.architecture;

import dev.millrace.core.yaml.CoreSchema;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlSequence;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;

/** YAML as JSON, as an editor sees it: YAML 1.2, without aliases and comments. */
final class JsonText {

    private JsonText() {}

    static String of(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return mapping.entries().stream()
                    .map(entry -> quote(entry.key().raw()) + ":" + of(entry.value()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node instanceof YamlSequence sequence) {
            return sequence.items().stream().map(JsonText::of).collect(Collectors.joining(",", "[", "]"));
        }
        return scalar((Text) node);
    }

    private static String scalar(Text text) {
        return switch (text.kind()) {
            case NULL -> "null";
            case BOOLEAN -> text.raw().toLowerCase(Locale.ROOT);
            // JSON has no word for infinities.
            case NUMBER ->
                CoreSchema.number(text.raw()).map(BigDecimal::toString).orElse("9e15");
            case STRING -> quote(text.raw());
        };
    }

    private static String quote(String text) {
        var out = new StringBuilder("\"");
        text.chars()
                .forEach(c ->
                        out.append(c == '"' || c == '\\' || c < ' ' ? String.format("\\u%04x", c) : "" + (char) c));
        return out.append('"').toString();
    }
}
