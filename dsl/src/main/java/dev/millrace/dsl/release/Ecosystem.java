package dev.millrace.dsl.release;

import dev.millrace.annotations.PublicApi;
import java.util.Locale;

/**
 * Whose packages a project depends on.
 *
 * <pre>{@code
 * vulnerabilityAudit(Ecosystem.CARGO)
 * }</pre>
 */
@PublicApi
public enum Ecosystem {
    /** Rust's crates: {@code cargo audit}, {@code cargo metadata}. */
    CARGO("Cargo"),
    /** JavaScript's packages by npm: {@code npm audit}, {@code package-lock.json}. */
    NPM("npm"),
    /** Python's packages that are installed for {@code python}: {@code pip-audit}, and what they say of themselves. */
    PIP("pip"),
    /** Artifacts of Maven: the plugins OWASP Dependency-Check and CycloneDX. */
    MAVEN("Maven"),
    /** Go's modules: {@code govulncheck}, {@code go-licenses}. */
    GO("Go");

    private final String title;

    Ecosystem(String title) {
        this.title = title;
    }

    /** The name as its people write it. */
    String title() {
        return title;
    }

    /** The name in the names of files. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
