package dev.millrace.core.expression;

import dev.millrace.annotations.PublicApi;

/**
 * Texts as GitHub compares them: without regard to case, by the capital letter of each character.
 *
 * <p>{@code ı} and {@code İ} match themselves alone, and {@code ς Σ σ} each other, which is not what {@link String#equalsIgnoreCase} says.
 *
 * <pre>{@code
 * Texts.equal("Main", "MAIN") // true
 * }</pre>
 */
@PublicApi
public final class Texts {

    private static final int ASCII = 128;

    private Texts() {}

    /** The text in capital letters: equal for texts that are equal to GitHub. */
    public static String fold(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (upper(text.charAt(i)) != text.charAt(i)) {
                var folded = text.toCharArray();
                for (var j = i; j < folded.length; j++) {
                    folded[j] = upper(folded[j]);
                }
                return new String(folded);
            }
        }
        return text;
    }

    /** Whether two texts are equal to GitHub. */
    public static boolean equal(String a, String b) {
        return a.length() == b.length() && matches(a, 0, b);
    }

    /** Less than 0, 0 or greater than 0, as the first text stands before, beside or after the other. */
    public static int compare(String a, String b) {
        var common = Math.min(a.length(), b.length());
        for (var i = 0; i < common; i++) {
            var difference = upper(a.charAt(i)) - upper(b.charAt(i));
            if (difference != 0) {
                return difference;
            }
        }
        return a.length() - b.length();
    }

    /** Whether a text starts with another. */
    public static boolean startsWith(String text, String start) {
        return start.length() <= text.length() && matches(text, 0, start);
    }

    /** Whether a text ends with another. */
    public static boolean endsWith(String text, String end) {
        return end.length() <= text.length() && matches(text, text.length() - end.length(), end);
    }

    /** Whether a text is in another. The time is that of reading both once, whatever they are (Knuth, Morris and Pratt). */
    public static boolean contains(String text, String part) {
        if (part.length() > text.length()) {
            return false;
        }
        if (part.isEmpty()) {
            return true;
        }
        var borders = borders(part);
        var matched = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = upper(text.charAt(i));
            while (matched > 0 && upper(part.charAt(matched)) != c) {
                matched = borders[matched - 1];
            }
            if (upper(part.charAt(matched)) == c) {
                matched++;
            }
            if (matched == part.length()) {
                return true;
            }
        }
        return false;
    }

    // For each start of the part, how much of its end is a start of the part again.
    private static int[] borders(String part) {
        var borders = new int[part.length()];
        var length = 0;
        for (var i = 1; i < borders.length; i++) {
            var c = upper(part.charAt(i));
            while (length > 0 && upper(part.charAt(length)) != c) {
                length = borders[length - 1];
            }
            if (upper(part.charAt(length)) == c) {
                length++;
            }
            borders[i] = length;
        }
        return borders;
    }

    private static boolean matches(String text, int from, String part) {
        for (var i = 0; i < part.length(); i++) {
            var a = text.charAt(from + i);
            var b = part.charAt(i);
            if (a != b && upper(a) != upper(b)) {
                return false;
            }
        }
        return true;
    }

    private static char upper(char c) {
        if (c < ASCII) {
            return c >= 'a' && c <= 'z' ? (char) (c - ('a' - 'A')) : c;
        }
        // Java's capital of the dotless i is I.
        return c == '\u0131' ? c : Character.toUpperCase(c);
    }
}
