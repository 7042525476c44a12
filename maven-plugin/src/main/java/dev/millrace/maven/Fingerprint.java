package dev.millrace.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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
     * @param classpath jars, and folders of modules of the same build, whose files count by their size and age
     */
    static String of(List<Path> files, List<String> classpath) throws IOException {
        try {
            var mark = new Fingerprint(MessageDigest.getInstance("SHA-256"));
            mark.add(Runtime.version().toString());
            for (var file : files) {
                mark.add(file.toString());
                mark.add(Files.readAllBytes(file));
            }
            for (var entry : classpath) {
                mark.add(entry);
                mark.addAges(Path.of(entry));
            }
            return HexFormat.of().formatHex(mark.digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void addAges(Path entry) throws IOException {
        if (!Files.exists(entry)) {
            return;
        }
        try (var files = Files.walk(entry)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    // Its length tells where it ends.
    private void add(byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
