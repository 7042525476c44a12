package dev.millrace.dsl.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedFileTest {

    @TempDir
    private Path folder;

    @Test
    void isNoWorkflowAndHasANameOfItsOwn() {
        var one = UnfinishedFile.in(folder);

        assertThat(one.getFileName().toString()).startsWith(".millrace-").endsWith(".tmp");
        assertThat(UnfinishedFile.in(folder)).isNotEqualTo(one);
    }

    @Test
    void staysWhileItsProcessLives() throws IOException {
        var mine = Files.createFile(UnfinishedFile.in(folder));

        UnfinishedFile.tidy(folder);

        assertThat(mine).exists();
    }

    @Test
    void goesWhenTheNumberOfItsProcessBelongsToALaterOne() throws IOException {
        var left = Files.createFile(UnfinishedFile.in(folder));
        var start = ProcessHandle.current().info().startInstant().orElse(Instant.now());
        Files.setLastModifiedTime(left, FileTime.from(start.minus(Duration.ofMinutes(1))));

        UnfinishedFile.tidy(folder);

        assertThat(left).doesNotExist();
    }

    @Test
    void isToldFromWhatElseHasALikelyName() throws IOException {
        var note = Files.createFile(folder.resolve(".millrace-notes.tmp"));
        var other = Files.createFile(folder.resolve("millrace-999999999-0f8fad5b-d9cb-469f-a165-70867728950e.tmp"));
        var inner =
                Files.createDirectory(folder.resolve(".millrace-999999999-0f8fad5b-d9cb-469f-a165-70867728950e.tmp"));

        UnfinishedFile.tidy(folder);
        UnfinishedFile.tidy(folder.resolve("nowhere"));

        assertThat(note).exists();
        assertThat(other).exists();
        assertThat(inner).exists();
    }
}
