package dev.millrace.cli;

import dev.millrace.workspace.Root;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the source of a class that runs: {@code java} tells it of one that it compiled itself. JBang does not, and neither does an editor; theirs are looked for
 * in the usual places, here and at the top of the repository around.
 */
final class RunSource {

    private static final List<String> PLACES = List.of(InitPlan.FOLDER, "src/main/java", "src/test/java", "");

    private RunSource() {}

    static Optional<Path> of(Class<?> type, Path directory) {
        var path = type.getName().replace('.', '/') + ".java";
        // A single file need not have the path of its package.
        var names = Stream.of(path, type.getSimpleName() + ".java").distinct().toList();
        var usual = Stream.of(directory, Root.around(directory))
                .distinct()
                .flatMap(folder -> PLACES.stream().map(folder::resolve))
                .flatMap(folder -> names.stream().map(folder::resolve));
        return Stream.concat(launched(type).stream(), usual)
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
