package dev.millrace.dsl.pin;

import dev.millrace.annotations.Experimental;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A version of an action: numbers between dots, with or without a {@code v} before them.
 *
 * <pre>{@code
 * Version.parse("v7").orElseThrow().covers(Version.parse("v7.0.1").orElseThrow()) // true
 * }</pre>
 *
 * @param text the version as it is written
 * @param numbers its numbers, as text since they may be of any length
 */
@Experimental
public record Version(String text, List<String> numbers) {

    /** Copies the list. */
    public Version {
        numbers = List.copyOf(numbers);
    }

    /** The version that a ref is; absent for branches, commits and pre-releases. */
    public static Optional<Version> parse(String ref) {
        var numbers = new ArrayList<String>();
        var start = ref.startsWith("v") ? 1 : 0;
        while (start <= ref.length()) {
            var dot = ref.indexOf('.', start);
            var end = dot < 0 ? ref.length() : dot;
            if (!isNumber(ref, start, end)) {
                return Optional.empty();
            }
            numbers.add(ref.substring(start, end));
            start = end + 1;
        }
        return Optional.of(new Version(ref, numbers));
    }

    /** The first version in the comment beside a commit: that of {@code v7.0.1}, {@code tag=v7.0.1} and {@code pin@v7}. */
    public static Optional<Version> in(String comment) {
        var start = 0;
        for (var i = 0; i <= comment.length(); i++) {
            if (i == comment.length() || isBetween(comment.charAt(i))) {
                var found = parse(comment.substring(start, i)).filter(Version::isUnmistakable);
                if (found.isPresent()) {
                    return found;
                }
                start = i + 1;
            }
        }
        return parse(comment);
    }

    // A number among words counts something else: "see 1234".
    private boolean isUnmistakable() {
        return numbers.size() > 1 || text.startsWith("v");
    }

    /** The major as actions are mostly tagged: {@code v7}. */
    public String major() {
        return "v" + numbers.get(0);
    }

    /** Whether both are of one major. */
    public boolean isSameMajor(Version other) {
        return major().equals(other.major());
    }

    /** Whether another version is this one, or one that it stands for: {@code v7} and {@code v7.0} stand for {@code v7.0.1}. */
    public boolean covers(Version other) {
        return numbers.size() <= other.numbers.size() && numbers.equals(other.numbers.subList(0, numbers.size()));
    }

    /** Whether this is the other version or a newer one; numbers that are not written count as 0. */
    public boolean isAtLeast(Version other) {
        return compare(this, other) >= 0;
    }

    static int compare(Version a, Version b) {
        for (var i = 0; i < Math.max(a.numbers.size(), b.numbers.size()); i++) {
            var left = a.number(i);
            var right = b.number(i);
            var order = left.length() == right.length()
                    ? left.compareTo(right)
                    : Integer.compare(left.length(), right.length());
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** A number without the zeros before it, so that the longer one is the greater. */
    private String number(int index) {
        if (index >= numbers.size()) {
            return "";
        }
        var digits = numbers.get(index);
        var start = 0;
        while (start < digits.length() && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    private static boolean isNumber(String text, int start, int end) {
        for (var i = start; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return end > start;
    }

    private static boolean isBetween(char c) {
        return Character.isWhitespace(c) || "#@=:,;()[]\"'".indexOf(c) >= 0;
    }

    @Override
    public String toString() {
        return text;
    }
}
