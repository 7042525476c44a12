package dev.millrace.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainMarkdownTest {

    @Test
    void paragraphsAreWrappedAndLinksSpelledOut() {
        assertThat(PlainMarkdown.of("""
                # Title

                One [link](https://example.com/a) and a line that goes on and on, well beyond what eighty columns hold.
                And one more.
                """)).isEqualTo("""
                Title

                One link (https://example.com/a) and a line that goes on and on, well beyond
                what eighty columns hold. And one more.
                """);
    }

    @Test
    void codeIsIndentedAndLeftAsItIs() {
        assertThat(PlainMarkdown.of("""
                See:

                ```yaml
                # a comment, no heading
                run: |

                  | x | [y](z)
                ```
                """)).isEqualTo("""
                See:

                    # a comment, no heading
                    run: |

                      | x | [y](z)
                """);
    }

    @Test
    void cellsOfATableStandBelowEachOther() {
        assertThat(PlainMarkdown.of("""
                | a | long head |
                | --- | --- |
                | wide cell | a \\| b |
                """)).isEqualTo("""
                a          long head
                wide cell  a | b
                """);
    }

    @Test
    void aWordThatIsTooLongForALineStandsAlone() {
        var address = "https://example.com/" + "x".repeat(100);
        assertThat(PlainMarkdown.of("before " + address + " after")).isEqualTo("before\n" + address + "\nafter\n");
    }

    @Test
    void bracketsThatAreNoLinkStay() {
        assertThat(PlainMarkdown.oneLine("a[0] and b](c")).isEqualTo("a[0] and b](c");
        assertThat(PlainMarkdown.oneLine("two\n\nparagraphs, [a](b) [c](d)")).isEqualTo("two paragraphs, a (b) c (d)");
    }
}
