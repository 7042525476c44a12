package dev.millrace.core.yaml;

import java.util.Arrays;

/**
 * In which part of a file each character of a scalar's text stands. A scan adds the parts in their order; where they do not make the text,
 * the trail is lost.
 */
final class Pieces {

    private static final int WIDTH = 3;

    private final String file;
    private final String raw;
    // For each piece: its offset in the text, and the file's offsets at its start and behind its end.
    private int[] bounds = new int[8 * WIDTH];
    private int count;
    private int read;
    private boolean lost;

    Pieces(String file, String raw) {
        this.file = file;
        this.raw = raw;
    }

    /** Characters that stand for themselves. */
    void same(int from, int to) {
        if (from == to || lost) {
            return;
        }
        lost = !raw.regionMatches(read, file, from, to - from);
        var last = (count - 1) * WIDTH;
        if (count > 0 && bounds[last + 2] == from && isSame(last)) {
            bounds[last + 2] = to;
            read += to - from;
        } else {
            add(to - from, from, to);
        }
    }

    /** A part of the file that stands for another character: an escape, a doubled quote, a line break. */
    void instead(int codePoint, int from, int to) {
        if (lost) {
            return;
        }
        var size = codePoint > Character.MAX_VALUE ? 2 : 1;
        lost = read + size > raw.length()
                || (size == 1
                        ? raw.charAt(read) != codePoint
                        : raw.charAt(read) != Character.highSurrogate(codePoint)
                                || raw.charAt(read + 1) != Character.lowSurrogate(codePoint));
        add(size, from, to);
    }

    private void add(int size, int from, int to) {
        if (count * WIDTH == bounds.length) {
            bounds = Arrays.copyOf(bounds, bounds.length * 2);
        }
        var at = count++ * WIDTH;
        bounds[at] = read;
        bounds[at + 1] = from;
        bounds[at + 2] = to;
        read += size;
    }

    /** Notes that what stands in the file is not what the text was read from. */
    void lose() {
        lost = true;
    }

    boolean isLost() {
        return lost;
    }

    /** Whether the pieces make the whole text. */
    boolean isWhole() {
        return !lost && read == raw.length();
    }

    /** The file's offset at a character's start; behind the last character, that of the text's end. */
    int start(int offset, int empty) {
        if (offset == raw.length()) {
            return offset == 0 ? empty : end(offset);
        }
        var at = piece(offset);
        return isSame(at) ? bounds[at + 1] + offset - bounds[at] : bounds[at + 1];
    }

    /** The file's offset behind the character that ends at an offset of the text. */
    int end(int offset) {
        var at = piece(offset - 1);
        return isSame(at) ? bounds[at + 1] + offset - bounds[at] : bounds[at + 2];
    }

    // Whatever stands for more or fewer characters than it has is an escape, a doubled quote, a CR LF or the end of the
    // file.
    private boolean isSame(int at) {
        var next = at + WIDTH < count * WIDTH ? bounds[at + WIDTH] : read;
        return bounds[at + 2] - bounds[at + 1] == next - bounds[at];
    }

    private int piece(int offset) {
        var low = 0;
        var high = count - 1;
        while (low < high) {
            var middle = (low + high + 1) >>> 1;
            if (bounds[middle * WIDTH] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low * WIDTH;
    }
}
