package dev.millrace.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileUriTest {

    @ParameterizedTest
    @CsvSource({
        ".github/workflows/ci.yml, .github/workflows/ci.yml",
        "../a b.yml,               ../a%20b.yml",
        "größe.yml,                gr%C3%B6%C3%9Fe.yml",
        "a:b.yml,                  a%3Ab.yml",
        "50%/a?b#c.yml,            50%25/a%3Fb%23c.yml",
        "<stdin>,                  %3Cstdin%3E",
        "\uD83D\uDE00.yml,         %F0%9F%98%80.yml",
        "half\uD83D.yml,           half%EF%BF%BD.yml",
    })
    void whatIsNotPlainIsPercentEncoded(String name, String uri) {
        assertThat(FileUri.of(name)).isEqualTo(new FileUri(uri, false));
    }

    @ParameterizedTest
    @CsvSource({"/a b/ci.yml, file:///a%20b/ci.yml", "C:/a/ci.yml, file:///C:/a/ci.yml"})
    void aFileThatIsNotBelowTheCurrentFolderSaysWhereItIs(String name, String uri) {
        assertThat(FileUri.of(name)).isEqualTo(new FileUri(uri, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb::c,%.yml", "a\\b.yml", "[x].yml", "\u0000", "a\u202Eb"})
    void javaReadsTheSameNameFromIt(String name) {
        assertThat(URI.create(FileUri.of(name).text()).getPath()).isEqualTo(name);
    }

    @Test
    void tabsAreEncodedToo() {
        assertThat(FileUri.of("a\tb").text()).isEqualTo("a%09b");
    }
}
