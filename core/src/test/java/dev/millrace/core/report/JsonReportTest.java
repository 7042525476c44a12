package dev.millrace.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.finding.Edit;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Fix;
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
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class JsonReportTest {

    private static final String TEXT = "on: push\njobs:\n  a:\n    runs_on: x\n";

    @Test
    void aReportWithoutFindingsIsAnObject() {
        assertThat(JsonReport.render(3, List.of())).isEqualTo("{\"files\":3,\"findings\":[]}\n");
    }

    @Test
    void aFindingHasTheseFieldsInThisOrder() {
        var finding = ReaderCheck.UNEXPECTED_KEY
                .at(origin("runs_on"), "no such key")
                .withPath("jobs.a.runs_on")
                .withRelated(Related.to(origin("a:"), "in this job"))
                .withFix(new Fix(
                        "write runs-on",
                        true,
                        List.of(new Edit(origin("runs_on").span().orElseThrow(), "runs-on"))));
        assertThat(fields(finding))
                .containsExactly(
                        "files=1",
                        "rule=unexpected-key",
                        "aliases[]=actionlint:syntax-check",
                        "category=structure",
                        "severity=error",
                        "message=no such key",
                        "file=ci.yml",
                        "line=4",
                        "column=5",
                        "endLine=4",
                        "endColumn=12",
                        "path=jobs.a.runs_on",
                        "related.file=ci.yml",
                        "related.line=3",
                        "related.column=3",
                        "related.message=in this job",
                        "help=docs/rules/unexpected-key.md",
                        "fix.description=write runs-on",
                        "fix.safe=true",
                        "fix.edits.line=4",
                        "fix.edits.column=5",
                        "fix.edits.endLine=4",
                        "fix.edits.endColumn=12",
                        "fix.edits.text=runs-on");
    }

    @Test
    void aLineOfJavaHasNoColumns() {
        var site = JavaOrigin.of(new CallSite("com.acme.Ci", "Ci.java", 12));
        var finding = ReaderCheck.UNEXPECTED_KEY.at(site, "m").withRelated(Related.to(site, "here"));
        assertThat(fields(finding))
                .contains(
                        "file=com/acme/Ci.java",
                        "line=12",
                        "column=null",
                        "endLine=null",
                        "endColumn=null",
                        "related.line=12",
                        "related.column=null",
                        "fix=null");
    }

    @Test
    void messagesMayHoldAnyCharacter() {
        var message = "\"quoted\" \\ \u0000 \n \uD83D\uDE00";
        assertThat(fields(ReaderCheck.UNEXPECTED_KEY.at(origin("on"), message))).contains("message=" + message);
    }

    @Test
    void theReportIsOneLine() {
        var finding = ReaderCheck.UNEXPECTED_KEY.at(origin("on"), "a\nb");
        assertThat(JsonReport.render(1, List.of(finding, finding)).lines()).hasSize(1);
    }

    @Test
    void filesThatComeOneByOneMakeTheSameReport() {
        var a = ReaderCheck.UNEXPECTED_KEY.at(origin("on"), "a");
        var b = ReaderCheck.UNEXPECTED_KEY.at(origin("jobs"), "b");
        var out = new StringBuilder();
        var report = JsonReport.to(out::append);
        report.file(List.of());
        report.file(List.of(a));
        report.file(List.of());
        report.file(List.of(b, a));
        report.end(4);

        assertThat(out).hasToString(JsonReport.render(4, List.of(a, b, a)));
    }

    @Test
    void aReportOfAnyLengthIsWhole() {
        var finding = ReaderCheck.UNEXPECTED_KEY.at(origin("on"), "m\u00FC\uD83D\uDE00".repeat(200));
        var one = JsonReport.render(1, List.of(finding));
        var element = one.substring(one.indexOf('[') + 1, one.length() - 3);

        // Several pieces of what waits for the end.
        assertThat(JsonReport.render(9, Collections.nCopies(3000, finding)))
                .isEqualTo(
                        "{\"files\":9,\"findings\":[" + String.join(",", Collections.nCopies(3000, element)) + "]}\n");
    }

    private static YamlOrigin origin(String word) {
        var start = TEXT.indexOf(word);
        return YamlOrigin.of(new CommentTable(SourceFile.of("ci.yml", TEXT)), Form.PLAIN, start, start + word.length());
    }

    // Every scalar of the report with the way to it below the finding.
    private static List<String> fields(Finding finding) {
        var fields = new ArrayList<String>();
        try (var json =
                new JsonFactory().createParser(ObjectReadContext.empty(), JsonReport.render(1, List.of(finding)))) {
            for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token.isScalarValue()) {
                    var way = json.streamReadContext().pathAsPointer().toString();
                    var name = way.replaceFirst("^/findings/0", "")
                            .replaceFirst("aliases/[0-9]+", "aliases[]")
                            .replaceAll("/[0-9]+", "")
                            .substring(1)
                            .replace('/', '.');
                    fields.add(name + "=" + (token == JsonToken.VALUE_NULL ? "null" : json.getValueAsString()));
                }
            }
        }
        return fields;
    }
}
