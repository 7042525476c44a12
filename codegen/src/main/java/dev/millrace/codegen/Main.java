package dev.millrace.codegen;

import dev.millrace.codegen.binding.Bindings;
import dev.millrace.codegen.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Called by the build: {@code words FOLDER} writes the DSL's words, {@code bindings FOLDER} a class for each action with facts. */
public final class Main {

    private Main() {}

    /** Writes sources into a folder. */
    public static void main(String[] args) throws IOException {
        var folder = Files.createDirectories(Path.of(args[1]));
        switch (args[0]) {
            case "words" -> Words.write(folder);
            case "bindings" -> {
                for (var source : Bindings.ofFacts("dev.millrace.actions")) {
                    source.write(folder);
                }
            }
            default ->
                throw new IllegalArgumentException("\"" + args[0] + "\" is none of " + List.of("words", "bindings"));
        }
    }
}
