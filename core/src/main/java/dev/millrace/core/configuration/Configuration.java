package dev.millrace.core.configuration;

import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.yaml.Text;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a repository wants to hear, file by file. It may be shared by threads.
 *
 * <pre>{@code
 * configuration.settingsFor(".github/workflows/ci.yml").profile()
 * }</pre>
 */
@PublicApi
public final class Configuration {

    private final Settings settings;
    private final List<PathChange> paths;
    private final Optional<Severity> failOn;
    private final List<Text> policies;
    private final Map<BitSet, Settings> byPaths = new ConcurrentHashMap<>();

    private Configuration(Settings settings, List<PathChange> paths, Optional<Severity> failOn, List<Text> policies) {
        this.settings = settings;
        this.paths = List.copyOf(paths);
        this.failOn = failOn;
        this.policies = List.copyOf(policies);
    }

    /** The same settings for all files. */
    public static Configuration of(Settings settings) {
        return of(settings, List.of(), Optional.empty(), List.of());
    }

    static Configuration of(Settings settings, List<PathChange> paths, Optional<Severity> failOn, List<Text> policies) {
        return new Configuration(settings, paths, failOn, policies);
    }

    /** The same configuration under another profile; what it says of a rule stays. */
    public Configuration withProfile(Profile value) {
        return of(settings.withProfile(value), paths, failOn, policies);
    }

    /** The same configuration on a given day. */
    public Configuration asOf(LocalDate value) {
        return of(settings.asOf(value), paths, failOn, policies);
    }

    /** The lowest severity that fails a run; empty when the configuration does not say. */
    public Optional<Severity> failOn() {
        return failOn;
    }

    /** The files of policies, from the repository's root, each with the place where it is named. */
    public List<Text> policies() {
        return policies;
    }

    /**
     * The settings for a file; equal ones are the same object.
     *
     * @param path the file, from the repository's root, with {@code /} between names; empty when it is not known
     */
    public Settings settingsFor(String path) {
        var matching = new BitSet();
        for (var i = 0; i < paths.size() && !path.isEmpty(); i++) {
            matching.set(i, paths.get(i).glob().matches(path));
        }
        return matching.isEmpty() ? settings : byPaths.computeIfAbsent(matching, this::settingsOf);
    }

    private Settings settingsOf(BitSet matching) {
        return settings.with(matching.stream()
                .boxed()
                .flatMap(i -> paths.get(i).rules().stream())
                .toList());
    }
}
