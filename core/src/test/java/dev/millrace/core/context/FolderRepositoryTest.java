package dev.millrace.core.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderRepositoryTest {

    @TempDir
    private Path root;

    private void write(String name, String text) throws IOException {
        Files.createDirectories(root.resolve(".github"));
        Files.writeString(root.resolve(".github").resolve(name), text);
    }

    @Test
    void variablesAreNotKnownWithoutAConfiguration() {
        assertThat(FolderRepository.of(root).variables()).isEmpty();
        assertThat(Repository.UNKNOWN.variables()).isEmpty();
    }

    @Test
    void millracesListWinsOverThatOfActionlint() throws IOException {
        write("actionlint.yaml", "config-variables: [A]");
        assertThat(FolderRepository.of(root).variables())
                .hasValueSatisfying(names -> assertThat(names).containsExactly("A"));
        write("millrace.yml", "variables: [B, C]");
        assertThat(FolderRepository.of(root).variables())
                .hasValueSatisfying(names -> assertThat(names).containsExactly("B", "C"));
    }

    @Test
    void nullSaysNothingAndAnEmptyListThatThereAreNone() throws IOException {
        write("millrace.yml", "variables:");
        assertThat(FolderRepository.of(root).variables()).isEmpty();
        write("actionlint.yml", "config-variables: []");
        assertThat(FolderRepository.of(root).variables())
                .hasValueSatisfying(names -> assertThat(names).isEmpty());
    }

    @Test
    void whatIsNoConfigurationSaysNothing() throws IOException {
        write("millrace.yml", "[");
        write("actionlint.yml", "config-variables: A");
        assertThat(FolderRepository.of(root).variables()).isEmpty();
    }
}
