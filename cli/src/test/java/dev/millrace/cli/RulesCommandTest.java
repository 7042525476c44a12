package dev.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.OptionKind;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.OptionMetadata;
import dev.millrace.core.finding.RuleMetadata;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {

    @TempDir
    private Path folder;

    @Test
    void theTableTellsTheSeverityUnderEachProfile() {
        var outcome = new Desk(folder).run("rules");

        assertThat(outcome.out().lines().map(line -> line.replaceAll(" +", " ")))
                .startsWith("rule category default strict pedantic minimal fixable since options aliases")
                .contains(
                        "unexpected-key structure error error error error no 0.1.0 - actionlint:syntax-check",
                        "bare-if-style expression off off info off yes 0.1.0 - -",
                        "yaml-unused-anchor syntax info info info off no 0.1.0 - actionlint:syntax-check");
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
                                + "\"help\":\"docs/rules/yaml-unused-anchor.md\",\"options\":[]}")
                .endsWith("]}\n");
    }

    @Test
    void optionsAreListedWithTheirKind() {
        var rule = new RuleMetadata(
                "a-rule",
                "It is wrong",
                Category.STYLE,
                Severity.INFO,
                Severity.INFO,
                Severity.INFO,
                List.of("zizmor:a", "actionlint:b"),
                "0.2.0",
                false,
                List.of(
                        new OptionMetadata("most", OptionKind.INTEGER, "The most of it"),
                        new OptionMetadata("names", OptionKind.TEXTS, "Its names")));

        assertThat(RulesCommand.table(List.of(rule)).lines().skip(1).map(line -> line.replaceAll(" +", " ")))
                .containsExactly("a-rule style info info info off no 0.2.0 most,names zizmor:a,actionlint:b");
        assertThat(RulesJson.render(List.of(rule)))
                .contains("\"options\":[{\"name\":\"most\",\"kind\":\"integer\",\"summary\":\"The most of it\"},"
                        + "{\"name\":\"names\",\"kind\":\"texts\",\"summary\":\"Its names\"}]}]}");
    }
}
