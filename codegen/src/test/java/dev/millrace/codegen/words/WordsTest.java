package dev.millrace.codegen.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.facts.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordsTest {

    @TempDir
    private Path folder;

    @Test
    void areTheSameEachTime() {
        assertThat(Words.sources()).isEqualTo(Words.sources());
        assertThat(Words.sources().values()).noneMatch(source -> source.contains("\r"));
    }

    @Test
    void areLeftAloneWhenNothingHasChanged() throws IOException {
        var issues = folder.resolve("dev/millrace/dsl/Issues.java");
        var push = folder.resolve("dev/millrace/dsl/Push.java");
        var longAgo = FileTime.fromMillis(0);
        Words.write(folder);
        Files.setLastModifiedTime(issues, longAgo);
        Files.writeString(push, "// changed");

        Words.write(folder);

        assertThat(Files.getLastModifiedTime(issues)).isEqualTo(longAgo);
        assertThat(push).content().contains("class Push");
    }

    @Test
    void areDeletedWithTheirFacts() throws IOException {
        var gone = folder.resolve("dev/millrace/dsl/Gone.java");
        Words.write(folder);
        Files.writeString(gone, "// of an event that GitHub no longer has");

        Words.write(folder);

        assertThat(gone).doesNotExist();
    }

    @Test
    void needNoJavaForANewEvent() {
        var event = new Event(
                "sponsorship",
                true,
                List.of("branches", "branches-ignore"),
                List.of("created", "default"),
                List.of("created"),
                false,
                false,
                "somebody sponsors the project");

        assertThat(EventTypes.file(event).toString())
                .contains("public final class Sponsorship extends Event<Sponsorship>")
                .contains("when somebody sponsors the project.")
                .contains("sponsorship(branches(\"main\")).created()")
                .contains("public Sponsorship with(Branches branches)")
                .contains("public Sponsorship created()")
                .contains("public Sponsorship defaultType()")
                .contains("activity(\"default\")");
        assertThat(EventWords.file(List.of(event)).toString())
                .contains("public static Sponsorship sponsorship()")
                .contains("public static Sponsorship sponsorship(Branches branches)")
                .contains("Without activity types, GitHub takes {@code created}.")
                .contains("Map.entry(\"sponsorship\", \"sponsorship()\")");
    }
}
