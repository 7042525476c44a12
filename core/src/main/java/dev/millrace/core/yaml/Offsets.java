package dev.millrace.core.yaml;

import java.util.Arrays;

/** Turns the YAML library's offsets, which count code points, into UTF-16 units. */
final class Offsets {

    private final int length;
    private final int[] supplementary;

    private Offsets(int length, int[] supplementary) {
        this.length = length;
        this.supplementary = supplementary;
    }

    static Offsets of(String text) {
        var found = new int[0];
        var count = 0;
        for (var i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, Math.max(16, count * 2));
                }
                found[count] = i - count;
                count++;
                i++;
            }
        }
        return new Offsets(text.length(), Arrays.copyOf(found, count));
    }

    int utf16(int codePoints) {
        if (supplementary.length == 0) {
            return Math.min(codePoints, length);
        }
        var found = Arrays.binarySearch(supplementary, codePoints);
        return Math.min(codePoints + (found >= 0 ? found : -found - 1), length);
    }
}
