package dev.millrace.workspace.check;

import dev.millrace.annotations.Severity;
import dev.millrace.core.configuration.Configuration;
import dev.millrace.core.finding.Profile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a front end was told, which counts more than what the configuration says.
 *
 * @param profile how much to hear
 * @param failOn the lowest severity that makes the exit code 1
 * @param asOf the day that dates are compared with
 * @param file the configuration to use, wherever the files are
 * @param policies the policies to apply beside those of the configuration, each a path or {@code classpath:} and the name of a resource
 */
public record Overrides(
        Optional<Profile> profile,
        Optional<Severity> failOn,
        Optional<LocalDate> asOf,
        Optional<Path> file,
        List<String> policies) {

    public Overrides {
        policies = List.copyOf(policies);
    }

    /** Nothing. */
    public static final Overrides NONE =
            new Overrides(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    /** A configuration with these in the place of what it says itself. */
    public Configuration over(Configuration configuration) {
        var changed = profile.map(configuration::withProfile).orElse(configuration);
        return asOf.map(changed::asOf).orElse(changed);
    }
}
