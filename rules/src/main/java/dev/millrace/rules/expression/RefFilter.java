package dev.millrace.rules.expression;

import dev.millrace.core.workflow.Items;
import dev.millrace.core.yaml.Text;

/**
 * The filters of branches or of tags of an event. In doubt they let through: GitHub compares refs in expressions without regard to case.
 *
 * @param only what they let through; later patterns undo earlier ones, with and without {@code !}
 * @param ignore what they keep out
 */
record RefFilter(Items<Text> only, Items<Text> ignore) {

    // More are not written by hand, and each comparison looks at all of them.
    private static final int MOST_PATTERNS = 50;
    // Nor does GitHub have longer names.
    private static final int LONGEST = 255;

    boolean isPresent() {
        return only.isPresent() || ignore.isPresent();
    }

    /** Whether a branch or tag of this name may pass. */
    boolean lets(String name) {
        if (name.length() > LONGEST || !isReadable(only) || !isReadable(ignore)) {
            return true;
        }
        if (ignore.isPresent()) {
            return ignore.stream().noneMatch(pattern -> matches(pattern.raw(), name));
        }
        var lets = false;
        for (var pattern : only) {
            var raw = pattern.raw();
            if (!raw.startsWith("!")) {
                lets = lets || !isPlain(raw) || matches(raw, name);
            } else if (matches(raw.substring(1), name)) {
                lets = false;
            }
        }
        return lets;
    }

    private static boolean isReadable(Items<Text> patterns) {
        return patterns.items().size() <= MOST_PATTERNS
                && patterns.unreadable().isEmpty()
                && patterns.expression().isEmpty()
                && (!patterns.isPresent() || !patterns.items().isEmpty());
    }

    // Only stars: what ? + and [] match, this does not know.
    private static boolean isPlain(String pattern) {
        return pattern.length() <= LONGEST && pattern.chars().noneMatch(c -> "?+[]\\".indexOf(c) >= 0);
    }

    private static boolean matches(String pattern, String name) {
        return isPlain(pattern) && isWhole(pattern, name);
    }

    // Which lengths of the name the pattern so far can be, one character of the pattern after the other.
    private static boolean isWhole(String pattern, String name) {
        var reached = new boolean[name.length() + 1];
        reached[0] = true;
        for (var i = 0; i < pattern.length(); i++) {
            var any = pattern.startsWith("**", i);
            reached = pattern.charAt(i) == '*' ? star(reached, name, any) : step(reached, name, pattern.charAt(i));
            i += any ? 1 : 0;
        }
        return reached[name.length()];
    }

    // One * does not go past a slash.
    private static boolean[] star(boolean[] reached, String name, boolean any) {
        var next = reached.clone();
        for (var i = 0; i < name.length(); i++) {
            next[i + 1] |= next[i] && (any || name.charAt(i) != '/');
        }
        return next;
    }

    private static boolean[] step(boolean[] reached, String name, char c) {
        var next = new boolean[reached.length];
        for (var i = 0; i < name.length(); i++) {
            next[i + 1] = reached[i] && Character.toLowerCase(name.charAt(i)) == Character.toLowerCase(c);
        }
        return next;
    }
}
