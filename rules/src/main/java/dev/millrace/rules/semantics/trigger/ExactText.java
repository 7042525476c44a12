package dev.millrace.rules.semantics.trigger;

import dev.millrace.core.finding.Edit;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/** Parts of texts, where the file has them just as the texts do: an escape or a folded line may stand for them. */
final class ExactText {

    private ExactText() {}

    /** An edit that deletes a part of a text. */
    static Optional<Edit> delete(Text text, int from, int to) {
        var part = text.raw().substring(from, to);
        // The break after the last line of a block scalar is that of the file, too.
        return part.indexOf('\n') >= 0
                ? Optional.empty()
                : text.origin(from, to)
                        .span()
                        .filter(span -> span.text().equals(part))
                        .map(span -> new Edit(span, ""));
    }
}
