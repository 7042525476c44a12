package dev.millrace.examples.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void takesTextForWhatItSays() {
        assertThat(Markdown.text("a|b <i>c</i> `d` *e* _f_"))
                .isEqualTo("a\\|b \\<i\\>c\\</i\\> \\`d\\` \\*e\\* \\_f\\_");
        assertThat(Markdown.text(" two\n lines ")).isEqualTo("two lines");
    }

    @Test
    void putsCodeBetweenBackticksThatItDoesNotHave() {
        assertThat(Markdown.code("a || b")).isEqualTo("`a \\|\\| b`");
        assertThat(Markdown.code("a `b` c")).isEqualTo("``a `b` c``");
        assertThat(Markdown.code("`b`")).isEqualTo("`` `b` ``");
        assertThat(Markdown.code("<b>")).isEqualTo("`<b>`");
    }

    @Test
    void fencesCodeThatHasAFence() {
        assertThat(Markdown.fenced("java", "int i;\n\n")).isEqualTo("```java\nint i;\n```\n");
        assertThat(Markdown.fenced("yaml", "run: echo '```'")).isEqualTo("````yaml\nrun: echo '```'\n````\n");
    }

    @Test
    void leavesEmptyColumnsOut() {
        assertThat(Markdown.table(List.of("a", "b", "c"), List.of(List.of("1", "", "3"), List.of("", "", "6"))))
                .isEqualTo("""
                        | a | c |
                        | --- | --- |
                        | 1 | 3 |
                        |  | 6 |
                        """);
    }
}
