package dev.millrace.core.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What GitHub knows a line by when it has moved: a hash of the hundred characters from its start, blanks apart, and the count of equal ones
 * above it. The uploader of CodeQL works them out the same way where a report has none; without either, each upload would open all alerts
 * anew.
 */
final class LineHashes {

    private static final int WINDOW = 100;
    private static final long FACTOR = 37;
    private static final long LEAVING = power();
    private static final int END_OF_FILE = 0xFFFF;
    private static final int NONE = -1;

    // The last characters, and the lines that begin at them.
    private final int[] characters = new int[WINDOW];
    private final int[] starts = new int[WINDOW];
    private final Map<String, Integer> seen = new HashMap<>();
    private final String[] hashes;
    private long hash;
    private int index;
    private int line;
    private boolean isLineStart = true;
    private boolean isAfterReturn;

    private LineHashes(int lines) {
        hashes = new String[lines];
        Arrays.fill(hashes, "");
        Arrays.fill(starts, NONE);
    }

    /** The hashes of a text's lines, the first at index 0. */
    static String[] of(String text, int lines) {
        var all = new LineHashes(lines);
        for (var i = 0; i < text.length(); i++) {
            all.read(text.charAt(i));
        }
        all.read(END_OF_FILE);
        for (var i = 0; i < WINDOW; i++) {
            all.note();
            all.push(0);
        }
        return all.hashes;
    }

    private void read(int c) {
        var isSecondHalf = isAfterReturn && c == '\n';
        isAfterReturn = c == '\r';
        if (c == ' ' || c == '\t' || isSecondHalf) {
            return;
        }
        var character = c == '\r' ? '\n' : c;
        note();
        if (isLineStart) {
            starts[index] = line++;
        }
        isLineStart = character == '\n';
        push(character);
    }

    private void note() {
        var start = starts[index];
        if (start != NONE) {
            var value = Long.toHexString(hash);
            hashes[start] = value + ":" + seen.merge(value, 1, Integer::sum);
            starts[index] = NONE;
        }
    }

    private void push(int character) {
        hash = FACTOR * hash + character - LEAVING * characters[index];
        characters[index] = character;
        index = (index + 1) % WINDOW;
    }

    private static long power() {
        var power = 1L;
        for (var i = 0; i < WINDOW; i++) {
            power *= FACTOR;
        }
        return power;
    }
}
