package dev.millrace.cli;

import dev.millrace.core.context.LocalPath;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlParser;
import dev.millrace.core.yaml.YamlSequence;
import dev.millrace.workspace.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which actions and workflows of their own repository files call. */
final class LocalCalls {

    private final Map<Path, List<Path>> byFile = new HashMap<>();

    /** The files that a file calls, whether they are there or not. */
    List<Path> of(Path file, Path root) {
        return byFile.computeIfAbsent(file, path -> read(path, root));
    }

    private static List<Path> read(Path file, Path root) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > InputFile.MOST_BYTES) {
                return List.of();
            }
            var source = SourceFile.decode(file.toString(), Files.readAllBytes(file));
            if (!source.text().contains("uses")) {
                return List.of();
            }
            var called = new LinkedHashSet<String>();
            YamlParser.parse(source, finding -> {}).root().ifPresent(node -> collect(node, called));
            return called.stream().flatMap(path -> files(path, root).stream()).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<Path> files(String path, Path root) {
        try {
            var at = root.resolve(path);
            return List.of(at, at.resolve("action.yml"), at.resolve("action.yaml"));
        } catch (InvalidPathException e) {
            return List.of();
        }
    }

    private static void collect(YamlNode node, Set<String> called) {
        if (node instanceof YamlMapping mapping) {
            for (var entry : mapping.entries()) {
                if (entry.key().raw().equals("uses") && entry.value() instanceof Text uses) {
                    LocalPath.of(uses.raw()).ifPresent(called::add);
                }
                collect(entry.value(), called);
            }
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> collect(item, called));
        }
    }
}
