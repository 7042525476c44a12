package dev.millrace.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.workspace.pipeline.JavaSources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassStoreTest {

    private static final String MARK = "0123";

    @TempDir
    private Path folder;

    private Path jar;
    private ClassStore store;

    @BeforeEach
    void write() throws IOException {
        jar = folder.resolve("made/pipelines.jar");
        store = new ClassStore(jar);
        store.write(
                new JavaSources(
                        Map.of("com.acme.Ci", new byte[] {1, 2}, "Other", new byte[] {3}),
                        Map.of("com/acme/Ci.java", folder.resolve("Ci.java"))),
                MARK);
    }

    @Test
    void givesBackWhatItWasGiven() {
        var sources = store.read(MARK).orElseThrow();

        assertThat(sources.classes()).containsOnlyKeys("com.acme.Ci", "Other");
        assertThat(sources.classes().get("com.acme.Ci")).containsExactly(1, 2);
        assertThat(sources.paths()).containsExactly(Map.entry("com/acme/Ci.java", folder.resolve("Ci.java")));
    }

    @Test
    void knowsNothingOfAnotherMarkNorWithoutAFile() throws IOException {
        assertThat(store.read("4567")).isEmpty();
        Files.delete(jar);
        assertThat(store.read(MARK)).isEmpty();
    }

    @Test
    void knowsAllOrNothingWhereverItIsCutOff() throws IOException {
        var whole = Files.readAllBytes(jar);
        for (var length = 0; length < whole.length; length++) {
            Files.write(jar, Arrays.copyOf(whole, length));

            assertThat(store.read(MARK).map(sources -> sources.classes().size()))
                    .as("%d bytes", length)
                    .isIn(Optional.empty(), Optional.of(2));
        }
    }

    @Test
    void aClassThatIsDamagedIsUnknown() throws IOException {
        var bytes = Files.readAllBytes(jar);
        var at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("Other.class");
        bytes[at + "Other.class".length() + 1] ^= 0x55;
        Files.write(jar, bytes);

        assertThat(store.read(MARK)).isEmpty();
    }
}
