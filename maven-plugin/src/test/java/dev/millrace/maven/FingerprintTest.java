package dev.millrace.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

    @TempDir
    private Path folder;

    @Test
    void classesOfAModuleOfTheSameBuildCount() throws IOException {
        var classes = Files.createDirectories(folder.resolve("classes/com/acme"));
        Files.writeString(classes.resolve("Base.class"), "one");
        var before = mark();
        assertThat(mark()).isEqualTo(before);

        Files.writeString(classes.resolve("Base.class"), "other");

        assertThat(mark()).isNotEqualTo(before);
    }

    @Test
    void aSourceInAnotherEncodingIsLeftToTheCompiler() throws IOException {
        var source = Files.write(folder.resolve("Ci.java"), "// \u00fc".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Fingerprint.of(List.of(source), List.of())).isNotEmpty();
    }

    private String mark() throws IOException {
        return Fingerprint.of(List.of(), List.of(folder.resolve("classes").toString()));
    }
}
