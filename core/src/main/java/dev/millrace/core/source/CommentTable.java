package dev.millrace.core.source;

import dev.millrace.annotations.PublicApi;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All comments of a YAML file, by line. The parser fills it while it reads; whoever asks a node for its comments reads it.
 *
 * <pre>{@code
 * table.all() // every comment, as spans from # to the line's end
 * }</pre>
 */
@PublicApi
public final class CommentTable {

    private final SourceFile file;
    private final NavigableMap<Integer, Span> byLine = new TreeMap<>();
    private volatile Above lastAbove = new Above(0, List.of());

    /** An empty table for a file. */
    public CommentTable(SourceFile file) {
        this.file = file;
    }

    /** The file. */
    public SourceFile file() {
        return file;
    }

    /** Notes the comment between two offsets: from its {@code #} to the end of its line. */
    public void add(int start, int end) {
        var span = new Span(file, start, end);
        byLine.put(span.startPosition().line(), span);
    }

    /** Every comment in the order of the file. */
    public List<Span> all() {
        return List.copyOf(byLine.values());
    }

    /** The comment on a line, counted from 1. */
    public Optional<Span> on(int line) {
        return Optional.ofNullable(byLine.get(line));
    }

    Comments of(int first, Form form, int start, int end) {
        if (byLine.isEmpty()) {
            return Comments.NONE;
        }
        var line = file.position(first).line();
        var above = above(line);
        var beside = beside(form, line, start, end);
        return above.isEmpty() && beside.isEmpty() ? Comments.NONE : new Comments(above, beside);
    }

    // All nodes of a line ask for the same.
    private List<String> above(int line) {
        var last = lastAbove;
        if (last.line != line) {
            last = new Above(line, findAbove(line));
            lastAbove = last;
        }
        return last.lines;
    }

    private List<String> findAbove(int line) {
        var first = line;
        while (first > 1 && standsAlone(first - 1)) {
            first--;
        }
        // A copy that need not be copied again for every node.
        return List.copyOf(byLine.subMap(first, line).values().stream()
                .map(CommentTable::content)
                .toList());
    }

    private boolean standsAlone(int line) {
        var comment = byLine.get(line);
        return comment != null && standsAlone(comment);
    }

    // A comment beside a scalar or a flow collection follows its last character; one beside a block follows the key or
    // the header.
    private Optional<String> beside(Form form, int keyLine, int start, int end) {
        var block = form == Form.BLOCK || form == Form.MAPPING || form == Form.LIST;
        var opensWithBracket =
                start < file.text().length() && "[{".indexOf(file.text().charAt(start)) >= 0;
        var line = block && !opensWithBracket ? keyLine : file.position(end).line();
        var comment = byLine.get(line);
        return comment == null || standsAlone(comment) ? Optional.empty() : Optional.of(content(comment));
    }

    private boolean standsAlone(Span comment) {
        for (var i = file.lineStart(comment.startPosition().line()); i < comment.start(); i++) {
            if (!Character.isWhitespace(file.text().charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private record Above(int line, List<String> lines) {}

    private static String content(Span comment) {
        return comment.text().substring(1).strip();
    }
}
