package dev.millrace.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.finding.Related;
import dev.millrace.core.source.CallSite;
import dev.millrace.core.source.CommentTable;
import dev.millrace.core.source.Form;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.source.YamlOrigin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {

    @Test
    void showsTheLineWithAMarkBelowTheOffender() {
        var text = "on: push\njobs:\n  a:\n    needs: biuld\n";
        var finding = at(text, "biuld", "no job \"biuld\"").withRelated(Related.to(origin(text, "jobs"), "the jobs"));
        assertThat(render(1, finding)).isEqualTo("""
                ci.yml:4:12: error: no job "biuld" [wrong-node-kind]
                  4 |     needs: biuld
                    |            ^~~~~
                  ci.yml:2:1: the jobs
                1 error in 1 file
                """);
    }

    @Test
    void theMarkStandsBelowTheOffenderBehindTabsAndEmoji() {
        assertThat(render(1, at("a:\tx", "x", "m"))).contains("  1 | a: x\n    |    ^\n");
        assertThat(render(1, at("a: \uD83D\uDE00 x", "x", "m"))).contains("    |       ^\n");
        assertThat(render(1, at("a: \u65E5\u672C x", "x", "m"))).contains("    |         ^\n");
        assertThat(render(1, at("a: e\u0301 x", "x", "m"))).contains("    |      ^\n");
        assertThat(render(1, at("a: \uD83D\uDE00", "\uD83D\uDE00", "m"))).contains("    |    ^~\n");
    }

    @Test
    void controlCharactersDoNotReachTheTerminal() {
        var report = render(1, at("a: \u001B[31m\u202Ex\u009B", "a", "b\u001B[31m\u2066c\nd"));
        assertThat(report).contains("1 | a:  [31m x \n").contains("error: b [31m c d [");
        var named = ReaderCheck.WRONG_NODE_KIND.at(
                YamlOrigin.of(new CommentTable(SourceFile.of("a\u001Bb.yml", "x")), Form.PLAIN, 0, 1), "m");
        assertThat(render(1, named)).startsWith("a b.yml:1:1: error: m");
    }

    @Test
    void ofALongLineThePartAroundTheOffenderIsShown() {
        var report = render(1, at("a: " + "x".repeat(1000) + "HERE" + "y".repeat(1000), "HERE", "m"));
        assertThat(report).contains("1 | " + "x".repeat(80) + "HERE" + "y".repeat(76) + "\n");
        assertThat(report).contains("  | " + " ".repeat(80) + "^~~~\n");
    }

    @Test
    void aLongLineIsNotCutWithinACharacter() {
        var emoji = "\uD83D\uDE00".repeat(500);
        var excerpt = render(1, at("x" + emoji + "HERE" + emoji, "HERE", "m"))
                .lines()
                .toList()
                .get(1);
        assertThat(excerpt).contains("HERE");
        assertThat(excerpt.codePoints()).noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    @Test
    void theMarkOfAnOffenderOfSeveralLinesEndsWithTheFirst() {
        assertThat(render(1, at("a: |\n  x\n", "|\n  x", "m"))).contains("  1 | a: |\n    |    ^\n");
        assertThat(render(1, at("a: {b,\n c}", "{b,\n c}", "m"))).contains("    |    ^~~\n");
    }

    @Test
    void aLineOfJavaHasNoExcerpt() {
        var finding = ReaderCheck.UNEXPECTED_KEY.at(JavaOrigin.of(new CallSite("com.acme.Ci", "Ci.java", 12)), "m");
        assertThat(render(1, finding)).isEqualTo("""
                com/acme/Ci.java:12: error: m [unexpected-key]
                1 error in 1 file
                """);
    }

    @Test
    void theSummaryCountsBySeverity() {
        var error = at("a: b", "b", "m");
        var info = error.withSeverity(Severity.INFO);
        assertThat(render(3)).isEqualTo("no findings in 3 files\n");
        assertThat(render(2, error, error, error.withSeverity(Severity.WARNING), info, info))
                .endsWith("2 errors, 1 warning, 2 info in 2 files\n");
    }

    @Test
    void severalFindingsAreCountedByRuleWithThePageOfEach() {
        var error = at("a: b", "b", "m");
        var other = ReaderCheck.YAML_UNUSED_ANCHOR.at(origin("a: b", "a"), "m");
        var warning = error.withSeverity(Severity.WARNING);
        var findings = new ArrayList<Finding>(Collections.nCopies(10, warning));
        findings.addAll(List.of(error, other, other));

        assertThat(TextReport.plain().render(1, findings)).endsWith("""
                ^

                   1 error     wrong-node-kind     docs/rules/wrong-node-kind.md
                  10 warnings  wrong-node-kind     docs/rules/wrong-node-kind.md
                   2 info      yaml-unused-anchor  docs/rules/yaml-unused-anchor.md
                1 error, 10 warnings, 2 info in 1 file
                """);
    }

    @Test
    void aFileIsPrintedAsSoonAsItIsKnown() {
        var printed = new ArrayList<String>();
        var report = TextReport.plain().to(printed::add);

        report.file(List.of(at("a: b", "b", "first")));
        assertThat(printed).singleElement().asString().contains("first").endsWith("^\n");
        report.file(List.of());
        assertThat(printed).hasSize(1);
        report.end(2);
        assertThat(printed).hasSize(2).last().isEqualTo("1 error in 2 files\n");
    }

    @Test
    void coloursAreForTerminals() {
        var finding = at("a: b", "b", "m");
        assertThat(TextReport.colored().render(1, List.of(finding)))
                .startsWith("\u001B[1mci.yml:1:4\u001B[0m: \u001B[1;31merror\u001B[0m: m");
        assertThat(render(1, finding)).doesNotContain("\u001B");
    }

    private static String render(int files, Finding... findings) {
        return TextReport.plain().render(files, List.of(findings));
    }

    private static Finding at(String text, String offender, String message) {
        return ReaderCheck.WRONG_NODE_KIND.at(origin(text, offender), message);
    }

    private static YamlOrigin origin(String text, String offender) {
        var start = text.indexOf(offender);
        return YamlOrigin.of(
                new CommentTable(SourceFile.of("ci.yml", text)), Form.PLAIN, start, start + offender.length());
    }
}
