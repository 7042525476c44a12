package dev.millrace.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.millrace.workspace.IoReason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The {@code git} of the machine, in a folder. It is asked only, by a list of arguments that no shell sees. */
final class Git {

    private final Path folder;

    private Git(Path folder) {
        this.folder = folder;
    }

    static Git in(Path folder) {
        return new Git(folder);
    }

    /** What it prints, without the line break at the end; empty when it fails. */
    Optional<String> ask(String... arguments) {
        return run(arguments).map(String::stripTrailing);
    }

    /** What it prints between NUL characters; empty when it fails. */
    Optional<List<String>> list(String... arguments) {
        return run(arguments)
                .map(out -> List.of(out.split("\0")).stream()
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    private Optional<String> run(String... arguments) {
        var command = new ArrayList<>(List.of("git", "-c", "core.fsmonitor=false"));
        command.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var out = new String(process.getInputStream().readAllBytes(), UTF_8);
            return process.waitFor() == 0 ? Optional.of(out) : Optional.empty();
        } catch (IOException e) {
            throw new CommandException("git cannot be run, which tells what has changed: " + IoReason.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("interrupted");
        }
    }
}
