package dev.millrace.dsl;

import dev.millrace.core.source.JavaOrigin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A script that stands in a file.
 *
 * @param text the script, without the line that names its shell
 * @param shell the shell that this line names
 */
@Transparent
record ScriptFile(String text, Optional<String> shell) {

    private static final Set<String> SHELLS = Set.of("bash", "sh", "pwsh", "python");

    private static final Pattern PYTHON_3 = Pattern.compile("python3(\\.[0-9]+)?");

    static ScriptFile find(Class<?> neighbour, String file) {
        try (var resource = neighbour.getResourceAsStream(file)) {
            if (resource != null) {
                return of(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
            }
            var path = Path.of(file);
            if (Files.isRegularFile(path)) {
                return of(Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("script \"" + file + "\" cannot be read: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("there is no script \"" + file + "\" among the resources beside "
                + neighbour.getName() + ", nor at " + Path.of(file).toAbsolutePath());
    }

    static ScriptFile of(String text) {
        var lines = text.replace("\r\n", "\n");
        if (!lines.startsWith("#!")) {
            return new ScriptFile(lines, Optional.empty());
        }
        var end = lines.indexOf('\n');
        var line = lines.substring(2, end < 0 ? lines.length() : end);
        var words = Stream.of(line.split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .dropWhile(word -> word.endsWith("/env") || word.equals("-S"))
                .toList();
        return new ScriptFile(
                end < 0 ? "" : lines.substring(end + 1), words.isEmpty() ? Optional.empty() : shell(words));
    }

    // GitHub knows some shells by name and gives them its own options; of any other command it wants to know where the
    // file goes.
    private static Optional<String> shell(List<String> command) {
        var program = command.get(0);
        var name = program.substring(program.lastIndexOf('/') + 1);
        if (command.size() == 1) {
            var known = PYTHON_3.matcher(name).matches() ? "python" : name;
            return Optional.of(SHELLS.contains(known) ? known : name + " {0}");
        }
        return Optional.of(name + " " + String.join(" ", command.subList(1, command.size())) + " {0}");
    }

    RunStep step(JavaOrigin origin) {
        var step = RunStep.of(text, origin);
        return shell.map(step::shell).orElse(step);
    }
}
