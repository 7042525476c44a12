package dev.millrace.core.facts;

import java.util.Optional;

/**
 * A ref that is a version: numbers between dots, with or without a {@code v} before them.
 *
 * <pre>{@code
 * VersionRef.parse("v4.1.2") // of major 4
 * }</pre>
 *
 * @param prefixed whether a {@code v} is before the numbers
 * @param major the first number, as text since it may be of any length
 */
record VersionRef(boolean prefixed, String major) {

    /** The version that a ref is; absent for branches, commits and pre-releases. */
    static Optional<VersionRef> parse(String ref) {
        var prefixed = ref.startsWith("v");
        var start = prefixed ? 1 : 0;
        var end = endOfNumber(ref, start);
        // Git minds each character, so v04 is not v4.
        if (end == start || (ref.charAt(start) == '0' && end > start + 1)) {
            return Optional.empty();
        }
        var at = end;
        while (at < ref.length()) {
            var stop = ref.charAt(at) == '.' ? endOfNumber(ref, at + 1) : at;
            if (stop <= at + 1) {
                return Optional.empty();
            }
            at = stop;
        }
        return Optional.of(new VersionRef(prefixed, ref.substring(start, end)));
    }

    private static int endOfNumber(String ref, int start) {
        var end = start;
        while (end < ref.length() && ref.charAt(end) >= '0' && ref.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /**
     * Whether this may be a version of the major with this release. Who tags bare majors may use numbers for something else:
     * {@code dtolnay/rust-toolchain@1.75} is a branch for Rust 1.75, not a version of {@code v1}.
     */
    boolean isOf(ActionRef release) {
        return prefixed || !release.name().startsWith("v") || release.name().indexOf('.') >= 0;
    }

    /** Whether the major is greater than a known one, like {@code v4}. */
    boolean isNewerThan(String known) {
        var digits = known.length() - 1;
        return major.length() == digits ? major.compareTo(known.substring(1)) > 0 : major.length() > digits;
    }
}
