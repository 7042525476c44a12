package dev.millrace.core.source;

import dev.millrace.annotations.PublicApi;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The origin of a node that was read from YAML: the span of its value, and that of its key where it has one.
 *
 * <pre>{@code
 * runs-on: ubuntu-latest
 * ^^^^^^^  ^^^^^^^^^^^^^
 * key      value
 * }</pre>
 */
@PublicApi
public final class YamlOrigin extends Origin {

    private static final int NO_KEY = -1;

    private final CommentTable comments;
    private final Form form;
    private final int keyStart;
    private final int keyEnd;
    private final int start;
    private final int end;
    private final @Nullable Comments own;

    private YamlOrigin(CommentTable comments, Form form, int keyStart, int keyEnd, int start, int end) {
        this(comments, form, keyStart, keyEnd, start, end, null);
    }

    private YamlOrigin(
            CommentTable comments, Form form, int keyStart, int keyEnd, int start, int end, @Nullable Comments own) {
        this.own = own;
        this.comments = comments;
        this.form = form;
        this.keyStart = keyStart;
        this.keyEnd = keyEnd;
        this.start = start;
        this.end = end;
    }

    /** The origin of a node that is no value of a key: a document, an item of a list, a key. Offsets count UTF-16 units from 0. */
    public static YamlOrigin of(CommentTable comments, Form form, int start, int end) {
        return new YamlOrigin(comments, form, NO_KEY, NO_KEY, start, end);
    }

    /** The origin of the value of a key. */
    public static YamlOrigin of(CommentTable comments, Form form, YamlOrigin key, int start, int end) {
        return new YamlOrigin(comments, form, key.start, key.end, start, end);
    }

    /** The file. */
    public SourceFile file() {
        return comments.file();
    }

    /** The offset of the value's first character. */
    public int start() {
        return start;
    }

    /** The offset after the value's last character. */
    public int end() {
        return end;
    }

    @Override
    public Optional<Span> span() {
        return Optional.of(new Span(file(), start, end));
    }

    @Override
    public Optional<Span> keySpan() {
        return keyStart == NO_KEY ? Optional.empty() : Optional.of(new Span(file(), keyStart, keyEnd));
    }

    @Override
    public Form form() {
        return form;
    }

    /** The same place with other comments than the file has there, which the writer writes. */
    public YamlOrigin withComments(Comments value) {
        return new YamlOrigin(comments, form, keyStart, keyEnd, start, end, value);
    }

    /** Whether the comments are not those of the file. */
    public boolean hasOwnComments() {
        return own != null;
    }

    @Override
    public Comments comments() {
        if (own != null) {
            return own;
        }
        return comments.of(keyStart == NO_KEY ? start : keyStart, form, start, end);
    }

    @Override
    public Origin atKey() {
        return keyStart == NO_KEY ? this : new YamlOrigin(comments, form, NO_KEY, NO_KEY, keyStart, keyEnd);
    }

    /** The origin of a part of the value, as offsets into the file. */
    public YamlOrigin part(int from, int to) {
        return new YamlOrigin(comments, form, NO_KEY, NO_KEY, from, to);
    }

    @Override
    public String toString() {
        var position = file().position(start);
        return file().name() + ":" + position.line() + ":" + position.column();
    }
}
