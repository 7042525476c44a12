package dev.millrace.core.facts;

import java.time.LocalDate;

/**
 * What {@code format.tsv} says about all fact files beside it.
 *
 * <pre>{@code
 * FactFormat.of(FactFiles.current()).day() // 2026-11-21
 * }</pre>
 *
 * @param number the format; another one cannot be read by a version that knows this one
 * @param day the day of the facts
 */
record FactFormat(int number, LocalDate day) {

    static final String FILE = "format.tsv";

    /** The format that this version reads. */
    static final int READ = 1;

    static FactFormat of(FactFiles files) {
        var lines = files.lines(FILE);
        if (lines.size() != 1) {
            throw new IllegalStateException(FILE + " has " + lines.size() + " facts, not one: the format and the day");
        }
        var line = lines.get(0);
        return new FactFormat(
                line.number(0), line.date(1).orElseThrow(() -> line.broken("the day of the facts is missing")));
    }
}
