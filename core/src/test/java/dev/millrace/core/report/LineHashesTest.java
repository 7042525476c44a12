package dev.millrace.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The expected values are those of CodeQL's uploader for the same texts. */
class LineHashesTest {

    @Test
    void anEmptyFileHasOneLine() {
        assertThat(LineHashes.of("", 1)).containsExactly("c129715d7a2bc9a3:1");
    }

    @Test
    void blanksDoNotCount() {
        assertThat(LineHashes.of(" a\nb\n  \t\tc\n d", 4))
                .containsExactly("271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1");
    }

    @Test
    void theKindOfLineBreakDoesNotCount() {
        var hashes = LineHashes.of("a\nb\nc\n", 4);
        assertThat(LineHashes.of("a\r\nb\r\nc\r\n", 4)).isEqualTo(hashes);
        assertThat(LineHashes.of("a\rb\rc\r", 4)).isEqualTo(hashes);
    }

    @Test
    void equalLinesAreCounted() {
        var hashes = LineHashes.of("x\n".repeat(300), 301);
        assertThat(hashes[0]).endsWith(":1");
        assertThat(hashes[1]).isEqualTo(hashes[0].replace(":1", ":2"));
        assertThat(hashes[9]).isEqualTo(hashes[0].replace(":1", ":10"));
    }

    @Test
    void aLineThatMovesKeepsItsHash() {
        var line = "needs: biuld # " + "far enough from the end of the file ".repeat(4) + "\n";
        assertThat(LineHashes.of("on: push\n" + line, 3)[1])
                .isEqualTo(LineHashes.of("# new\n\non: push\n" + line, 5)[3]);
    }
}
