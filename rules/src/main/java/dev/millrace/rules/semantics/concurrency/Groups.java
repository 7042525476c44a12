package dev.millrace.rules.semantics.concurrency;

import dev.millrace.core.expression.Segment;
import dev.millrace.core.yaml.Text;

/** Names of concurrency groups. */
final class Groups {

    private Groups() {}

    /** Whether two names are sure to be the same in one run: GitHub ignores case, and equal expressions over one run have one value. */
    static boolean areSame(Text a, Text b) {
        if (a.isUnreadable() || b.isUnreadable() || a.isEmpty()) {
            return false;
        }
        if (a.isLiteral() || b.isLiteral()) {
            return a.raw().equalsIgnoreCase(b.raw());
        }
        var left = a.template();
        var right = b.template();
        if (!left.errors().isEmpty()
                || !right.errors().isEmpty()
                || left.segments().size() != right.segments().size()) {
            return false;
        }
        for (var i = 0; i < left.segments().size(); i++) {
            if (!areSame(left.segments().get(i), a.raw(), right.segments().get(i), b.raw())) {
                return false;
            }
        }
        return true;
    }

    private static boolean areSame(Segment a, String left, Segment b, String right) {
        if (a instanceof Segment.Placeholder one && b instanceof Segment.Placeholder other) {
            return one.content().tree().isPresent()
                    && one.content().tree().equals(other.content().tree());
        }
        return a instanceof Segment.Literal
                && b instanceof Segment.Literal
                && a.range().in(left).equalsIgnoreCase(b.range().in(right));
    }
}
