package dev.millrace.core.configuration;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.RuleMetadata;
import dev.millrace.core.source.SourceFile;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads the configuration of a repository. What is wrong in it becomes a finding, and the rest is used.
 *
 * <pre>{@code
 * var repository = FolderRepository.of(Path.of("."));
 * var configuration = ConfigurationReader.of(catalog::all).read(repository::source, findings::add);
 * var validator = Validator.of(catalog, configuration).in(repository);
 * }</pre>
 */
@PublicApi
public final class ConfigurationReader {

    private static final List<String> OWN = List.of(".github/millrace.yml", ".github/millrace.yaml");
    private static final List<String> ACTIONLINT = List.of(".github/actionlint.yaml", ".github/actionlint.yml");

    private final Supplier<? extends Collection<RuleMetadata>> rules;

    private ConfigurationReader(Supplier<? extends Collection<RuleMetadata>> rules) {
        this.rules = rules;
    }

    /**
     * A reader.
     *
     * @param rules the rules that there are; asked for only when there is a configuration
     */
    public static ConfigurationReader of(Supplier<? extends Collection<RuleMetadata>> rules) {
        return new ConfigurationReader(rules);
    }

    /** The paths at which a repository's configuration may be, from its root; the first that there is counts. */
    public static List<String> paths() {
        return OWN;
    }

    /**
     * The configuration of a repository: {@code .github/millrace.yml}, over what {@code .github/actionlint.yaml} says.
     *
     * @param findings takes what is wrong, with the severities of the checks themselves
     */
    public Configuration read(ConfigurationFiles files, Consumer<Finding> findings) {
        for (var path : OWN) {
            var file = files.file(path);
            if (file.isPresent()) {
                return read(path, file, files, findings);
            }
        }
        return read("", Optional.empty(), files, findings);
    }

    /**
     * The same with another file instead of {@code .github/millrace.yml}.
     *
     * @param path its path from the root, from which those that it extends are found
     */
    public Configuration read(String path, SourceFile file, ConfigurationFiles files, Consumer<Finding> findings) {
        return read(path, Optional.of(file), files, findings);
    }

    private Configuration read(
            String path, Optional<SourceFile> own, ConfigurationFiles files, Consumer<Finding> findings) {
        var actionlint = files.file(ACTIONLINT.get(0)).or(() -> files.file(ACTIONLINT.get(1)));
        var merging = new Merging();
        if (own.isPresent() || actionlint.isPresent()) {
            var loader = new LayerLoader(files, new KnownRules(rules.get()), findings);
            actionlint.ifPresent(loader::loadActionlint);
            own.ifPresent(file -> loader.load(new ConfigurationFile(false, path), file));
            loader.actionlint().ifPresent(merging::addActionlint);
            loader.layers().forEach(merging::add);
        }
        return merging.configuration();
    }
}
