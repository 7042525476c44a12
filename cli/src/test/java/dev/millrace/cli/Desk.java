package dev.millrace.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder with files, and the command line started in it.
 *
 * <pre>{@code
 * assertThat(new Desk(folder).with("ci.yml", "on: push").run("validate", "ci.yml").exitCode()).isZero();
 * }</pre>
 */
record Desk(Path folder, String input, boolean isTerminal, boolean debug) {

    /** A workflow without findings of the reader. */
    static final String CLEAN = """
            on: push
            jobs:
              build:
                runs-on: ubuntu-latest
                steps:
                  - run: make
            """;

    /** The same with a misspelt key in line 4. */
    static final String MISSPELT = CLEAN.replace("runs-on", "run-on");

    /** An action without findings of the reader. */
    static final String ACTION = """
            name: Greet
            description: Says hello
            runs:
              using: composite
              steps:
                - run: echo hello
                  shell: bash
            """;

    Desk(Path folder) {
        this(folder, "", false, false);
    }

    Desk with(String file, String text) {
        try {
            var path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Desk in(String subfolder) {
        return new Desk(folder.resolve(subfolder), input, isTerminal, debug);
    }

    Desk reading(String value) {
        return new Desk(folder, value, isTerminal, debug);
    }

    Desk onTerminal() {
        return new Desk(folder, input, true, debug);
    }

    Desk debugging() {
        return new Desk(folder, input, isTerminal, true);
    }

    Outcome run(String... args) {
        return run(Commands.all(), args);
    }

    Outcome run(Commands commands, String... args) {
        var out = new ByteArrayOutputStream();
        return run(commands, out, args).withOut(out.toString(StandardCharsets.UTF_8));
    }

    /** Runs with a standard output of its own. */
    Outcome run(Commands commands, OutputStream out, String... args) {
        var err = new ByteArrayOutputStream();
        var exitCode = commands.run(args, shell(out, err));
        return new Outcome(exitCode, "", err.toString(StandardCharsets.UTF_8));
    }

    Shell shell(OutputStream out, OutputStream err) {
        var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return new Shell(in, out, err, folder, () -> isTerminal, debug);
    }

    /** What came of it. */
    record Outcome(int exitCode, String out, String err) {

        Outcome withOut(String value) {
            return new Outcome(exitCode, value, err);
        }

        /** The files that have a finding, in the order of the report, each once. */
        List<String> filesWithFindings() {
            return out.lines()
                    .filter(line -> line.contains(": error: "))
                    .map(line -> line.substring(0, line.indexOf(':')))
                    .distinct()
                    .toList();
        }
    }
}
