package dev.millrace.core.suppression;

import dev.millrace.core.source.Form;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.source.Span;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlEntry;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlSequence;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Where keys, items and scripts of a file begin and end. */
final class Outline {

    private final SourceFile file;
    private final Map<Integer, Integer> entries = new HashMap<>();
    private final NavigableMap<Integer, Integer> items = new TreeMap<>();
    private final NavigableMap<Integer, Integer> steps = new TreeMap<>();
    private final NavigableMap<Integer, Integer> blocks = new TreeMap<>();
    private final Map<Integer, Integer> endOfValueBelow = new HashMap<>();
    private final Map<Integer, Integer> startOfTextAbove = new HashMap<>();

    private Outline(SourceFile file) {
        this.file = file;
    }

    /** The outline of a document; empty where it could not be read. */
    static Outline of(SourceFile file, Optional<YamlNode> root) {
        var outline = new Outline(file);
        root.ifPresent(node -> outline.add(node, "", 0));
        return outline;
    }

    /** Whether an offset lies in a block scalar. */
    boolean isInBlock(int offset) {
        return block(offset).isPresent();
    }

    /** The block scalar around an offset. */
    Optional<Range> block(int offset) {
        return around(blocks, offset);
    }

    /** The innermost step around an offset. */
    Optional<Range> step(int offset) {
        return around(steps, offset);
    }

    /** The key with its value, or the item, that begins at an offset; a dash begins an item. */
    Optional<Range> beginningAt(int offset) {
        if (isDash(offset)) {
            var item = items.higherEntry(offset);
            return item == null ? Optional.empty() : Optional.of(new Range(offset, item.getValue()));
        }
        var end = entries.getOrDefault(offset, items.get(offset));
        return end == null ? Optional.empty() : Optional.of(new Range(offset, end));
    }

    /** The end of the value below that belongs to the key on a line. */
    Optional<Integer> endOfValueBelow(int line) {
        return Optional.ofNullable(endOfValueBelow.get(line));
    }

    /** The start of the text, or of its key, that ends on a line and begins on one above. */
    Optional<Integer> startOfTextAbove(int line) {
        return Optional.ofNullable(startOfTextAbove.get(line));
    }

    private boolean isDash(int offset) {
        var text = file.text();
        return text.startsWith("-", offset)
                && (offset + 1 == text.length() || Character.isWhitespace(text.charAt(offset + 1)));
    }

    private static Optional<Range> around(NavigableMap<Integer, Integer> stretches, int offset) {
        var before = stretches.floorEntry(offset);
        return before == null || before.getValue() < offset
                ? Optional.empty()
                : Optional.of(new Range(before.getKey(), before.getValue()));
    }

    // What an alias repeats has been seen at its anchor.
    private int add(YamlNode node, String key, int from) {
        var span = node.origin().span();
        if (span.isEmpty() || span.get().start() < from) {
            return from;
        }
        var at = span.get().start();
        if (node instanceof YamlMapping mapping) {
            for (var entry : mapping.entries()) {
                at = entry(entry, at);
            }
        } else if (node instanceof YamlSequence sequence) {
            for (var item : sequence.items()) {
                at = item(item, key, at);
            }
        } else if (node.origin().form() == Form.BLOCK) {
            blocks.put(span.get().start(), last(span.get()));
        }
        return Math.max(at, span.get().end());
    }

    private int entry(YamlEntry entry, int from) {
        var key = entry.key().origin().span();
        if (key.isEmpty() || key.get().start() < from) {
            return from;
        }
        var value = entry.value()
                .origin()
                .span()
                .filter(span -> span.start() >= key.get().end());
        entries.putIfAbsent(key.get().start(), last(value.orElse(key.get())));
        value.ifPresent(span -> lines(entry.value(), key.get().start(), span));
        return add(entry.value(), entry.key().raw(), key.get().end());
    }

    private int item(YamlNode item, String key, int from) {
        var span = item.origin().span().filter(stretch -> stretch.start() >= from);
        if (span.isEmpty()) {
            return from;
        }
        items.putIfAbsent(span.get().start(), last(span.get()));
        if (key.equals("steps")) {
            steps.putIfAbsent(span.get().start(), last(span.get()));
        }
        lines(item, span.get().start(), span.get());
        return add(item, "", from);
    }

    private void lines(YamlNode value, int start, Span span) {
        var first = file.position(start).line();
        if (file.position(last(span)).line() == first) {
            return;
        }
        var isBlock = value.origin().form() == Form.BLOCK;
        if (isBlock || span.startPosition().line() > first) {
            endOfValueBelow.merge(first, last(span), Math::max);
        }
        if (value instanceof Text && !isBlock) {
            startOfTextAbove.merge(file.position(last(span)).line(), start, Math::min);
        }
    }

    // A block ends where the next line begins, which is not its own.
    private static int last(Span span) {
        return Math.max(span.start(), span.end() - 1);
    }
}
