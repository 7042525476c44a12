package dev.millrace.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.source.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlEmitterScalarTest {

    @Test
    void leavesTheQuotesOutWhereNoReaderCouldErr() {
        assertThat(Words.of("""
                ubuntu-latest v${{x}} -x --foo ?x :core:test ---x a:b https://example.org/#x a#b it's 1.2.3 3.x v1 20201-12-14
                . ./x .. ../x .... -.x + +x _1 1d 1e e3 0x 0xG 0o 0b 08:99 8080:80 5432:5432 6379/tcp 1:2:345 0123abcdef
                nope yEs tRUE nULL None NaN inf infinity == <<< 2001-12 2001-12-14-rc1 é 中文 🚀 a\\nb
                """)).allSatisfy(value -> assertThat(written(value)).isEqualTo(value));
        assertThat(List.of("two words", "${{ a && 'b' || c }}", "say \"x\"", "a, b", "a [b] {c}", "1 000", "a\u00A0b"))
                .allSatisfy(value -> assertThat(written(value)).isEqualTo(value));
    }

    @Test
    void quotesNullsBooleansAndTheSpecialKeysOfYaml11() {
        assertQuoted("");
        assertThat(Words.of("""
                ~ null Null NULL true True TRUE false False FALSE << =
                y Y yes Yes YES n N no No NO on On ON off Off OFF
                """)).allSatisfy(YamlEmitterScalarTest::assertQuoted);
    }

    @Test
    void quotesWhatSomeReaderTakesForANumber() {
        assertThat(Words.of("""
                0 -0 +12 007 017 08 0o17 0O17 0x1F 0X1f -0x1F 0b11 0B11 +0b1_0 1_000 1__0 -_1 1,000
                3.10 1. .5 -.5 ._1 1e3 1E-3 6.02e23 1_0.5 1,0.5 .inf -.Inf +.INF .nan .NaN .NAN +.nan 0e123456
                1:30 12:30:45 -1:30 1:30.5 22:22
                """)).allSatisfy(YamlEmitterScalarTest::assertQuoted);
    }

    @Test
    void quotesWhatYaml11TakesForATime() {
        assertThat(Words.of("2001-12-14 2001-1-2 2001-12-14T21:59:43.10-05:00 2001-12-14t21:59:43Z"))
                .allSatisfy(YamlEmitterScalarTest::assertQuoted);
        assertQuoted("2001-12-14 21:59:43.10 -5");
        assertQuoted("2001-12-14  21:59:43");
        assertQuoted("2001-12-15 2:59 +05:30");
    }

    @Test
    void quotesWhatHasAMeaningInYaml() {
        assertThat(Words.of("- ? : ,a [a ] {a} } #a &a * *.java !a | >- \"a\" %a @a `a` a: --- ..."))
                .allSatisfy(YamlEmitterScalarTest::assertQuoted);
        assertThat(List.of("- a", "? a", ": a", "a: b", "a #b", " a", "a ", " ", "--- a", "... a"))
                .allSatisfy(YamlEmitterScalarTest::assertQuoted);
    }

    @Test
    void doublesSingleQuotes() {
        assertThat(written("'it''s: '")).isEqualTo("'''it''''s: '''");
    }

    @Test
    void escapesInDoubleQuotesWhatCannotStandInYaml() {
        assertThat(
                        Words.of(
                                "a\\tb a\\rb \\u0000 \\u001B[0m \\u007F \\u0085 \\u2028 \\u2029 \\uFEFFa \\uFFFE \\uD800 \\t\\\"\\\\"))
                .allSatisfy(escaped -> assertThat(written(unescape(escaped))).isEqualTo("\"" + escaped + "\""));
    }

    @Test
    void leavesNumbersAndBooleansAsTheyAre() {
        assertThat(emit("a", scalar(ScalarKind.NUMBER, "0o17"))).isEqualTo("a: 0o17\n");
        assertThat(emit("a", scalar(ScalarKind.NUMBER, "3.10"))).isEqualTo("a: 3.10\n");
        assertThat(emit("a", scalar(ScalarKind.BOOLEAN, "True"))).isEqualTo("a: True\n");
    }

    @Test
    void quotesANumberThatWouldBeReadAsSomethingElse() {
        assertThat(emit("a", scalar(ScalarKind.NUMBER, "1\nb: 2"))).isEqualTo("a: \"1\\nb: 2\"\n");
        assertThat(emit("a", scalar(ScalarKind.BOOLEAN, "yes"))).isEqualTo("a: 'yes'\n");
    }

    @Test
    void writesKeysLikeValuesButOnWithoutQuotes() {
        assertThat(YamlEmitter.emit(YamlMapping.of(
                        YamlEntry.of("on", Text.of("on")),
                        YamlEntry.of("off", Text.of(1)),
                        YamlEntry.of("y", Text.of(2)),
                        YamlEntry.of("3.10", Text.of(3)),
                        YamlEntry.of("*.md: x", Text.of(4)),
                        YamlEntry.of("a\nb", Text.of(5)),
                        new YamlEntry(Text.of(7), Text.of(6)),
                        new YamlEntry(Text.of(true), Text.of(7)))))
                .isEqualTo("""
                        on: 'on'
                        'off': 1
                        'y': 2
                        '3.10': 3
                        '*.md: x': 4
                        "a\\nb": 5
                        7: 6
                        true: 7
                        """);
    }

    @Test
    void writesSeveralLinesAsABlockWithTheNewlinesAtTheirEnd() {
        assertThat(YamlEmitter.emit(YamlMapping.of(
                        YamlEntry.of("none", Text.of("a\nb")),
                        YamlEntry.of("one", Text.of("a\n\n  b # c\n")),
                        YamlEntry.of("more", Text.of("a\n\n\n")),
                        YamlEntry.of("items", YamlSequence.of(Text.of("a\nb\n"), Text.of("a\nb"))))))
                .isEqualTo("""
                        none: |-
                          a
                          b
                        one: |
                          a

                            b # c
                        more: |+
                          a


                        items:
                          - |
                            a
                            b
                          - |-
                            a
                            b
                        """);
    }

    @Test
    void foldsNoLine() {
        var line = "echo " + "word ".repeat(100) + "end";
        assertThat(emit("run", Text.of(line + "\n" + line + "\n")))
                .isEqualTo("run: |\n  " + line + "\n  " + line + "\n");
        assertThat(emit("run", Text.of(line))).isEqualTo("run: " + line + "\n");
        assertThat(emit("run", Text.of(line + ": \t"))).isEqualTo("run: \"" + line + ": \\t\"\n");
    }

    @Test
    void tellsTheIndentationWhereTheTextBeginsWithABlank() {
        assertThat(emit("a", Text.of("\n  x\ny\n"))).isEqualTo("a: |2\n\n    x\n  y\n");
        assertThat(emit("a", Text.of("\tx\ny"))).isEqualTo("a: |2-\n  \tx\n  y\n");
        assertThat(emit("a", Text.of("x\n y \n\tz\n"))).isEqualTo("a: |\n  x\n   y \n  \tz\n");
    }

    @Test
    void writesSeveralLinesInDoubleQuotesWhereABlockCannotCarryThem() {
        assertThat(written("a\r\nb\n")).isEqualTo("\"a\\r\\nb\\n\"");
        assertThat(written("a\u0007\nb")).isEqualTo("\"a\\u0007\\nb\"");
        assertThat(written("\n\n")).isEqualTo("\"\\n\\n\"");
        assertThat(written("  \na\n")).isEqualTo("\"  \\na\\n\"");
    }

    @Test
    void writesBlankLinesAtTheEndOfTheFileInDoubleQuotes() {
        assertThat(emit("a", YamlSequence.of(Text.of("x\n\n"), Text.of("x\n\n"))))
                .isEqualTo("""
                a:
                  - |+
                    x

                  - "x\\n\\n"
                """);
    }

    private static void assertQuoted(String value) {
        assertThat(written(value)).isEqualTo("'" + value + "'");
    }

    private static String written(String value) {
        var yaml = emit("a", Text.of(value));
        assertThat(yaml).startsWith("a: ").endsWith("\n");
        return yaml.substring("a: ".length(), yaml.length() - 1);
    }

    private static String emit(String key, YamlNode value) {
        return YamlEmitter.emit(YamlMapping.of(YamlEntry.of(key, value)));
    }

    private static Text scalar(ScalarKind kind, String raw) {
        return Text.of(kind, raw, Origin.UNKNOWN);
    }

    // Java sources cannot have all of these characters in a string.
    private static String unescape(String escaped) {
        var text = new StringBuilder();
        for (var i = 0; i < escaped.length(); i++) {
            if (escaped.charAt(i) != '\\') {
                text.append(escaped.charAt(i));
                continue;
            }
            var letter = escaped.charAt(++i);
            switch (letter) {
                case 't' -> text.append('\t');
                case 'r' -> text.append('\r');
                case 'u' -> {
                    text.append((char) Integer.parseInt(escaped, i + 1, i + 5, 16));
                    i += 4;
                }
                default -> text.append(letter);
            }
        }
        return text.toString();
    }
}
