package dev.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.RuleMetadata;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"needs-cycle", "yaml-unused-anchor"})
    void aRuleAndACheckOfTheReaderHaveAPage(String rule) {
        var outcome = new Desk(folder).run("explain", rule);

        assertThat(outcome.out())
                .startsWith(rule + "\n\n")
                .contains("\nSeverity  ", "\nWrong\n\n    on: push\n", "\nRight\n", "\nSource\n")
                .doesNotContain("```", "| ---", "](");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void aNameOfAnotherToolIsAsGood() {
        var rules = List.of(rule("open-door", "zizmor:artipacked"), rule("shut-door", "zizmor:other"));

        assertThat(ExplainCommand.answer("zizmor:artipacked", rules)).startsWith("open-door\n\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"artipacked", "zizmor:artipackd"})
    void aNameOfAnotherToolIsSuggested(String word) {
        var rules = List.of(rule("open-door", "zizmor:artipacked"), rule("shut-door", "zizmor:other"));

        assertThatThrownBy(() -> ExplainCommand.answer(word, rules))
                .hasMessage("there is no rule \"" + word + "\"; did you mean \"zizmor:artipacked\"?");
    }

    @Test
    void aNameThatStandsForSeveralRulesListsThem() {
        var outcome = new Desk(folder).run("explain", "actionlint:syntax-check");

        assertThat(outcome.out())
                .startsWith("actionlint:syntax-check is ")
                .containsPattern("\n  unexpected-key +A key stands where GitHub does not know it\n")
                .containsPattern("\n  yaml-unused-anchor +An anchor has no alias\n")
                .endsWith("\nFor one of them: millrace explain RULE\n");
        assertThat(outcome.exitCode()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "needs-cycel             | there is no rule \"needs-cycel\"; did you mean \"needs-cycle\"?",
                "syntax-check            | there is no rule \"syntax-check\"; did you mean \"actionlint:syntax-check\"?",
                "something-else-entirely | there is no rule \"something-else-entirely\"; see millrace rules",
            })
    void anUnknownRuleIsTroubleWithAHint(String word, String message) {
        var outcome = new Desk(folder).run("explain", word);

        assertThat(outcome.err()).isEqualTo("millrace: " + message + "\n");
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.exitCode()).isEqualTo(2);
    }

    @Test
    void withoutARuleNothingCanBeExplained() {
        var outcome = new Desk(folder).run("explain");

        assertThat(outcome.err()).startsWith("millrace: ").contains("RULE").hasLineCount(1);
        assertThat(outcome.exitCode()).isEqualTo(2);
    }

    private static RuleMetadata rule(String id, String alias) {
        return new RuleMetadata(
                id,
                "It is wrong",
                Category.SECURITY,
                Severity.INFO,
                Severity.INFO,
                Severity.INFO,
                List.of(alias),
                "0.2.0",
                false,
                List.of());
    }
}
