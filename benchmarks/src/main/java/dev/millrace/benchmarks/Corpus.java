package dev.millrace.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The workflows that a benchmark works through, in memory. */
final class Corpus {

    private static final List<String> OWN = List.of("build.yml", "matrix.yml", "release.yml", "reusable.yml");

    private Corpus() {}

    /** A file's name and bytes. */
    static final class Document {

        private final String name;
        private final byte[] bytes;

        Document(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        String name() {
            return name;
        }

        /** The bytes, which nobody changes. */
        byte[] bytes() {
            return bytes;
        }
    }

    /** The workflows of the folder {@code -Dmillrace.corpus}; without it, a few of our own. */
    static List<Document> load() {
        var folder = System.getProperty("millrace.corpus", "");
        return folder.isEmpty() ? own() : in(Path.of(folder));
    }

    private static List<Document> in(Path folder) {
        try (var files = Files.walk(folder)) {
            var paths = files.filter(Corpus::isWorkflow).sorted().toList();
            if (paths.isEmpty()) {
                throw new IllegalArgumentException("the folder " + folder + " has no .yml or .yaml file");
            }
            var documents = new ArrayList<Document>();
            for (var path : paths) {
                documents.add(new Document(folder.relativize(path).toString(), Files.readAllBytes(path)));
            }
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWorkflow(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".yml") || name.endsWith(".yaml");
    }

    private static List<Document> own() {
        var documents = new ArrayList<Document>();
        for (var name : OWN) {
            try (var in = Corpus.class.getResourceAsStream("corpus/" + name)) {
                if (in == null) {
                    throw new IllegalStateException("the resource corpus/" + name + " is missing");
                }
                documents.add(new Document(name, in.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return documents;
    }
}
