package dev.millrace.rules.runner;

import java.math.BigInteger;
import java.util.OptionalInt;

/** Labels that are the same but for their numbers. */
final class Versioned {

    private Versioned() {}

    /** How the numbers of one label compare with those of another, from the left; empty where the labels differ in more. */
    static OptionalInt compare(String label, String other) {
        var order = 0;
        var i = 0;
        var j = 0;
        while (i < label.length() && j < other.length()) {
            if (isDigit(label.charAt(i)) && isDigit(other.charAt(j))) {
                var end = endOfNumber(label, i);
                var otherEnd = endOfNumber(other, j);
                if (order == 0) {
                    order = new BigInteger(label.substring(i, end))
                            .compareTo(new BigInteger(other.substring(j, otherEnd)));
                }
                i = end;
                j = otherEnd;
            } else if (label.charAt(i) == other.charAt(j)) {
                i++;
                j++;
            } else {
                return OptionalInt.empty();
            }
        }
        return i == label.length() && j == other.length() ? OptionalInt.of(order) : OptionalInt.empty();
    }

    private static int endOfNumber(String label, int start) {
        var end = start;
        while (end < label.length() && isDigit(label.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return '0' <= c && c <= '9';
    }
}
