package dev.millrace.dsl.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the files when writing fails halfway. */
class WorkflowFolderTest {

    @TempDir
    private Path root;

    private Path folder;

    @BeforeEach
    void makeTheFolder() throws IOException {
        folder = Files.createDirectories(root.resolve(".github/workflows"));
    }

    @Test
    void keepsAllOldFilesWhenOneTextCannotBeWritten() throws IOException {
        var a = Files.writeString(folder.resolve("a.yml"), "old");
        var texts = new LinkedHashMap<Path, String>();
        texts.put(a, "new");
        // A lone surrogate is no text that UTF-8 could hold.
        texts.put(folder.resolve("b.yml"), "\ud83d");

        assertThatThrownBy(() -> WorkflowFolder.in(root).replace(texts)).isInstanceOf(IOException.class);

        assertThat(a).hasContent("old");
        assertThat(names()).containsExactly("a.yml");
    }

    @Test
    void keepsEachFileWholeWhenOneCannotBeReplaced() throws IOException {
        var a = Files.writeString(folder.resolve("a.yml"), "old a");
        var b = Files.createDirectories(folder.resolve("b.yml"));
        var inner = Files.writeString(b.resolve("mine"), "mine");
        var c = Files.writeString(folder.resolve("c.yml"), "old c");
        var texts = new LinkedHashMap<Path, String>();
        texts.put(a, "new a");
        texts.put(b, "new b");
        texts.put(c, "new c");

        assertThatThrownBy(() -> WorkflowFolder.in(root).replace(texts))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(b + ": ");

        assertThat(a).hasContent("new a");
        assertThat(inner).hasContent("mine");
        assertThat(c).hasContent("old c");
        assertThat(names()).containsExactly("a.yml", "b.yml", "c.yml");
    }

    @Test
    void givesWritersAtTheSameTimeOneWholeFile() throws IOException {
        var a = folder.resolve("a.yml");
        var texts = IntStream.range(0, 40)
                .mapToObj(i -> String.valueOf(i % 10).repeat(10_000))
                .toList();

        texts.parallelStream().forEach(text -> {
            try {
                var one = new LinkedHashMap<Path, String>();
                one.put(a, text);
                WorkflowFolder.in(root).replace(one);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });

        assertThat(Files.readString(a)).isIn(texts);
        assertThat(names()).containsExactly("a.yml");
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
