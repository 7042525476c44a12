package dev.millrace.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What bash offers after the script has been sourced. */
@DisabledOnOs(OS.WINDOWS)
class CompletionCommandTest {

    @TempDir
    private Path folder;

    @Test
    void offersCommands() throws IOException, InterruptedException {
        assertThat(offeredFor("millrace", "")).contains("validate", "generate", "explain", "completion");
        assertThat(offeredFor("millrace", "gen")).containsExactly("generate");
    }

    @Test
    void offersTheOptionsOfACommand() throws IOException, InterruptedException {
        assertThat(offeredFor("millrace", "validate", "--f"))
                .containsExactlyInAnyOrder("--format", "--fail-on", "--fix", "--facts");
        assertThat(offeredFor("millrace", "generate", "--c")).containsExactlyInAnyOrder("--classpath", "--check");
    }

    @Test
    void offersTheWordsThatAnOptionTakes() throws IOException, InterruptedException {
        assertThat(offeredFor("millrace", "validate", "--profile", ""))
                .contains("minimal", "default", "strict", "pedantic");
        assertThat(offeredFor("millrace", "validate", "--format", "s")).containsExactly("sarif");
        assertThat(offeredFor("millrace", "generate", "--pinning", "")).contains("shas", "tags");
    }

    @Test
    void offersThemBehindEquals() throws IOException, InterruptedException {
        assertThat(offeredFor("millrace", "validate", "--profile", "=", "s")).containsExactly("strict");
        assertThat(offeredFor("millrace", "validate", "--profile", "="))
                .containsExactlyInAnyOrder("minimal", "default", "strict", "pedantic");
        assertThat(offeredFor("millrace", "validate", "--profile", "=", "strict", "--format", "=", "s"))
                .containsExactly("sarif");
    }

    @Test
    void offersRulesToExplain() throws IOException, InterruptedException {
        assertThat(offeredFor("millrace", "explain", "needs-c")).containsExactly("needs-cycle");
        assertThat(offeredFor("millrace", "explain", "")).contains("unexpected-key", "uses-blank");
    }

    @Test
    void offersTheWordsThatACommandTakes() throws IOException, InterruptedException {
        assertThat(offeredFor("millrace", "schema", "")).contains("workflow", "action");
        assertThat(offeredFor("millrace", "schema", "w")).containsExactly("workflow");
    }

    @Test
    void leavesFilesToTheShell() throws IOException, InterruptedException {
        assertThat(offeredFor("millrace", "validate", "")).isEmpty();
        assertThat(new Desk(folder).run("completion").out())
                .contains("\ncomplete -F _complete_millrace -o default millrace")
                .doesNotContain("+o default");
    }

    private List<String> offeredFor(String... words) throws IOException, InterruptedException {
        var script = Files.writeString(
                folder.resolve("millrace.sh"),
                new Desk(folder).run("completion").out());
        var ask = "source \"$0\"; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); COMP_LINE=\"$*\";"
                + " COMP_POINT=${#COMP_LINE}; _complete_millrace; IFS=,; echo \"${COMPREPLY[*]}\"";
        var command = new ArrayList<>(List.of("bash", "-c", ask, script.toString()));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return Stream.of(text.split("[,\\s]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
