package dev.millrace.core.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactFileTest {

    @ParameterizedTest
    @CsvSource({
        "branding.tsv, 2",
        "context-fields.tsv, 4",
        "contexts.tsv, 3",
        "events.tsv, 5",
        "functions.tsv, 6",
        "limits.tsv, 4",
        "payloads.tsv, 2",
        "permission-scopes.tsv, 2",
        "runs-using.tsv, 5"
    })
    void everyFactHasAllColumnsAndNoMore(String file, int columns) {
        assertThat(FactFile.lines(file))
                .allSatisfy(line -> assertThat(line.text().chars().filter(c -> c == '\t'))
                        .as("tabs of %s:%d", line.file(), line.number())
                        .hasSize(columns - 1));
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
    void factsAreSortedAndUnique(String file) {
        assertThat(FactFile.lines(file))
                .extracting(FactLine::text)
                .isNotEmpty()
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
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
        assertThat(FactFile.lines(file)).extracting(line -> line.column(0)).doesNotHaveDuplicates();
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
        try (var stream = FactFile.class.getResourceAsStream(file)) {
            assertThat(stream).isNotNull();
            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\n# Source: GitHub Docs ", "\n# Date: 2026-11-21", "\n# Columns: ");
        }
    }

    @Test
    void missingFileIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> FactFile.lines("evnets.tsv"))
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

    private static FactLine line(String text) {
        return new FactLine("events.tsv", 7, text);
    }
}
