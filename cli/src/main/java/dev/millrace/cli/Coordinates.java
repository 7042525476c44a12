package dev.millrace.cli;

import dev.millrace.workspace.IoReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.ZipFile;

/** What a repository of artifacts knows a jar by. */
record Coordinates(String group, String artifact, String version) {

    /** Those of a jar that tells them: Maven writes into every jar which one it is. */
    static Optional<Coordinates> of(Path library) {
        if (!Files.isRegularFile(library)) {
            return Optional.empty();
        }
        try (var jar = new ZipFile(library.toFile())) {
            var entries = jar.stream()
                    .filter(each -> each.getName().matches("META-INF/maven/[^/]+/[^/]+/pom\\.properties"))
                    .toList();
            if (entries.size() != 1) {
                return Optional.empty();
            }
            var known = new Properties();
            known.load(jar.getInputStream(entries.get(0)));
            return Optional.of(new Coordinates(
                    known.getProperty("groupId", ""),
                    known.getProperty("artifactId", ""),
                    known.getProperty("version", "")));
        } catch (IOException e) {
            throw new CommandException(library + " cannot be read: " + IoReason.of(e));
        }
    }

    /** As JBang and Gradle write them. */
    @Override
    public String toString() {
        return group + ":" + artifact + ":" + version;
    }
}
