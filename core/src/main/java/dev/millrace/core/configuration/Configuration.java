package dev.millrace.core.configuration;

import dev.millrace.annotations.PublicApi;

/**
 * What a repository wants to hear, file by file.
 *
 * <pre>{@code
 * configuration.settingsFor(".github/workflows/ci.yml").profile()
 * }</pre>
 */
@PublicApi
public final class Configuration {

    private final Settings settings;

    private Configuration(Settings settings) {
        this.settings = settings;
    }

    /** The same settings for all files. */
    public static Configuration of(Settings settings) {
        return new Configuration(settings);
    }

    /**
     * The settings for a file; equal ones are the same object.
     *
     * @param path the file, from the repository's root, with {@code /} between names; empty when it is not known
     */
    public Settings settingsFor(String path) {
        return settings;
    }
}
