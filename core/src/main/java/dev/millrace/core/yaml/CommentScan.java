package dev.millrace.core.yaml;

import dev.millrace.core.source.CommentTable;
import dev.millrace.core.source.Form;
import java.util.Arrays;

/**
 * Finds the comments of a file: whatever follows a number sign outside scalars. (The YAML library finds them too, but takes quadratic
 * time for many blank lines, and misplaces the marks of empty values.)
 */
final class CommentScan {

    private final CommentTable comments;
    private final String text;
    private final Lexemes lexemes;
    private int[] bounds = new int[64];
    private int count;

    CommentScan(CommentTable comments) {
        this.comments = comments;
        this.text = comments.file().text();
        this.lexemes = new Lexemes(text);
    }

    /** Notes the place of a scalar; each lies behind those before. */
    void add(Form form, int start, int end) {
        if (form == Form.BLOCK) {
            // A comment may follow the indicator of a block.
            add(start, start);
            add(Math.min(lexemes.endOfLine(start), end), end);
        } else {
            add(start, end);
        }
    }

    private void add(int start, int end) {
        if (count == bounds.length) {
            bounds = Arrays.copyOf(bounds, count * 2);
        }
        bounds[count++] = start;
        bounds[count++] = end;
    }

    /** Puts the comments before an offset into the table. */
    void fill(int limit) {
        var from = 0;
        var hash = text.indexOf('#');
        for (var i = 0; i < count && hash >= 0; i += 2) {
            hash = gap(from, bounds[i], hash);
            from = bounds[i + 1];
        }
        gap(from, limit, hash);
    }

    // The next # is carried from gap to gap: looking for it anew in each would read the rest of the file each time.
    private int gap(int from, int to, int next) {
        var hash = next >= 0 && next < from ? text.indexOf('#', from) : next;
        while (hash >= 0 && hash < to) {
            var begins = hash == 0 || Character.isWhitespace(text.charAt(hash - 1));
            var end = begins ? lexemes.endOfLine(hash) : hash + 1;
            if (begins) {
                comments.add(hash, end);
            }
            hash = text.indexOf('#', end);
        }
        return hash;
    }
}
