package dev.millrace.core.configuration;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.facts.Limits;
import dev.millrace.core.source.SourceFile;
import java.io.IOException;
import java.util.Optional;

/**
 * Where the files of a configuration are.
 *
 * <pre>{@code
 * ConfigurationFiles files = FolderRepository.of(Path.of("."))::source;
 * }</pre>
 */
@PublicApi
@FunctionalInterface
public interface ConfigurationFiles {

    /**
     * A file of the repository; empty when there is none, or none that may be read.
     *
     * @param path the path from the repository's root, with {@code /} between names
     */
    Optional<SourceFile> file(String path);

    /** A resource of the class path; by default of that which has Millrace. */
    default Optional<SourceFile> resource(String name) {
        try (var stream = ConfigurationFiles.class.getResourceAsStream("/" + name)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(SourceFile.decode(
                            ConfigurationFile.CLASS_PATH + name, stream.readNBytes(Limits.workflowFileBytes())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
