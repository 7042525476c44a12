package dev.millrace.core.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactFilesTest {

    @ParameterizedTest
    @CsvSource({
        "actions.tsv, 2",
        "branding.tsv, 2",
        "context-fields.tsv, 4",
        "contexts.tsv, 3",
        "events.tsv, 6",
        "functions.tsv, 6",
        "limits.tsv, 4",
        "payloads.tsv, 2",
        "permission-scopes.tsv, 3",
        "runs-using.tsv, 5"
    })
    void everyFactHasAllColumnsAndNoMore(String file, int columns) {
        assertThat(FactFiles.current().lines(file))
                .allSatisfy(line -> assertThat(line.text().chars().filter(c -> c == '\t'))
                        .as("tabs of %s:%d", line.file(), line.number())
                        .hasSize(columns - 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actions.tsv",
                "branding.tsv",
                "context-fields.tsv",
                "contexts.tsv",
                "events.tsv",
                "functions.tsv",
                "limits.tsv",
                "payloads.tsv",
                "permission-scopes.tsv",
                "runs-using.tsv"
            })
    void factsAreSortedAndUnique(String file) {
        assertThat(FactFiles.current().lines(file))
                .extracting(FactLine::text)
                .isNotEmpty()
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actions.tsv",
                "context-fields.tsv",
                "contexts.tsv",
                "events.tsv",
                "functions.tsv",
                "limits.tsv",
                "payloads.tsv",
                "permission-scopes.tsv",
                "runs-using.tsv"
            })
    void namesAreUnique(String file) {
        assertThat(FactFiles.current().lines(file))
                .extracting(line -> line.column(0))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "branding.tsv",
                "context-fields.tsv",
                "contexts.tsv",
                "events.tsv",
                "functions.tsv",
                "limits.tsv",
                "payloads.tsv",
                "permission-scopes.tsv",
                "runs-using.tsv"
            })
    void everyFileSaysItsSourceAndDate(String file) throws IOException {
        try (var stream = FactFiles.class.getClassLoader().getResourceAsStream("millrace/facts/" + file)) {
            assertThat(stream).isNotNull();
            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\n# Source: GitHub Docs ", "\n# Date: 2026-11-21", "\n# Columns: ");
        }
    }

    @Test
    void missingFileIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> FactFiles.current().lines("evnets.tsv"))
                .withMessageContaining("\"evnets.tsv\"");
    }

    @Test
    void missingColumnIsNamedWithFileAndLine() {
        assertThatIllegalStateException()
                .isThrownBy(() -> line("push\tcurrent").column(2))
                .withMessage("events.tsv:7: no column 2");
    }

    @Test
    void emptyColumnIsNamedWithFileAndLine() {
        assertThatIllegalStateException()
                .isThrownBy(() -> line("push\t\tbranches").column(1))
                .withMessage("events.tsv:7: column 1 is empty");
    }

    @Test
    void dashIsNoValue() {
        assertThat(line("-").list(0)).isEmpty();
        assertThat(line("-").optional(0)).isEmpty();
        assertThat(line("-").date(0)).isEmpty();
    }

    @Test
    void commasInParenthesesDoNotPartValues() {
        assertThat(line("always(0,0),success(0,*),plain").list(0))
                .containsExactly("always(0,0)", "success(0,*)", "plain");
    }

    @Test
    void unclosedParenthesisEndsTheList() {
        assertThat(line("plain,always(0,0").list(0)).containsExactly("plain", "always(0,0");
    }

    @Test
    void numberThatIsNoneIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> line("matrix-jobs\tmany").number(1))
                .withMessage("events.tsv:7: \"many\" is not a whole number");
    }

    @Test
    void readsADate() {
        assertThat(line("2026-09-23").date(0)).contains(LocalDate.of(2026, 9, 23));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "2026-9-23", "2026-13-01", "2026-02-30", "2026-09-"})
    void dateThatIsNoneIsNamed(String date) {
        assertThatIllegalStateException()
                .isThrownBy(() -> line(date).date(0))
                .withMessage("events.tsv:7: \"" + date + "\" is not a date like 2026-09-23");
    }

    @Test
    void fileBelowAFolderIsFoundAndAMissingOneIsNot() {
        assertThat(FactFiles.current().find("actions/actions/cache.tsv")).isPresent();
        assertThat(FactFiles.current().find("actions/actions/cash.tsv")).isEmpty();
    }

    @Test
    void emptyTextIsNotNoText() {
        assertThat(line("=").escaped(0)).contains("");
        assertThat(line("=-").escaped(0)).contains("-");
        assertThat(line("-").escaped(0)).isEmpty();
    }

    @Test
    void backslashStandsForWhatAColumnCannotHold() {
        assertThat(line("=a\\tb\\nc\\rd\\\\n").escaped(0)).contains("a\tb\nc\rd\\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=\\x", "=a\\"})
    void backslashBeforeAnythingElseIsNamed(String text) {
        assertThatIllegalStateException()
                .isThrownBy(() -> line(text).escaped(0))
                .withMessage("events.tsv:7: a backslash stands before t, n, r or a backslash alone");
    }

    @Test
    void constantsAreWordsInLowerCase() {
        assertThat(line("comma-list").constant(0, KnownInput.Type.values())).isEqualTo(KnownInput.Type.COMMA_LIST);
        assertThat(line("tag,branch").constants(0, ActionRef.Kind.values()))
                .containsExactly(ActionRef.Kind.TAG, ActionRef.Kind.BRANCH);
    }

    @Test
    void readsAMonth() {
        assertThat(line("2026-12").month(0)).contains(YearMonth.of(2026, 12));
        assertThat(line("-").month(0)).isEmpty();
    }

    private static FactLine line(String text) {
        return new FactLine("events.tsv", 7, text);
    }
}
