package dev.millrace.core.yaml;

import dev.millrace.core.source.Comments;
import dev.millrace.core.source.Form;
import dev.millrace.core.source.Origin;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.source.YamlOrigin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes the comments of nodes, each once: a file's comments are found by line, so all nodes of a line have the same.
 */
final class CommentPicker {

    private final Set<Line> taken = new HashSet<>();

    /** The comments of a key and its value that no node before has had. */
    Comments take(YamlEntry entry) {
        return join(take(entry.value()), take(entry.key()));
    }

    /** The comments of a node that no node before has had. */
    Comments take(YamlNode node) {
        var said = node.origin().comments();
        if (said.isEmpty() || !(node.origin() instanceof YamlOrigin origin)) {
            return said;
        }
        var above = said.above().isEmpty() || taken.add(new Line(origin.file(), firstLine(origin) - 1))
                ? said.above()
                : List.<String>of();
        var beside = said.beside()
                .filter(content -> !isItemInBlockStyle(node, origin))
                // A node with a comment of its own shares it with no other of its line, and leaves the line's to none.
                .filter(content -> taken.add(new Line(origin.file(), lineOfBeside(origin))) || origin.hasOwnComments());
        return new Comments(above, beside);
    }

    /** The comments of two nodes that begin on one line: the inner one's stands beside it, if both have one. */
    static Comments join(Comments outer, Comments inner) {
        if (inner.isEmpty() || inner.equals(outer)) {
            return outer;
        }
        var above = new ArrayList<>(outer.above());
        if (inner.beside().isPresent() && !inner.beside().equals(outer.beside())) {
            outer.beside().ifPresent(above::add);
        }
        if (!inner.above().equals(outer.above())) {
            above.addAll(inner.above());
        }
        return new Comments(above, inner.beside().or(outer::beside));
    }

    /** Whether an item of a sequence has a comment that is not the sequence's own. */
    static boolean hasItemComments(YamlSequence sequence) {
        for (var item : sequence.items()) {
            if (!item.origin().comments().isEmpty() && !isRepeated(item.origin(), sequence.origin())) {
                return true;
            }
        }
        return false;
    }

    /** The lines of a comment, each with its {@code #}. */
    static List<String> lines(String content) {
        return content.isEmpty()
                ? List.of("#")
                : content.lines().map(CommentPicker::line).toList();
    }

    /** A comment as one line. */
    static String line(String content) {
        var clean = new StringBuilder();
        content.codePoints().map(c -> Printable.isPrintable(c) ? c : ' ').forEach(clean::appendCodePoint);
        return ("# " + clean.toString().strip()).stripTrailing();
    }

    private static boolean isRepeated(Origin item, Origin sequence) {
        if (!(item instanceof YamlOrigin a && sequence instanceof YamlOrigin b) || a.file() != b.file()) {
            return false;
        }
        var inner = a.comments();
        var outer = b.comments();
        return (inner.above().isEmpty() || !outer.above().isEmpty() && firstLine(a) == firstLine(b))
                && (inner.beside().isEmpty() || outer.beside().isPresent() && lineOfBeside(a) == lineOfBeside(b));
    }

    // Whatever ends the item's first line has the comment too, and keeps it when the entries change places.
    private static boolean isItemInBlockStyle(YamlNode node, YamlOrigin origin) {
        return !(node instanceof Text) && origin.keySpan().isEmpty() && isBlock(origin);
    }

    private static int firstLine(YamlOrigin origin) {
        return lineOf(origin, origin.keySpan().map(key -> key.start()).orElse(origin.start()));
    }

    // CommentTable tells why.
    private static int lineOfBeside(YamlOrigin origin) {
        return isBlock(origin) ? firstLine(origin) : lineOf(origin, origin.end());
    }

    private static boolean isBlock(YamlOrigin origin) {
        var text = origin.file().text();
        var opensWithBracket = origin.start() < text.length() && "[{".indexOf(text.charAt(origin.start())) >= 0;
        return !opensWithBracket
                && (origin.form() == Form.BLOCK || origin.form() == Form.MAPPING || origin.form() == Form.LIST);
    }

    private static int lineOf(YamlOrigin origin, int offset) {
        return origin.file().position(offset).line();
    }

    private record Line(SourceFile file, int number) {}
}
