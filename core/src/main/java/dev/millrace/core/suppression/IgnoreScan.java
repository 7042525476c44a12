package dev.millrace.core.suppression;

import dev.millrace.core.source.CommentTable;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the comments that ignore findings. A file without the word costs one search for it. */
final class IgnoreScan {

    private static final String WORD = "ignore";
    private static final String OWN = "millrace";
    private static final String FOREIGN = "zizmor";

    private final SourceFile file;
    private final String text;
    private final CommentTable comments;
    private final Outline outline;

    private IgnoreScan(CommentTable comments, Outline outline) {
        this.file = comments.file();
        this.text = file.text();
        this.comments = comments;
        this.outline = outline;
    }

    /** Whether there may be one at all. */
    static boolean isWorthwhile(SourceFile file) {
        var text = file.text();
        for (var at = text.indexOf(WORD); at >= 0; at = text.indexOf(WORD, at + 1)) {
            if (opener(text, at) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The comments in the order of the file. */
    static List<IgnoreComment> of(CommentTable comments, Outline outline) {
        var scan = new IgnoreScan(comments, outline);
        var found = new ArrayList<IgnoreComment>();
        for (var at = scan.text.indexOf(WORD); at >= 0; at = scan.text.indexOf(WORD, at + 1)) {
            scan.read(at).ifPresent(found::add);
        }
        return found;
    }

    private Optional<IgnoreComment> read(int at) {
        var opener = opener(text, at);
        if (opener < 0 || isPartOfWord(at + WORD.length())) {
            return Optional.empty();
        }
        var line = file.position(opener).line();
        var comment = comments.on(line).filter(span -> span.start() <= opener);
        var isForeign = tool(text, at, FOREIGN) >= 0;
        // A script's comment is no comment of YAML, and zizmor sees only those.
        if (comment.isEmpty() && (isForeign || !outline.isInBlock(opener))) {
            return Optional.empty();
        }
        var isAlone = isAlone(comment.map(Span::start).orElse(opener), line);
        return Optional.of(parts(opener, at + WORD.length(), line, isForeign, comment.isEmpty(), isAlone));
    }

    private IgnoreComment parts(
            int opener, int from, int line, boolean isForeign, boolean isInScript, boolean isAlone) {
        var end = endOfComment(from, line);
        var open = skipBlanks(from, end);
        var close = open < end && text.charAt(open) == '[' ? text.indexOf(']', open) : -1;
        if (close < 0 || close >= end) {
            return new IgnoreComment(
                    file, isForeign, isInScript, opener, end, line, isAlone, List.of(), open, open, "");
        }
        var words = words(open + 1, close);
        var reason = text.substring(close + 1, end).strip();
        return new IgnoreComment(
                file, isForeign, isInScript, opener, end, line, isAlone, words, open + 1, close, reason);
    }

    private List<IgnoreComment.Word> words(int from, int to) {
        var words = new ArrayList<IgnoreComment.Word>();
        var start = from;
        while (start <= to) {
            var comma = text.indexOf(',', start);
            var end = comma < 0 || comma > to ? to : comma;
            var word = text.substring(start, end).strip();
            if (!word.isEmpty()) {
                words.add(new IgnoreComment.Word(word, skipBlanks(start, end)));
            }
            start = end + 1;
        }
        return words;
    }

    // Another comment may follow: # millrace: ignore[a] reason # zizmor: ignore[b]
    private int endOfComment(int from, int line) {
        var end = file.lineStart(line) + file.line(line).length();
        for (var hash = text.indexOf('#', from); hash >= 0 && hash < end; hash = text.indexOf('#', hash + 1)) {
            if (isBlank(hash - 1) && hash + 1 < end && (isBlank(hash + 1) || beginsTool(hash + 1))) {
                end = hash;
            }
        }
        while (end > from && isBlank(end - 1)) {
            end--;
        }
        return end;
    }

    private boolean beginsTool(int at) {
        return text.startsWith(OWN + ":", at) || text.startsWith(FOREIGN + ":", at);
    }

    private boolean isPartOfWord(int at) {
        return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private boolean isAlone(int start, int line) {
        return text.substring(file.lineStart(line), start).isBlank();
    }

    private int skipBlanks(int from, int to) {
        var at = from;
        while (at < to && isBlank(at)) {
            at++;
        }
        return at;
    }

    private boolean isBlank(int at) {
        return text.charAt(at) == ' ' || text.charAt(at) == '\t';
    }

    // Where the comment begins that has "ignore" at an offset behind the name of a tool; -1 when there is none.
    private static int opener(String text, int at) {
        var own = tool(text, at, OWN);
        var tool = own >= 0 ? own : tool(text, at, FOREIGN);
        var last = tool < 0 ? -1 : beforeBlanks(text, tool);
        if (last >= 0 && text.charAt(last) == '#') {
            return last;
        }
        return last >= 1 && text.charAt(last) == '/' && text.charAt(last - 1) == '/' ? last - 1 : -1;
    }

    // Where the name of a tool begins that stands with a colon before an offset; -1 when it does not.
    private static int tool(String text, int at, String name) {
        var colon = beforeBlanks(text, at);
        if (colon < 0 || text.charAt(colon) != ':') {
            return -1;
        }
        var start = beforeBlanks(text, colon) + 1 - name.length();
        return start >= 0 && text.startsWith(name, start) ? start : -1;
    }

    private static int beforeBlanks(String text, int at) {
        var last = at - 1;
        while (last >= 0 && (text.charAt(last) == ' ' || text.charAt(last) == '\t')) {
            last--;
        }
        return last;
    }
}
