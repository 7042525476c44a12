package dev.millrace.core.yaml;

import java.util.stream.Collectors;

/** Sequences on one line: YAML's <em>flow style</em>, {@code [main, develop]}. */
final class FlowText {

    private FlowText() {}

    /** Whether a sequence is empty or has plain words only, and takes at most so many columns. */
    static boolean fits(YamlSequence sequence, int columns) {
        var width = sequence.items().isEmpty() ? 0 : "[]".length() - ", ".length();
        for (var item : sequence.items()) {
            if (!(item instanceof Text text) || !isPlainWord(text)) {
                return false;
            }
            width += text.raw().length() + ", ".length();
            if (width > columns) {
                return false;
            }
        }
        return true;
    }

    /** The text of a sequence that fits. */
    static String of(YamlSequence sequence) {
        return sequence.items().stream()
                .map(item -> ScalarText.ofValue((Text) item))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static boolean isPlainWord(Text text) {
        return switch (text.kind()) {
            case NULL -> false;
            case NUMBER, BOOLEAN -> CoreSchema.kindOf(text.raw()) == text.kind();
            case STRING -> PlainText.fitsFlow(text.raw());
        };
    }
}
