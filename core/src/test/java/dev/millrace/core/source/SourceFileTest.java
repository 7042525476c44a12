package dev.millrace.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyKindOfLineBreakEndsALine(String lineBreak) {
        var file = SourceFile.of("ci.yml", "on: push" + lineBreak + "jobs: {}" + lineBreak);
        assertThat(file.position(file.text().indexOf("jobs"))).isEqualTo(new Position(2, 1));
        assertThat(file.position(file.text().indexOf("{"))).isEqualTo(new Position(2, 7));
        assertThat(file.line(1)).isEqualTo("on: push");
        assertThat(file.line(2)).isEqualTo("jobs: {}");
        assertThat(file.lineCount()).isEqualTo(3);
        assertThat(file.line(3)).isEmpty();
    }

    @Test
    void theLineBreakItselfBelongsToItsLine() {
        var file = SourceFile.of("ci.yml", "a\r\nb");
        assertThat(file.position(1)).isEqualTo(new Position(1, 2));
        assertThat(file.position(2)).isEqualTo(new Position(1, 3));
        assertThat(file.position(3)).isEqualTo(new Position(2, 1));
        assertThat(file.position(4)).isEqualTo(new Position(2, 2));
    }

    @Test
    void columnsCountUtf16Units() {
        var file = SourceFile.of("ci.yml", "\uD83D\uDE00x");
        assertThat(file.position(file.text().indexOf('x'))).isEqualTo(new Position(1, 3));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        assertThat(SourceFile.of("ci.yml", "\uFEFFon").text()).isEqualTo("on");
        assertThat(SourceFile.decode("ci.yml", "\uFEFFon".getBytes(StandardCharsets.UTF_8))
                        .text())
                .isEqualTo("on");
        assertThat(SourceFile.of("ci.yml", "o\uFEFFn").text()).isEqualTo("o\uFEFFn");
    }

    @Test
    void whatIsUtf8IsNotMalformed() {
        var text = "caf\u00E9 \u20AC \uD83D\uDE00";
        var file = SourceFile.decode("ci.yml", text.getBytes(StandardCharsets.UTF_8));
        assertThat(file.text()).isEqualTo(text);
        assertThat(file.malformed()).isEmpty();
    }

    @Test
    void theTextEndsAtTheFirstByteThatIsNoUtf8() {
        var latin1 = SourceFile.decode("ci.yml", bytes("name: caf", 0xE9, " more"));
        assertThat(latin1.text()).isEqualTo("name: caf");
        assertThat(latin1.malformed()).hasValue(9);
        assertThat(SourceFile.decode("ci.yml", bytes("a", 0xED, 0xA0, 0x80)).malformed())
                .as("half a surrogate pair")
                .hasValue(1);
        assertThat(SourceFile.decode("ci.yml", bytes("a", 0xC0, 0x80)).malformed())
                .as("a character written too long")
                .hasValue(1);
    }

    @Test
    void aCutCharacterIsMalformed() {
        assertThat(SourceFile.decode("ci.yml", bytes("ab", 0xF0, 0x9F, 0x98)).malformed())
                .hasValue(2);
        assertThat(SourceFile.decode("ci.yml", bytes("ab", 0xE2, 0x82)).malformed())
                .hasValue(2);
        assertThat(SourceFile.decode("ci.yml", bytes("ab", 0xC3, "c")).malformed())
                .hasValue(2);
    }

    @Test
    void offsetsBehindAByteOrderMarkCountFromTheText() {
        var file = SourceFile.decode("ci.yml", bytes("\uFEFFab", 0xFF));
        assertThat(file.text()).isEqualTo("ab");
        assertThat(file.malformed()).hasValue(2);
    }

    private static byte[] bytes(Object... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            if (part instanceof Integer unit) {
                out.write(unit);
            } else {
                out.writeBytes(part.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
