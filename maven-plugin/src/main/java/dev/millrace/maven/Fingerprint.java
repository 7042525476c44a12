package dev.millrace.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells whether what the compiler reads is what it read before. */
final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint(MessageDigest digest) {
        this.digest = digest;
    }

    /**
     * The mark of sources and of what they are compiled with.
     *
     * @param files the sources, which count by what is in them
     * @param classpath jars, which count by their size and age
     */
    static String of(List<Path> files, List<String> classpath) throws IOException {
        try {
            var mark = new Fingerprint(MessageDigest.getInstance("SHA-256"));
            mark.add(Runtime.version().toString());
            for (var file : files) {
                mark.add(file.toString());
                mark.add(Files.readString(file));
            }
            for (var entry : classpath) {
                mark.add(entry);
                var path = Path.of(entry);
                if (Files.isRegularFile(path)) {
                    mark.add(Files.size(path) + " " + Files.getLastModifiedTime(path));
                }
            }
            return HexFormat.of().formatHex(mark.digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
