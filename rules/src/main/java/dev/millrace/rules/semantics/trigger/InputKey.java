package dev.millrace.rules.semantics.trigger;

import dev.millrace.core.finding.Edit;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.source.Located;
import dev.millrace.core.source.Span;
import java.util.Optional;

/** A key of an input with its value, as it stands in its file. */
final class InputKey {

    private InputKey() {}

    /** Removes it with its line, or with the comma after it; empty where it stands in another layout. */
    static Optional<Fix> remove(Located value) {
        return value.origin().keySpan().flatMap(key -> value.origin().span().flatMap(span -> remove(key, span)));
    }

    private static Optional<Fix> remove(Span key, Span value) {
        var file = key.file();
        var text = file.text();
        if (!text.substring(key.end(), value.start()).strip().equals(":")) {
            return Optional.empty();
        }
        var line = file.lineStart(key.startPosition().line());
        if (text.substring(line, key.start()).isBlank() && FileLine.isRestEmpty(value)) {
            return Optional.of(fix(key, line, FileLine.end(value)));
        }
        var comma = text.indexOf(',', value.end());
        return comma >= 0 && text.substring(value.end(), comma).isBlank()
                ? Optional.of(fix(key, key.start(), afterBlanks(text, comma + 1)))
                : Optional.empty();
    }

    private static int afterBlanks(String text, int from) {
        var at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static Fix fix(Span key, int start, int end) {
        return Fix.safe("remove " + key.text(), Edit.delete(key.file(), start, end));
    }
}
