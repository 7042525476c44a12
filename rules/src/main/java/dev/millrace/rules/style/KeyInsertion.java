package dev.millrace.rules.style;

import dev.millrace.core.finding.Edit;
import dev.millrace.core.source.Located;
import dev.millrace.core.source.Span;
import java.util.Optional;

/** Puts a key and its value on a line of their own above another key, where the mapping is written with a key a line. */
final class KeyInsertion {

    private KeyInsertion() {}

    /**
     * The edit; empty where the mapping is in braces, or the key is written in some other way.
     *
     * @param value the value of the key above which to put it
     * @param line the key and its value, like {@code shell: bash}
     */
    static Optional<Edit> above(Located value, String line) {
        return value.origin().keySpan().flatMap(key -> above(key, line));
    }

    private static Optional<Edit> above(Span key, String inserted) {
        var file = key.file();
        var position = key.startPosition();
        var indent = position.column() - 1;
        if (!isBlank(file.line(position.line()).substring(0, indent))
                || !file.text().startsWith(":", key.end())) {
            return Optional.empty();
        }
        var lineBreak = file.text().contains("\r\n") ? "\r\n" : "\n";
        return Optional.of(Edit.insert(file, key.start(), inserted + lineBreak + " ".repeat(indent)));
    }

    // The first key of an item stands behind the item's dash.
    private static boolean isBlank(String before) {
        var rest = before.stripLeading();
        return rest.isEmpty() || rest.startsWith("- ") && rest.substring(1).isBlank();
    }
}
