package dev.millrace.cli;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Facts that differ from those of this build.
 *
 * <pre>{@code
 * SomeFacts.ofThisBuild().with("runner-labels.tsv", text -> text + "ubuntu-99\t...").jar(folder.resolve("facts.jar"))
 * }</pre>
 */
record SomeFacts(Map<String, String> files) {

    private static final Path FOLDER = Path.of("../facts/src/main/resources/millrace/facts");

    static SomeFacts ofThisBuild() {
        try (var files = Files.walk(FOLDER)) {
            return new SomeFacts(files.filter(Files::isRegularFile)
                    .collect(toMap(file -> FOLDER.relativize(file).toString().replace('\\', '/'), SomeFacts::text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SomeFacts with(String file, UnaryOperator<String> change) {
        var changed = new TreeMap<>(files);
        changed.compute(file, (name, text) -> change.apply(text == null ? "" : text));
        return new SomeFacts(changed);
    }

    SomeFacts without(String file) {
        var changed = new TreeMap<>(files);
        changed.remove(file);
        return new SomeFacts(changed);
    }

    /** Writes them as a jar. */
    Path jar(Path jar) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry("millrace/facts/" + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
