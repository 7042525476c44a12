package dev.millrace.core.context;

import java.util.ArrayList;
import java.util.List;

/** The comment beside a pinned commit, which says what version it is: {@code v4.2.2}, {@code tag=v4.2.2}, {@code pin@v4}. */
final class PinComment {

    private PinComment() {}

    /** What may be a version in it, as written. */
    static List<String> versions(String comment) {
        var versions = new ArrayList<String>();
        var start = 0;
        for (var i = 0; i <= comment.length(); i++) {
            if (i == comment.length() || isBetween(comment.charAt(i))) {
                if (i > start) {
                    versions.add(comment.substring(start, i));
                }
                start = i + 1;
            }
        }
        return versions;
    }

    private static boolean isBetween(char c) {
        return Character.isWhitespace(c) || "#@=:,;()[]\"'".indexOf(c) >= 0;
    }
}
