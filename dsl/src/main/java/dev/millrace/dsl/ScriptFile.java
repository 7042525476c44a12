package dev.millrace.dsl;

import dev.millrace.core.source.JavaOrigin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A script that stands in a file.
 *
 * @param text the script, without the line that names its shell
 * @param shell the shell that this line names
 */
record ScriptFile(String text, Optional<String> shell) {

    private static final List<String> SHELLS = List.of("bash", "sh", "pwsh", "python");

    static ScriptFile find(String file) {
        var caller = CallSites.callingClass();
        try (var resource = caller.getResourceAsStream(file)) {
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
                + caller.getName() + ", nor at " + Path.of(file).toAbsolutePath());
    }

    private static ScriptFile of(String text) {
        var lines = text.replace("\r\n", "\n");
        if (!lines.startsWith("#!")) {
            return new ScriptFile(lines, Optional.empty());
        }
        var end = lines.indexOf('\n');
        var program = lines.substring(2, end < 0 ? lines.length() : end).strip();
        var name = program.substring(Math.max(program.lastIndexOf('/'), program.lastIndexOf(' ')) + 1);
        var shell = SHELLS.stream().filter(each -> name.startsWith(each)).findFirst();
        return new ScriptFile(end < 0 ? "" : lines.substring(end + 1), shell);
    }

    RunStep step(JavaOrigin origin) {
        var step = RunStep.of(text, origin);
        return shell.map(step::shell).orElse(step);
    }
}
