package dev.millrace.templates.security;

import static dev.millrace.actions.ScanAction.OutputFormat.TABLE;
import static dev.millrace.actions.ScanAction.SeverityCutoff.HIGH;

import dev.millrace.actions.ScanAction;
import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.Transparent;

/**
 * Grype, which brings its own database: asking the NVD takes a key of the project, and without one half an hour.
 *
 * <pre>{@code
 * ubuntu("audit").steps(checkout(), run("make sbom.json"), grype().sbom("sbom.json"))
 * }</pre>
 */
@PublicApi
@Transparent
public final class Grype {

    private Grype() {}

    /**
     * Stops at known vulnerabilities that are high or critical and have been mended: of what nobody has mended yet, a build that fails tells nothing that
     * somebody could do. What is looked at is still to be said: an {@code image}, an {@code sbom} or a {@code path}.
     */
    public static ScanAction grype() {
        return ScanAction.v7()
                .named("Look for known vulnerabilities")
                .severityCutoff(HIGH)
                .onlyFixed(true)
                .outputFormat(TABLE);
    }
}
