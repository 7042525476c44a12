package dev.millrace.rules.semantics.trigger;

import dev.millrace.core.finding.Edit;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.source.Located;
import dev.millrace.core.source.Span;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/** A text in a list, as it stands in its file. */
final class ListedText {

    private ListedText() {}

    /** Removes an item that is not the first; empty where something else stands there, perhaps an alias. */
    static Optional<Fix> remove(Text item, Located before) {
        return item.origin().span().flatMap(span -> before.origin().span().flatMap(previous -> remove(span, previous)));
    }

    private static Optional<Fix> remove(Span item, Span before) {
        var file = item.file();
        if (before.end() > item.start()) {
            return Optional.empty();
        }
        if (file.text().substring(before.end(), item.start()).strip().equals(",")) {
            return Optional.of(fix(item, before.end(), item.end()));
        }
        var start = file.lineStart(item.startPosition().line());
        var end = FileLine.end(item);
        return file.text().substring(start, item.start()).strip().equals("-") && FileLine.isRestEmpty(item)
                ? Optional.of(fix(item, start, end))
                : Optional.empty();
    }

    private static Fix fix(Span item, int start, int end) {
        return Fix.safe("remove the repeated " + item.text(), Edit.delete(item.file(), start, end));
    }
}
