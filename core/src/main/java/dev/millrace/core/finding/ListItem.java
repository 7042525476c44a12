package dev.millrace.core.finding;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Located;
import dev.millrace.core.source.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An item of a list in a file, as text.
 *
 * <pre>{@code
 * ListItem.remove(second, first) // [a, a] becomes [a]
 * }</pre>
 */
@PublicApi
public final class ListItem {

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern DASH = Pattern.compile(" *- +");
    private static final Pattern END_OF_LINE = Pattern.compile("[ \\t]*(#.*)?");

    private ListItem() {}

    /** Removes an item that is not the first; empty where it stands as something else than itself, perhaps as an alias. */
    public static Optional<Fix> remove(Located item, Located before) {
        return item.origin().span().flatMap(span -> before.origin().span().flatMap(previous -> remove(span, previous)));
    }

    private static Optional<Fix> remove(Span item, Span before) {
        var file = item.file();
        if (before.end() > item.start()) {
            return Optional.empty();
        }
        if (COMMA.matcher(file.text().substring(before.end(), item.start())).matches()) {
            return Optional.of(fix(item, before.end(), item.end()));
        }
        var line = item.startPosition().line();
        var start = file.lineStart(line);
        var end =
                line < file.lineCount() ? file.lineStart(line + 1) : file.text().length();
        var standsAlone = item.end() <= end
                && DASH.matcher(file.text().substring(start, item.start())).matches()
                && END_OF_LINE
                        .matcher(file.text().substring(item.end(), end).stripTrailing())
                        .matches();
        return standsAlone ? Optional.of(fix(item, start, end)) : Optional.empty();
    }

    private static Fix fix(Span item, int start, int end) {
        return Fix.safe("remove the repeated " + item.text(), Edit.delete(item.file(), start, end));
    }
}
