package dev.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {

    @TempDir
    private Path folder;

    @Test
    void theTableTellsTheSeverityUnderEachProfile() {
        var outcome = new Desk(folder).run("rules");

        assertThat(outcome.out().lines().map(line -> line.replaceAll(" +", " ")))
                .startsWith("rule category default strict pedantic")
                .contains("unexpected-key structure error error error", "yaml-unused-anchor syntax info info info");
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void theColumnsOfTheTableAreAligned() {
        var lines = new Desk(folder).run("rules").out().lines().toList();

        var category = lines.get(0).indexOf("category");
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.substring(category - 1)).matches(" \\S.*"));
    }

    @Test
    void jsonTellsAllThatIsKnownOfARule() {
        var outcome = new Desk(folder).run("rules", "--format", "json");

        assertThat(outcome.out())
                .startsWith("{\"rules\":[{\"id\":")
                .contains(
                        "{\"id\":\"yaml-unused-anchor\",\"summary\":\"An anchor has no alias\",\"category\":\"syntax\","
                                + "\"severity\":{\"minimal\":\"off\",\"default\":\"info\",\"strict\":\"info\",\"pedantic\":\"info\"},"
                                + "\"aliases\":[\"actionlint:syntax-check\"],\"since\":\"0.1.0\",\"fixable\":false,"
                                + "\"help\":\"docs/rules/yaml-unused-anchor.md\"}")
                .endsWith("]}\n");
    }
}
