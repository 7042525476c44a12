package dev.millrace.core.configuration;

import dev.millrace.core.source.SourceFile;
import java.util.ArrayDeque;
import java.util.Optional;

/**
 * A file that a configuration is made of.
 *
 * @param isResource whether it is on the class path, and not in the repository
 * @param path its path from there, with {@code /} between names
 */
record ConfigurationFile(boolean isResource, String path) {

    static final String CLASS_PATH = "classpath:";

    /** The file that this one names; empty when that leads out of the repository. */
    Optional<ConfigurationFile> resolve(String reference) {
        if (reference.startsWith(CLASS_PATH)) {
            return within(reference.substring(CLASS_PATH.length())).map(name -> new ConfigurationFile(true, name));
        }
        if (reference.startsWith("/") || reference.indexOf('\\') >= 0 || reference.indexOf(':') >= 0) {
            return Optional.empty();
        }
        var folder = path.substring(0, path.lastIndexOf('/') + 1);
        return within(folder + reference).map(name -> new ConfigurationFile(isResource, name));
    }

    private static Optional<String> within(String path) {
        var names = new ArrayDeque<String>();
        for (var name : path.split("/", -1)) {
            if (name.equals("..")) {
                if (names.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join("/", names));
    }

    Optional<SourceFile> in(ConfigurationFiles files) {
        return isResource ? files.resource(path) : files.file(path);
    }

    /** As the message of a finding names it. */
    @Override
    public String toString() {
        return isResource ? CLASS_PATH + path : path;
    }
}
