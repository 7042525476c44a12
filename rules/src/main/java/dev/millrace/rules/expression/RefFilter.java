package dev.millrace.rules.expression;

import dev.millrace.core.filter.FilterPattern;
import dev.millrace.core.filter.PatternProblem;
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
            return !isIgnored(name);
        }
        var lets = false;
        for (var text : only) {
            var pattern = FilterPattern.ref(text.raw());
            if (!pattern.isNegative()) {
                lets = lets || !isRead(pattern) || pattern.matchesIgnoringCase(name);
            } else if (isRead(pattern) && pattern.matchesIgnoringCase(name)) {
                lets = false;
            }
        }
        return lets;
    }

    // Whether "!" takes something back from what is ignored, is not documented.
    private boolean isIgnored(String name) {
        var ignored = false;
        for (var text : ignore) {
            var pattern = FilterPattern.ref(text.raw());
            if (isRead(pattern) && pattern.matchesIgnoringCase(name)) {
                if (pattern.isNegative()) {
                    return false;
                }
                ignored = true;
            }
        }
        return ignored;
    }

    private static boolean isReadable(Items<Text> patterns) {
        return patterns.items().size() <= MOST_PATTERNS
                && patterns.unreadable().isEmpty()
                && patterns.expression().isEmpty()
                && (!patterns.isPresent() || !patterns.items().isEmpty())
                && patterns.stream().allMatch(pattern -> pattern.raw().length() <= LONGEST);
    }

    // What a pattern with a mistake matches, only GitHub knows.
    private static boolean isRead(FilterPattern pattern) {
        return pattern.problems().stream().allMatch(problem -> problem.kind() == PatternProblem.Kind.NEEDLESS_CLASS);
    }
}
