package dev.millrace.cli;

import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the source of a class that runs: {@code java} tells it of one that it compiled itself, and an editor runs those of usual places. */
final class RunSource {

    private static final List<String> PLACES = List.of(InitPlan.FOLDER, "src/main/java", "src/test/java", "");

    private RunSource() {}

    static Optional<Path> of(Class<?> type, Path directory) {
        var path = type.getName().replace('.', '/') + ".java";
        return Stream.concat(
                        launched(type).stream(),
                        PLACES.stream().map(place -> directory.resolve(place).resolve(path)))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Optional<Path> launched(Class<?> type) {
        return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .flatMap(location -> {
                    try {
                        return Optional.of(Path.of(location.toURI()));
                    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
                        return Optional.empty();
                    }
                })
                .filter(file -> file.toString().endsWith(".java"));
    }
}
