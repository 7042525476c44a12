package dev.millrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class HangingTest {

    @Test
    void keepsWhatFitsInOneLine() {
        assertThat(Hanging.wrap("jobs  ", "      ", List.of("lint", "test"), ", "))
                .containsExactly("jobs  lint, test");
    }

    @Test
    void breaksBehindASeparatorAndIndentsTheRest() {
        var parts = Collections.nCopies(12, "ten-letter");

        assertThat(Hanging.wrap("jobs  ", "      ", parts, ", "))
                .containsExactly(
                        "jobs  " + "ten-letter, ".repeat(8).strip(),
                        "      " + "ten-letter, ".repeat(3) + "ten-letter");
    }

    @Test
    void breaksNoPart() {
        assertThat(Hanging.wrap("", "  ", List.of("x".repeat(200), "y"), " ")).containsExactly("x".repeat(200), "  y");
    }
}
