package dev.millrace.dsl.plan;

import java.time.Duration;

/** Times as people write them: {@code 5 min}, {@code 45 s}, {@code 1 min 15 s}. */
final class Minutes {

    private static final String UNIT = " min";

    private Minutes() {}

    static String text(Duration low, Duration high) {
        if (low.equals(high)) {
            return text(high);
        }
        return isWhole(low) && isWhole(high)
                ? low.toMinutes() + "–" + text(high)
                : (low.isZero() ? "0" : text(low)) + "–" + text(high);
    }

    private static String text(Duration time) {
        if (isWhole(time)) {
            return time.toMinutes() + UNIT;
        }
        // A rest below a second matters to nobody.
        var seconds = time.toSeconds() % 60 + " s";
        return time.toMinutes() == 0 ? seconds : time.toMinutes() + UNIT + " " + seconds;
    }

    private static boolean isWhole(Duration time) {
        return time.equals(Duration.ofMinutes(time.toMinutes()));
    }
}
