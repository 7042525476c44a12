package dev.millrace.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.source.CallSite;
import dev.millrace.core.source.CommentTable;
import dev.millrace.core.source.Form;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.source.Origin;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.source.YamlOrigin;
import java.util.List;
import org.junit.jupiter.api.Test;

class GithubReportTest {

    private static final String TEXT = "on: push\njobs: {\n a: b}\n";

    @Test
    void aFindingIsACommand() {
        assertThat(GithubReport.render(List.of(at("ci.yml", "push", "no such event"))))
                .isEqualTo("::error file=ci.yml,line=1,endLine=1,col=5,endColumn=9,title=wrong-node-kind"
                        + "::no such event\n");
    }

    @Test
    void adviceIsANotice() {
        var finding = at("ci.yml", "push", "m");
        assertThat(GithubReport.render(List.of(finding.withSeverity(Severity.WARNING))))
                .startsWith("::warning file=");
        assertThat(GithubReport.render(List.of(finding.withSeverity(Severity.INFO))))
                .startsWith("::notice file=");
    }

    @Test
    void whatSpansLinesHasNoEndColumn() {
        assertThat(GithubReport.render(List.of(at("ci.yml", "{\n a: b}", "m"))))
                .startsWith("::error file=ci.yml,line=2,endLine=3,col=7,title=");
    }

    @Test
    void aLineOfJavaHasNoColumns() {
        var site = JavaOrigin.of(new CallSite("com.acme.Ci", "Ci.java", 12));
        assertThat(GithubReport.render(List.of(ReaderCheck.WRONG_NODE_KIND.at(site, "m"))))
                .isEqualTo("::error file=com/acme/Ci.java,line=12,title=wrong-node-kind::m\n");
        assertThat(GithubReport.render(List.of(ReaderCheck.WRONG_NODE_KIND.at(Origin.UNKNOWN, "m"))))
                .isEqualTo("::error title=wrong-node-kind::m\n");
    }

    @Test
    void noTextOfOthersEndsACommandOrStartsOne() {
        var report = GithubReport.render(List.of(at("a::b,c\n%0A d.yml", "push", "50%\r\n::stop-commands::x, y: z")));

        assertThat(report)
                .startsWith("::error file=a%3A%3Ab%2Cc%0A%250A d.yml,line=1,")
                .endsWith(",title=wrong-node-kind::50%25%0D%0A::stop-commands::x, y: z\n")
                .hasLineCount(1);
    }

    @Test
    void controlCharactersOfAMessageDoNotReachTheLog() {
        assertThat(GithubReport.render(List.of(at("ci.yml", "push", "a\u001B[31mb\u202Ec\u0085"))))
                .endsWith("::a [31mb c \n");
    }

    @Test
    void thereIsNothingButCommands() {
        var out = new StringBuilder();
        var report = GithubReport.to(out::append);
        report.file(List.of());
        report.end(3);
        assertThat(out).isEmpty();
    }

    private static Finding at(String file, String offender, String message) {
        var start = TEXT.indexOf(offender);
        var table = new CommentTable(SourceFile.of(file, TEXT));
        return ReaderCheck.WRONG_NODE_KIND.at(
                YamlOrigin.of(table, Form.PLAIN, start, start + offender.length()), message);
    }
}
