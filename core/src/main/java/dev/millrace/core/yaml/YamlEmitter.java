package dev.millrace.core.yaml;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Comments;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Writes YAML as a careful person does: quotes only where a reader could misread the plain form, scripts as they are, no line folded.
 *
 * <p>Comments of the nodes' origins are written where {@link dev.millrace.core.source.CommentTable} finds them again. The same tree gives
 * the same text always, and YAML 1.1 and 1.2 readers read the tree's data from it.
 *
 * <pre>{@code
 * YamlEmitter.emit(YamlMapping.of(YamlEntry.of("python", Text.of("3.10")))) // "python: '3.10'\n"
 * }</pre>
 */
@PublicApi
public final class YamlEmitter {

    private static final String STEP = "  ";
    private static final int WIDEST_LIST = 80;
    // A reader need not look further than 1024 characters for the colon after a key.
    private static final int LONGEST_KEY = 1000;

    private final StringBuilder out = new StringBuilder();
    private final CommentPicker comments = new CommentPicker();
    private final Predicate<YamlMapping> spaced;

    private YamlEmitter(Predicate<YamlMapping> spaced) {
        this.spaced = spaced;
    }

    /** The YAML text of a mapping, without any blank lines. */
    public static String emit(YamlMapping root) {
        return emit(root, mapping -> false);
    }

    /**
     * The YAML text of a mapping.
     *
     * <pre>{@code
     * YamlEmitter.emit(root, mapping -> mapping == root) // a blank line between top-level keys
     * }</pre>
     *
     * @param spaced which mappings have a blank line between their entries
     */
    public static String emit(YamlMapping root, Predicate<YamlMapping> spaced) {
        return emit(root, spaced, List.of());
    }

    /**
     * The YAML text of a mapping under a comment and a blank line.
     *
     * <pre>{@code
     * YamlEmitter.emit(root, spaced, List.of("Generated from Ci.java by `mvn millrace:generate`."))
     * }</pre>
     *
     * @param spaced which mappings have a blank line between their entries
     * @param header the lines of the comment, without {@code #}
     */
    public static String emit(YamlMapping root, Predicate<YamlMapping> spaced, List<String> header) {
        var emitter = new YamlEmitter(spaced);
        emitter.document(root, header);
        return emitter.out.toString();
    }

    private void document(YamlMapping root, List<String> header) {
        header.forEach(line -> comment(line, 0));
        if (!header.isEmpty()) {
            out.append('\n');
        }
        var first = openingComments(root);
        commentsAbove(first, 0);
        if (root.entries().isEmpty()) {
            out.append("{}");
            endLine(first.beside());
        } else {
            mapping(root, 0, Optional.of(first), true);
        }
    }

    // Where "opened" is there, the first entry's line has begun, and these are its comments.
    private void mapping(YamlMapping mapping, int indent, Optional<Comments> opened, boolean last) {
        var entries = mapping.entries();
        var isSpaced = spaced.test(mapping);
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (i > 0 && isSpaced) {
                blankLine();
            }
            var said = i == 0 && opened.isPresent() ? opened.get() : beginLine(comments.take(entry), indent);
            entry(entry, indent, said.beside(), last && i == entries.size() - 1);
        }
    }

    private void entry(YamlEntry entry, int indent, Optional<String> comment, boolean last) {
        var key = ScalarText.ofKey(entry.key());
        var beside = comment;
        if (key.length() > LONGEST_KEY) {
            out.append("? ").append(key);
            endLine(beside);
            beside = Optional.empty();
            indent(indent);
        } else {
            out.append(key);
        }
        out.append(':');
        var value = entry.value();
        if (value instanceof YamlMapping mapping && !mapping.entries().isEmpty()) {
            endLine(beside);
            mapping(mapping, indent + STEP.length(), Optional.empty(), last);
        } else if (value instanceof YamlSequence sequence
                && !fitsLine(sequence, indent + key.length() + ": ".length())) {
            endLine(beside);
            sequence(sequence, indent + STEP.length(), Optional.empty(), last);
        } else if (value instanceof Text text && text.isNull() && text.raw().isEmpty()) {
            endLine(beside);
        } else {
            out.append(' ');
            leaf(value, indent, beside, last);
        }
    }

    // The same as for a mapping.
    private void sequence(YamlSequence sequence, int indent, Optional<Comments> opened, boolean last) {
        var items = sequence.items();
        for (var i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var inner = indent + STEP.length();
            var said = i == 0 && opened.isPresent() ? opened.get() : beginLine(openingComments(item), indent);
            var lastItem = last && i == items.size() - 1;
            out.append("- ");
            if (item instanceof YamlMapping mapping && !mapping.entries().isEmpty()) {
                mapping(mapping, inner, Optional.of(said), lastItem);
            } else if (item instanceof YamlSequence nested && !nested.items().isEmpty()) {
                sequence(nested, inner, Optional.of(said), lastItem);
            } else {
                leaf(item, indent, said.beside(), lastItem);
            }
        }
    }

    // A scalar, or a collection in brackets; the indent is that of the key or dash before it.
    private void leaf(YamlNode node, int indent, Optional<String> beside, boolean last) {
        if (!(node instanceof Text text)) {
            out.append(node instanceof YamlSequence sequence ? FlowText.of(sequence) : "{}");
            endLine(beside);
        } else if (LiteralText.fits(text, last)) {
            out.append(LiteralText.header(text.raw()));
            endLine(beside);
            LiteralText.append(out, text.raw(), STEP.repeat(indent / STEP.length() + 1));
        } else {
            out.append(ScalarText.ofValue(text));
            endLine(beside);
        }
    }

    // The comments of the line that a node begins: its own and those of its first entry or item.
    private Comments openingComments(YamlNode node) {
        var said = comments.take(node);
        var first = node;
        while (first instanceof YamlSequence sequence && !sequence.items().isEmpty()) {
            first = sequence.items().get(0);
            said = CommentPicker.join(said, comments.take(first));
        }
        return first instanceof YamlMapping mapping && !mapping.entries().isEmpty()
                ? CommentPicker.join(said, comments.take(mapping.entries().get(0)))
                : said;
    }

    private static boolean fitsLine(YamlSequence sequence, int column) {
        return FlowText.fits(sequence, WIDEST_LIST - column) && !CommentPicker.hasItemComments(sequence);
    }

    private Comments beginLine(Comments said, int indent) {
        commentsAbove(said, indent);
        indent(indent);
        return said;
    }

    private void commentsAbove(Comments said, int indent) {
        said.above().forEach(line -> comment(line, indent));
    }

    private void comment(String content, int indent) {
        for (var line : CommentPicker.lines(content)) {
            indent(indent);
            out.append(line).append('\n');
        }
    }

    private void endLine(Optional<String> beside) {
        beside.ifPresent(content -> out.append(' ').append(CommentPicker.line(content)));
        out.append('\n');
    }

    // Text that ends in blank lines already would take one more for its own.
    private void blankLine() {
        if (!(out.length() > 1 && out.charAt(out.length() - 2) == '\n')) {
            out.append('\n');
        }
    }

    private void indent(int columns) {
        out.append(" ".repeat(columns));
    }
}
