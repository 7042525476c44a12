package dev.millrace.maven;

import dev.millrace.workspace.pipeline.JavaSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * A folder of compiled sources, and what they were compiled from.
 *
 * @param folder the folder, which is made when something is written
 */
record ClassStore(Path folder) {

    private static final String CLASS = ".class";

    /** What was written with this mark. */
    Optional<JavaSources> read(String mark) throws IOException {
        if (!Files.isRegularFile(markFile()) || !Files.readString(markFile()).equals(mark)) {
            return Optional.empty();
        }
        var classes = new HashMap<String, byte[]>();
        for (var file : files()) {
            var name = classes().relativize(file).toString();
            classes.put(
                    name.substring(0, name.length() - CLASS.length())
                            .replace(file.getFileSystem().getSeparator(), "."),
                    Files.readAllBytes(file));
        }
        var paths = new HashMap<String, Path>();
        for (var line : Files.readAllLines(pathFile())) {
            var tab = line.indexOf('\t');
            paths.put(line.substring(0, tab), Path.of(line.substring(tab + 1)));
        }
        return Optional.of(new JavaSources(classes, paths));
    }

    /** Keeps what was compiled, in the place of whatever was there. The mark comes last, so that half a folder has none. */
    void write(JavaSources sources, String mark) throws IOException {
        Files.deleteIfExists(markFile());
        for (var file : files()) {
            Files.delete(file);
        }
        for (var each : sources.classes().entrySet()) {
            var file = classes().resolve(each.getKey().replace('.', '/') + CLASS);
            Files.createDirectories(file.resolveSibling(""));
            Files.write(file, each.getValue());
        }
        var lines = new ArrayList<String>();
        sources.paths().forEach((path, file) -> lines.add(path + "\t" + file));
        lines.sort(Comparator.naturalOrder());
        Files.write(pathFile(), lines);
        Files.writeString(markFile(), mark);
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(classes())) {
            return List.of();
        }
        try (var files = Files.walk(classes())) {
            return files.filter(file -> file.toString().endsWith(CLASS)).toList();
        }
    }

    private Path classes() {
        return folder.resolve("classes");
    }

    private Path pathFile() {
        return folder.resolve("sources.tsv");
    }

    private Path markFile() {
        return folder.resolve("compiled-from");
    }
}
