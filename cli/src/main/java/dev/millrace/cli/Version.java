package dev.millrace.cli;

import dev.millrace.workspace.IoReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Which Millrace this is. */
final class Version {

    private Version() {}

    /** The version of the build, like {@code 0.1.0}. */
    static String text() {
        try (var stream = Version.class.getResourceAsStream("version.txt")) {
            return stream == null ? "unknown" : new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new CommandException("cannot read the version: " + IoReason.of(e));
        }
    }
}
