package dev.millrace.maven;

import dev.millrace.workspace.SafeFile;
import dev.millrace.workspace.pipeline.JavaSources;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A jar of compiled sources, which knows what they were compiled from. It is one file, so that builds at the same time leave no mixture of
 * two.
 *
 * @param jar where it is, or is made when something is written
 */
record ClassStore(Path jar) {

    private static final String CLASS = ".class";
    private static final String SOURCE = "META-INF/millrace/sources/";
    private static final String MARK = "META-INF/millrace/compiled-from";

    /** What was written with this mark; nothing where the jar is damaged, as then everything can be compiled again. */
    Optional<JavaSources> read(String mark) {
        var classes = new HashMap<String, byte[]>();
        var paths = new HashMap<String, Path>();
        var found = "";
        // Whatever of it can be read is compared with its checksum.
        try (var in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(jar)))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var name = entry.getName();
                var content = in.readAllBytes();
                if (name.equals(MARK)) {
                    found = text(content);
                } else if (name.startsWith(SOURCE)) {
                    paths.put(name.substring(SOURCE.length()), Path.of(text(content)));
                } else {
                    classes.put(
                            name.substring(0, name.length() - CLASS.length()).replace('/', '.'), content);
                }
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
        return found.equals(mark) ? Optional.of(new JavaSources(classes, paths)) : Optional.empty();
    }

    /** Keeps what was compiled, in the place of whatever was there. The mark comes last, so that half a jar has none. */
    void write(JavaSources sources, String mark) throws IOException {
        var jarred = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(jarred)) {
            for (var each : sorted(sources.classes())) {
                add(out, each.getKey().replace('.', '/') + CLASS, each.getValue());
            }
            for (var each : sorted(sources.paths())) {
                add(out, SOURCE + each.getKey(), bytes(each.getValue().toString()));
            }
            add(out, MARK, bytes(mark));
        }
        Files.createDirectories(jar.resolveSibling(""));
        SafeFile.put(jar, jarred.toByteArray());
    }

    private static <V> Iterable<Map.Entry<String, V>> sorted(Map<String, V> map) {
        return new TreeMap<>(map).entrySet();
    }

    private static void add(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
