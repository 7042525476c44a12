package dev.millrace.core.context;

/** Version numbers of releases. */
final class Versions {

    private Versions() {}

    /** Below 0 when the first is the older one: {@code v4.1.2} and {@code 4.10}. What is no number counts as 0. */
    static int compare(String a, String b) {
        var left = a.split("\\.", -1);
        var right = b.split("\\.", -1);
        for (var i = 0; i < Math.max(left.length, right.length); i++) {
            var order = Long.compare(part(left, i), part(right, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static long part(String[] parts, int index) {
        var value = 0L;
        if (index < parts.length) {
            for (var i = 0; i < parts[index].length() && value < Integer.MAX_VALUE; i++) {
                var digit = Character.digit(parts[index].charAt(i), 10);
                value = digit < 0 ? value : value * 10 + digit;
            }
        }
        return value;
    }
}
