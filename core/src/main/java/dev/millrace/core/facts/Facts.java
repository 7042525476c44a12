package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;
import java.time.LocalDate;
import java.util.Map;

/**
 * Which facts about GitHub there are, and of which day. They are those of the jar {@code facts} on the class path, or others that were
 * given before any was read.
 *
 * <pre>{@code
 * Facts.day() // 2026-11-21
 * }</pre>
 */
@PublicApi
public final class Facts {

    private Facts() {}

    /** The day of the facts in use. */
    public static LocalDate day() {
        return FactFormat.of(FactFiles.current()).day();
    }

    /** The day of the facts on the class path, whether they are in use or not. */
    public static LocalDate ownDay() {
        return FactFormat.of(FactFiles.own()).day();
    }

    /** The number of the format in which this version reads facts. */
    public static int format() {
        return FactFormat.READ;
    }

    /**
     * Has all facts read from these files in the place of those on the class path, for the life of the process. It is for
     * programs that get a jar of facts at run time; any other has a newer version of {@code dev.millrace:facts} on its class path.
     *
     * <p>All files are read here once, so that facts are taken as a whole or not at all. Any number of threads may read facts at a
     * time, and one may say this before; of two that say it, one succeeds.
     *
     * <pre>{@code
     * Facts.use(Map.of("format.tsv", "1\t2027-02-01", "limits.tsv", ...)) // and all others that a jar of facts has
     * }</pre>
     *
     * @param files the texts of the files below {@code millrace/facts/}, by what follows that in their names
     * @throws IllegalArgumentException when they cannot be used; the message tells the file, the line, and what is wrong
     * @throws IllegalStateException when facts have been read already
     */
    public static void use(Map<String, String> files) {
        var given = FactFiles.of(files);
        new FactCheck(given, FactFiles.own()).run();
        if (!FactFiles.settle(given)) {
            throw new IllegalStateException("facts have been read already; name others before anything else");
        }
    }
}
