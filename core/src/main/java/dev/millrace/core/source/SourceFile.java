package dev.millrace.core.source;

import dev.millrace.annotations.PublicApi;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * A file's name and text, with positions for its offsets.
 *
 * <pre>{@code
 * var file = SourceFile.of(".github/workflows/ci.yml", "on: push\njobs: {}\n");
 * file.position(9).line() // 2
 * file.line(2)            // "jobs: {}"
 * }</pre>
 */
@PublicApi
public final class SourceFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String name;
    private final String text;
    private final OptionalInt malformed;
    private int[] lineStarts = {};

    private SourceFile(String name, String text, OptionalInt malformed) {
        this.name = name;
        this.text = text;
        this.malformed = malformed;
    }

    /**
     * A file of the given name and text; a byte order mark at its start is dropped.
     *
     * @param name the name to show in findings, with {@code /} between folders
     */
    public static SourceFile of(String name, String text) {
        return new SourceFile(name, withoutMark(text), OptionalInt.empty());
    }

    /**
     * A file of the given name and UTF-8 bytes. Where the bytes are not UTF-8, the text ends, and {@link #malformed()} tells the offset.
     *
     * @param name the name to show in findings, with {@code /} between folders
     */
    public static SourceFile decode(String name, byte[] bytes) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var out = CharBuffer.allocate(bytes.length);
        var result = decoder.decode(ByteBuffer.wrap(bytes), out, true);
        var text = withoutMark(out.flip().toString());
        return new SourceFile(name, text, result.isError() ? OptionalInt.of(text.length()) : OptionalInt.empty());
    }

    private static String withoutMark(String text) {
        return text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
    }

    /** The same file under another name. */
    public SourceFile named(String value) {
        return new SourceFile(value, text, malformed);
    }

    /** The name to show in findings. */
    public String name() {
        return name;
    }

    /** The whole text, without a byte order mark. */
    public String text() {
        return text;
    }

    /** The offset at which the bytes cease to be UTF-8; empty when all of them are. */
    public OptionalInt malformed() {
        return malformed;
    }

    /** The position of an offset between 0 and the text's length. */
    public Position position(int offset) {
        var starts = lineStarts();
        var found = Arrays.binarySearch(starts, offset);
        var line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, offset - starts[line] + 1);
    }

    /** The offset at which a line, counted from 1, starts. */
    public int lineStart(int line) {
        return lineStarts()[line - 1];
    }

    /** How many lines the file has; text after the last line break counts as one, even when it is empty. */
    public int lineCount() {
        return lineStarts().length;
    }

    /** A line, counted from 1, without its line break. */
    public String line(int line) {
        var starts = lineStarts();
        var end = line < starts.length ? starts[line] : text.length();
        while (end > starts[line - 1] && isLineBreak(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(starts[line - 1], end);
    }

    @Override
    public String toString() {
        return name;
    }

    // Two threads may both compute the table: they write the same one.
    private int[] lineStarts() {
        var starts = lineStarts;
        if (starts.length == 0) {
            starts = findLineStarts(text);
            lineStarts = starts;
        }
        return starts;
    }

    // As YAML counts: LF, CR LF and a CR alone each end a line.
    private static int[] findLineStarts(String text) {
        var starts = new int[16 + text.length() / 24];
        var count = 1;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var isLoneReturn = c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (c == '\n' || isLoneReturn) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
