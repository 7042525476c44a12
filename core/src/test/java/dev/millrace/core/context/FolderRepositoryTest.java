package dev.millrace.core.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderRepositoryTest {

    @TempDir
    private Path folder;

    @Test
    void aSourceIsAFileWithinTheFolderEvenByALink() throws IOException {
        var root = Files.createDirectories(folder.resolve("repository"));
        Files.writeString(folder.resolve("outside.yml"), "a: 1");
        Files.writeString(root.resolve("inside.yml"), "b: 2");
        Files.createSymbolicLink(root.resolve("in.yml"), Path.of("inside.yml"));
        Files.createSymbolicLink(root.resolve("out.yml"), Path.of("../outside.yml"));
        var repository = FolderRepository.of(root);

        assertThat(repository.source("inside.yml").orElseThrow().text()).isEqualTo("b: 2");
        assertThat(repository.source("in.yml").orElseThrow().name()).isEqualTo("in.yml");
        assertThat(repository.source("out.yml")).isEmpty();
        assertThat(repository.source("../outside.yml")).isEmpty();
        assertThat(repository.source("missing.yml")).isEmpty();
        assertThat(repository.source(".")).isEmpty();
    }
}
