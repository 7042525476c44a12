package dev.millrace.core.finding;

import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How much one wants to hear: which rules are on, and how severe they are.
 *
 * <pre>{@code
 * millrace validate --profile strict
 * }</pre>
 */
@PublicApi
public enum Profile {
    /** Errors only. */
    MINIMAL,
    /** What a maintainer would fix. */
    DEFAULT,
    /** As default, with most security advice raised to warnings. */
    STRICT,
    /** Every rule; those that are off elsewhere are info. */
    PEDANTIC;

    /** The profile of a name as the command line and the configuration write it. */
    public static Optional<Profile> named(String name) {
        return Arrays.stream(values())
                .filter(profile -> profile.toString().equals(name))
                .findFirst();
    }

    /** How severe a rule is under this profile. */
    public Severity severityOf(RuleMetadata rule) {
        return switch (this) {
            case MINIMAL -> rule.severity() == Severity.ERROR ? Severity.ERROR : Severity.OFF;
            case DEFAULT -> rule.severity();
            case STRICT -> rule.strict();
            case PEDANTIC -> rule.pedantic();
        };
    }

    /** A finding with its severity under this profile; empty when the profile does not want it. */
    public Optional<Finding> apply(Finding finding) {
        var severity = severityOf(finding.rule());
        // A rule may give a single finding a severity of its own; only "minimal" cares.
        if (severity != Severity.OFF && finding.severity() != finding.rule().severity()) {
            severity = this == MINIMAL && finding.severity() != Severity.ERROR ? Severity.OFF : finding.severity();
        }
        return severity == Severity.OFF ? Optional.empty() : Optional.of(finding.withSeverity(severity));
    }

    /** The name as the command line and the configuration write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
