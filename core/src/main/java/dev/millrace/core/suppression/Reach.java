package dev.millrace.core.suppression;

import dev.millrace.core.source.CommentTable;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which stretch of its file a comment speaks of. */
final class Reach {

    private final SourceFile file;
    private final CommentTable comments;
    private final Outline outline;
    // By line: the first one, from there on, that is neither blank nor a comment; made when a comment stands alone.
    private int[] contents = {};

    Reach(CommentTable comments, Outline outline) {
        this.file = comments.file();
        this.comments = comments;
        this.outline = outline;
    }

    /** The stretches; a finding that begins in one of them is ignored. */
    List<Range> of(IgnoreComment comment) {
        var ranges = new ArrayList<Range>();
        if (comment.isInScript()) {
            inScript(comment).ifPresent(ranges::add);
        } else if (comment.isAlone()) {
            below(comment).ifPresent(ranges::add);
        } else {
            ranges.add(beside(comment));
        }
        if (comment.isForeign()) {
            // Most of zizmor's findings in a step span all of it.
            outline.step(contentBefore(comment)).ifPresent(ranges::add);
        }
        return ranges;
    }

    private Optional<Range> inScript(IgnoreComment comment) {
        if (!comment.isAlone()) {
            return Optional.of(wholeLine(comment.line()));
        }
        return outline.block(comment.start())
                .flatMap(block ->
                        nextContent(comment.line()).map(this::wholeLine).filter(line -> block.contains(line.from())));
    }

    private Optional<Range> below(IgnoreComment comment) {
        return nextContent(comment.line()).map(line -> {
            var whole = wholeLine(line);
            var first = whole.from();
            while (first < whole.to() && Character.isWhitespace(file.text().charAt(first))) {
                first++;
            }
            return outline.beginningAt(first)
                    .map(node -> new Range(whole.from(), Math.max(whole.to(), node.to())))
                    .orElse(whole);
        });
    }

    private Range beside(IgnoreComment comment) {
        var line = wholeLine(comment.line());
        var start = outline.startOfTextAbove(comment.line()).orElse(line.from());
        var end = outline.endOfValueBelow(comment.line()).orElse(line.to());
        var dash = line.from();
        while (Character.isWhitespace(file.text().charAt(dash))) {
            dash++;
        }
        if (file.text().substring(dash, comment.start()).strip().equals("-")) {
            end = outline.beginningAt(dash).map(Range::to).orElse(end);
        }
        return new Range(Math.min(start, line.from()), Math.max(end, line.to()));
    }

    // A comment beside the last line of a step lies behind its end.
    private int contentBefore(IgnoreComment comment) {
        if (comment.isAlone()) {
            return comment.start();
        }
        var at = comments.on(comment.line()).map(Span::start).orElse(comment.start()) - 1;
        while (at > 0 && Character.isWhitespace(file.text().charAt(at))) {
            at--;
        }
        return at;
    }

    private Range wholeLine(int line) {
        var start = file.lineStart(line);
        return new Range(start, start + file.line(line).length());
    }

    private Optional<Integer> nextContent(int line) {
        if (contents.length == 0) {
            contents = contents();
        }
        var next = contents[line + 1];
        return next == 0 ? Optional.empty() : Optional.of(next);
    }

    private int[] contents() {
        var count = file.lineCount();
        var found = new int[count + 2];
        for (var line = count; line > 0; line--) {
            found[line] = isContent(line) ? line : found[line + 1];
        }
        return found;
    }

    private boolean isContent(int line) {
        var text = file.line(line).stripLeading();
        if (text.isEmpty()) {
            return false;
        }
        if (text.startsWith("#")) {
            return comments.on(line).isEmpty() && !outline.isInBlock(file.lineStart(line));
        }
        return !(text.startsWith("//") && outline.isInBlock(file.lineStart(line)));
    }
}
