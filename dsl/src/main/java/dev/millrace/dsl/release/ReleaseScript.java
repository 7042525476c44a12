package dev.millrace.dsl.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The scripts of this package, which stand in files of their own, where editors and shellcheck know them. */
final class ReleaseScript {

    private ReleaseScript() {}

    static String text(String name) {
        try (var file = ReleaseScript.class.getResourceAsStream(name + ".sh")) {
            if (file == null) {
                throw new IllegalStateException("the script " + name + ".sh is missing beside " + ReleaseScript.class);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the script " + name + ".sh cannot be read: " + e.getMessage(), e);
        }
    }
}
