package dev.millrace.dsl.release;

import dev.millrace.annotations.PublicApi;
import java.util.List;

/**
 * Files that say which lines the tests have covered; of several the lines are summed.
 *
 * <pre>{@code
 * coverageAtLeast(80, jacoco("target/site/jacoco/jacoco.csv"))
 * }</pre>
 */
@PublicApi
public final class CoverageReport {

    private final String format;
    private final List<String> files;

    private CoverageReport(String format, List<String> files) {
        this.format = format;
        this.files = List.copyOf(files);
    }

    static CoverageReport of(String format, String... files) {
        if (files.length == 0) {
            throw new IllegalArgumentException(
                    format + "() has no report: name at least one file, with wildcards where there are several");
        }
        return new CoverageReport(format, List.of(files));
    }

    /** The word for the format, which is part of the name of its script. */
    String format() {
        return format;
    }

    List<String> files() {
        return files;
    }
}
