package dev.millrace.codegen.binding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavadocTest {

    @Test
    void showsNamesAndValuesAsCode() {
        assertThat(Javadoc.code("fetch-depth")).isEqualTo("{@code fetch-depth}");
        assertThat(Javadoc.code("${{ github.token }}")).isEqualTo("{@code ${{ github.token }}}");
        assertThat(Javadoc.code("actions/checkout@v7")).isEqualTo("{@code actions/checkout@v7}");
    }

    @Test
    void isNotEndedByWhatItShows() {
        assertThat(Javadoc.code("*/ class Evil {}")).isEqualTo("<code>&#42;/ class Evil &#123;&#125;</code>");
        assertThat(Javadoc.code("\\u002a/")).isEqualTo("<code>&#92;u002a/</code>");
        assertThat(Javadoc.code("}")).isEqualTo("<code>&#125;</code>");
        assertThat(Javadoc.text("a */ b \\u002a/ {@link X} <b>\n@see"))
                .isEqualTo("a &#42;/ b &#92;u002a/ &#123;&#64;link X&#125; &lt;b&gt; &#64;see");
    }

    @Test
    void showsBlanksBetweenQuotes() {
        assertThat(Javadoc.code(" ")).isEqualTo("{@code \" \"}");
        assertThat(Javadoc.code("")).isEqualTo("{@code \"\"}");
    }

    @Test
    void endsSentences() {
        assertThat(Javadoc.sentence("Whom to greet")).isEqualTo("Whom to greet.");
        assertThat(Javadoc.sentence("Whom\n  to greet?")).isEqualTo("Whom to greet?");
        assertThat(Javadoc.sentence(" ")).isEmpty();
    }
}
