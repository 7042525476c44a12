package dev.millrace.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    private static final List<String> KEYS = List.of("steps", "strategy", "runs-on", "if");

    @Test
    void aSlipOfTheFingersIsMended() {
        assertThat(Suggestion.nearest("stpes", KEYS)).hasValue("steps");
        assertThat(Suggestion.nearest("step", KEYS)).hasValue("steps");
        assertThat(Suggestion.nearest("stratgy", KEYS)).hasValue("strategy");
        assertThat(Suggestion.nearest("runs_on", KEYS)).hasValue("runs-on");
        assertThat(Suggestion.nearest("Steps", KEYS)).hasValue("steps");
    }

    @Test
    void aWordThatIsFarFromAllGetsNone() {
        assertThat(Suggestion.nearest("timeout", KEYS)).isEmpty();
        assertThat(Suggestion.nearest("x".repeat(100_000), KEYS)).isEmpty();
        assertThat(Suggestion.nearest("a", List.of())).isEmpty();
    }

    @Test
    void theHintEndsAMessage() {
        assertThat(Suggestion.hint("stpes", KEYS)).isEqualTo("; did you mean \"steps\"?");
        assertThat(Suggestion.hint("timeout", KEYS)).isEmpty();
    }

    @Test
    void longWordsAreQuotedByTheirStart() {
        assertThat(Suggestion.shorten("short")).isEqualTo("short");
        assertThat(Suggestion.shorten("9".repeat(1000))).isEqualTo("9".repeat(120) + "...");
        assertThat(Suggestion.shorten("9".repeat(119) + "\uD83D\uDE00x")).isEqualTo("9".repeat(119) + "...");
    }
}
