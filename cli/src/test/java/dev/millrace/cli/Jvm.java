package dev.millrace.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process of its own, with the classes of this one.
 *
 * <pre>{@code
 * try (var jvm = Jvm.start(folder, Main.class, "validate")) { jvm.outcome() }
 * }</pre>
 */
record Jvm(Process process, Path out, Path err) implements AutoCloseable {

    private static final int MOST_SECONDS = 120;

    static Jvm start(Path directory, Class<?> main, String... args) {
        return start(List.of(), directory, main, args);
    }

    /** Starts it by another program, which is to end in becoming what is behind its own arguments. */
    static Jvm start(List<String> before, Path directory, Class<?> main, String... args) {
        var command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx256m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(args));
        try {
            var out = Files.createTempFile("millrace", ".out");
            var err = Files.createTempFile("millrace", ".err");
            var process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            return new Jvm(process, out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as {@code kill -9} does: it cannot do anything about it. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    /** What came of it, when it is at its end. */
    Desk.Outcome outcome() {
        return new Desk.Outcome(await(), read(out), read(err));
    }

    /** What it has said so far. */
    String said() {
        return read(out);
    }

    /** What it has complained of so far. */
    String complained() {
        return read(err);
    }

    private int await() {
        try {
            if (process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            throw new AssertionError("the process does not end");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
        try {
            Files.deleteIfExists(out);
            Files.deleteIfExists(err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
