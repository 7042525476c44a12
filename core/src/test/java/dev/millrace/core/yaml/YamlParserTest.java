package dev.millrace.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.source.Form;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a: x~x",
                "a:   x   # comment~x",
                "a: 'it''s'  ~'it''s'",
                "a: \"x\\n\" # comment~\"x\\n\"",
                "a: [b, c] # comment~[b, c]",
                "a: {b: c}~{b: c}",
                "a: &anchor x~x",
                "a: !!str x~x",
                "a: !!str &anchor 'x'~'x'",
                "a: &anchor [b]~[b]",
            })
    void theSpanOfAValueIsTheValueAlone(String yaml, String span) {
        assertThat(value(yaml).origin().span().map(Span::text)).hasValue(span);
        assertThat(value(yaml).origin().keySpan().map(Span::text)).hasValue("a");
    }

    @Test
    void anEmptyValueStandsBehindItsKey() {
        var value = value("""
                a:   # nothing

                # a comment
                b: c
                """);
        assertThat(value.origin().form()).isEqualTo(Form.NULL);
        assertThat(value.origin().span()).hasValueSatisfying(span -> {
            assertThat(span.start()).isEqualTo(1);
            assertThat(span.end()).isEqualTo(1);
        });
    }

    @Test
    void aBlockScalarEndsAtItsLastLine() {
        assertThat(text("a: |\n  x\n  y\n\n\nb: c\n")).isEqualTo("|\n  x\n  y");
        assertThat(text("a: &x |-\n  y\n# comment\n")).isEqualTo("|-\n  y");
        assertThat(((Text) value("a: |+\n  x\n\n\nb: c\n")).raw()).isEqualTo("x\n\n\n");
    }

    @Test
    void aPlainScalarMayTakeSeveralLines() {
        assertThat(text("a: x\n  y # comment\n")).isEqualTo("x\n  y");
        assertThat(((Text) value("a: x\n  y\n")).raw()).isEqualTo("x y");
    }

    @Test
    void aBlockMappingBeginsAtItsFirstKey() {
        assertThat(text("a:\n  # comment\n  b: c\n  d:\n    e\n\nf: g\n")).isEqualTo("b: c\n  d:\n    e");
        assertThat(text("a: &x # comment\n  b: c\n")).isEqualTo("b: c");
    }

    @Test
    void anAliasIsTheAnchoredNodeAtItsOwnPlace() {
        var root = (YamlMapping) parse("a: &x [1]\nb: *x\n");
        assertThat(root.get("b")).hasValueSatisfying(node -> {
            assertThat(node).isSameAs(root.get("a").orElseThrow());
            assertThat(node.origin().span().map(Span::text)).hasValue("[1]");
        });
        assertThat(root.origin().span().map(Span::text)).hasValue("a: &x [1]\nb: *x");
    }

    @Test
    void columnsBehindEmojiCountUtf16Units() {
        var value = value("a: ['\uD83D\uDE00', b, \uD83D\uDE00c]");
        assertThat(((YamlSequence) value).items())
                .extracting(item -> item.origin().span().orElseThrow())
                .extracting(span -> span.startPosition().column() + " " + span.text())
                .containsExactly("5 '\uD83D\uDE00'", "11 b", "14 \uD83D\uDE00c");
    }

    @Test
    void spansAreTheSameWithWindowsLineEnds() {
        assertThat(text("a:\r\n  b: c\r\n  d: e\r\n")).isEqualTo("b: c\r\n  d: e");
        assertThat(text("a: |\r\n  x\r\n\r\nb: c\r\n")).isEqualTo("|\r\n  x");
    }

    @Test
    void tagsDecideTheKind() {
        assertThat(kind("a: !!str 3")).isEqualTo(ScalarKind.STRING);
        assertThat(kind("a: ! 3")).isEqualTo(ScalarKind.STRING);
        assertThat(kind("a: !!int '3'")).isEqualTo(ScalarKind.NUMBER);
        assertThat(kind("a: !!bool 'true'")).isEqualTo(ScalarKind.BOOLEAN);
        assertThat(kind("a: '3'")).isEqualTo(ScalarKind.STRING);
        assertThat(kind("a: on")).isEqualTo(ScalarKind.STRING);
    }

    @Test
    void tellsOfAnUnknownAliasByName() {
        assertThat(findings("a: *nobody"))
                .extracting(Finding::message)
                .containsExactly("no anchor \"&nobody\" stands before the alias \"*nobody\"");
    }

    @Test
    void aTabInTheIndentationIsCalledOne() {
        assertThat(findings("a:\n\tb: c"))
                .extracting(Finding::message)
                .containsExactly("this is no well-formed YAML: a tab stands where spaces belong; indent with spaces");
    }

    @Test
    void tagsAreNamedAsTheyAreWritten() {
        assertThat(findings("a: !!binary aGk="))
                .extracting(Finding::message)
                .containsExactly(
                        "the tag \"!!binary\" is not one of YAML's core schema: null, bool, int, float, str, seq, map");
    }

    private static ScalarKind kind(String yaml) {
        return ((Text) value(yaml)).kind();
    }

    private static String text(String yaml) {
        return value(yaml).origin().span().orElseThrow().text();
    }

    private static YamlNode value(String yaml) {
        return ((YamlMapping) parse(yaml)).entries().get(0).value();
    }

    private static YamlNode parse(String yaml) {
        return YamlParser.parse(SourceFile.of("ci.yml", yaml), finding -> {})
                .root()
                .orElseThrow();
    }

    private static List<Finding> findings(String yaml) {
        var findings = new ArrayList<Finding>();
        YamlParser.parse(SourceFile.of("ci.yml", yaml), findings::add);
        return findings;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `a: "b`                 | 1:4 | this quote is never closed
            `run: echo one: two`    | 1:14 | a colon followed by a space makes a key, and none can stand here
            `A: @foo`               | 1:4 | a text cannot start with this character; put it in quotes
            `a: {b: ${{ c }}}`      | 1:9 | a comma or the closing bracket is missing here
            `if: !f(a, 'x')`        | 1:9 | YAML takes a ! at the start for a tag
            `a: **`                 | 1:5 | YAML takes a * at the start for an alias
            """)
    void saysInPlainWordsWhatIsNoYaml(String text, String place, String words) {
        var findings = new ArrayList<Finding>();
        YamlParser.parse(SourceFile.of("ci.yml", text), findings::add);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.location()).hasToString("ci.yml:" + place);
            assertThat(finding.message()).startsWith(words);
        });
    }

    @Test
    void callsAnExclamationMarkThatMakesATagAnError() {
        var findings = new ArrayList<Finding>();
        YamlParser.parse(SourceFile.of("ci.yml", "if: !cancelled()\n"), findings::add);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.location()).hasToString("ci.yml:1:5");
            assertThat(finding.message())
                    .isEqualTo(
                            "YAML takes \"!cancelled()\" for a tag; put the text in quotes, or an expression in ${{ }}");
        });
    }
}
