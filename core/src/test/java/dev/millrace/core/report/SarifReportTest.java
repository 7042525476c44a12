package dev.millrace.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Edit;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.finding.Related;
import dev.millrace.core.finding.RuleMetadata;
import dev.millrace.core.source.CallSite;
import dev.millrace.core.source.CommentTable;
import dev.millrace.core.source.Form;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.source.Origin;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.source.YamlOrigin;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class SarifReportTest {

    private static final String TEXT = "on: push\njobs:\n  a:\n    runs_on: x\n  b:\n    runs_on: x\n";

    @Test
    void aReportWithoutFindingsIsARunWithoutResults() {
        assertThat(SarifReport.render("0.1.0", List.of()))
                .isEqualTo(
                        "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\","
                                + "\"runs\":[{\"columnKind\":\"utf16CodeUnits\",\"automationDetails\":{\"id\":\"millrace/\"},"
                                + "\"results\":[],\"tool\":{\"driver\":{\"name\":\"Millrace\",\"version\":\"0.1.0\","
                                + "\"semanticVersion\":\"0.1.0\",\"informationUri\":\"https://millrace.dev\",\"rules\":[]}}}]}\n");
    }

    @Test
    void aResultTellsRuleLevelMessageAndPlace() {
        var finding = at("a b.yml", "runs_on", "no such key").withPath("jobs.a.runs_on");

        assertThat(results(finding))
                .containsEntry("/ruleId", "unexpected-key")
                .containsEntry("/ruleIndex", "0")
                .containsEntry("/level", "error")
                .containsEntry("/message/text", "no such key")
                .containsEntry("/locations/0/physicalLocation/artifactLocation/uri", "a%20b.yml")
                .containsEntry("/locations/0/physicalLocation/artifactLocation/uriBaseId", "%SRCROOT%")
                .containsEntry("/locations/0/physicalLocation/region/startLine", "4")
                .containsEntry("/locations/0/physicalLocation/region/startColumn", "5")
                .containsEntry("/locations/0/physicalLocation/region/endLine", "4")
                .containsEntry("/locations/0/physicalLocation/region/endColumn", "12")
                .containsEntry("/locations/0/logicalLocations/0/fullyQualifiedName", "jobs.a.runs_on");
    }

    @Test
    void aResultTellsRelatedPlacesAndItsFix() {
        var span = origin("ci.yml", "runs_on").span().orElseThrow();
        var finding = at("ci.yml", "runs_on", "m")
                .withRelated(Related.to(origin("ci.yml", "a:"), "in this job"))
                .withFix(Fix.unsafe("write runs-on", new Edit(span, "runs-on"), Edit.insert(span.file(), 0, "# \n")));

        assertThat(results(finding))
                .containsEntry("/relatedLocations/0/id", "1")
                .containsEntry("/relatedLocations/0/physicalLocation/region/startLine", "3")
                .containsEntry("/relatedLocations/0/message/text", "in this job")
                .containsEntry("/fixes/0/description/text", "write runs-on")
                .containsEntry("/fixes/0/properties/safe", "false")
                .containsEntry("/fixes/0/artifactChanges/0/artifactLocation/uri", "ci.yml")
                .containsEntry("/fixes/0/artifactChanges/0/replacements/0/deletedRegion/startColumn", "5")
                .containsEntry("/fixes/0/artifactChanges/0/replacements/0/deletedRegion/endColumn", "12")
                .containsEntry("/fixes/0/artifactChanges/0/replacements/0/insertedContent/text", "runs-on")
                .containsEntry("/fixes/0/artifactChanges/0/replacements/1/deletedRegion/endColumn", "1")
                .containsEntry("/fixes/0/artifactChanges/0/replacements/1/insertedContent/text", "# \n");
    }

    @Test
    void aLineOfJavaHasNoColumnsAndNoLineHash() {
        var site = JavaOrigin.of(new CallSite("com.acme.Ci", "Ci.java", 12));

        assertThat(results(ReaderCheck.UNEXPECTED_KEY.at(site, "m")))
                .containsEntry("/locations/0/physicalLocation/artifactLocation/uri", "com/acme/Ci.java")
                .containsEntry("/locations/0/physicalLocation/region/startLine", "12")
                .containsKey("/partialFingerprints/millrace~1v1")
                .doesNotContainKeys(
                        "/locations/0/physicalLocation/region/startColumn",
                        "/partialFingerprints/primaryLocationLineHash");
        assertThat(results(ReaderCheck.UNEXPECTED_KEY.at(Origin.UNKNOWN, "m"))).doesNotContainKey("/locations/0");
    }

    @Test
    void aRuleIsDescribedOnceWithItsPage() {
        var report = SarifReport.render(
                "0.1.0",
                List.of(
                        at("ci.yml", "runs_on", "m"),
                        ReaderCheck.YAML_UNUSED_ANCHOR.at(origin("ci.yml", "a:"), "m"),
                        at("ci.yml", "runs_on", "m")));

        assertThat(scalars(report, "/runs/0/results"))
                .containsEntry("/0/ruleIndex", "0")
                .containsEntry("/1/ruleIndex", "1")
                .containsEntry("/2/ruleIndex", "0");
        assertThat(scalars(report, "/runs/0/tool/driver/rules"))
                .containsEntry("/0/id", "unexpected-key")
                .containsEntry("/1/id", "yaml-unused-anchor")
                .containsEntry("/1/name", "YamlUnusedAnchor")
                .containsEntry("/1/shortDescription/text", "An anchor has no alias")
                .containsEntry("/1/defaultConfiguration/level", "note")
                .containsEntry("/1/properties/tags/0", "syntax")
                .containsEntry("/1/helpUri", "https://millrace.dev/docs/rules/yaml-unused-anchor.md")
                .hasEntrySatisfying(
                        "/1/fullDescription/text",
                        text -> assertThat(text)
                                .startsWith("GitHub does not mind an anchor")
                                .doesNotContain("\n"))
                .hasEntrySatisfying("/1/help/text", text -> assertThat(text).startsWith("yaml-unused-anchor\n"))
                .hasEntrySatisfying("/1/help/markdown", text -> assertThat(text).startsWith("# yaml-unused-anchor\n"))
                .doesNotContainKeys("/1/properties/security-severity", "/2/id");
    }

    @Test
    void rulesOnSecurityHaveAScoreEvenWhereTheyAreOffByDefault() {
        var rule = new RuleMetadata(
                "open-door",
                "d".repeat(3000),
                Category.SECURITY,
                Severity.OFF,
                Severity.WARNING,
                Severity.WARNING,
                List.of(),
                "0.1.0",
                false,
                List.of());

        assertThat(scalars(
                        SarifReport.render("0.1.0", List.of(Finding.of(rule, origin("ci.yml", "on"), "m"))),
                        "/runs/0/tool/driver/rules/0"))
                .containsEntry("/properties/tags/0", "security")
                .containsEntry("/properties/security-severity", "5.5")
                .containsEntry("/defaultConfiguration/level", "warning")
                .hasEntrySatisfying(
                        "/fullDescription/text", text -> assertThat(text).hasSizeLessThanOrEqualTo(1024));
    }

    @Test
    void fingerprintsSurviveAMoveAndTellEqualTextsApart() {
        var above = "# new\n\n";
        var first = TEXT.indexOf("runs_on");
        var second = TEXT.lastIndexOf("runs_on");

        var before = fingerprints(finding("ci.yml", TEXT, first), finding("ci.yml", TEXT, second));
        assertThat(before).doesNotHaveDuplicates().allMatch(fingerprint -> fingerprint.matches("[0-9a-f]{32}:[12]"));
        assertThat(fingerprints(
                        finding("ci.yml", above + TEXT, first + above.length()),
                        finding("ci.yml", above + TEXT, second + above.length())))
                .isEqualTo(before);
        assertThat(fingerprints(finding("other.yml", TEXT, first))).doesNotContainAnyElementsOf(before);
    }

    @Test
    void noTextOfOthersBecomesALinkOrBreaksTheReport() {
        assertThat(results(at("ci.yml", "on", "see [here](https://evil.example)")))
                .containsEntry("/message/text", "see \\[here\\](https://evil.example)");
        assertThat(results(at("ci.yml", "on", "a[0] \\ \"::\" \u0000\n\uD83D\uDE00")))
                .containsEntry("/message/text", "a[0] \\ \"::\" \u0000\n\uD83D\uDE00");
        assertThat(results(at("a::b\nc\uD83D.yml", "on", "m")))
                .containsEntry("/locations/0/physicalLocation/artifactLocation/uri", "a%3A%3Ab%0Ac%EF%BF%BD.yml");
    }

    @Test
    void filesThatComeOneByOneMakeTheSameReport() {
        var a = at("a.yml", "runs_on", "m");
        var b = at("b.yml", "runs_on", "m");
        var out = new StringBuilder();
        var report = SarifReport.to(out::append, "0.1.0");
        report.file(List.of(a));
        report.file(List.of());
        report.file(List.of(b));
        report.end(3);

        assertThat(out).hasToString(SarifReport.render("0.1.0", List.of(a, b)));
    }

    private static List<String> fingerprints(Finding... findings) {
        return scalars(SarifReport.render("0.1.0", List.of(findings)), "/runs/0/results").entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("millrace~1v1"))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Map<String, String> results(Finding finding) {
        return scalars(SarifReport.render("0.1.0", List.of(finding)), "/runs/0/results/0");
    }

    // Every scalar below a place, by its JSON pointer from there.
    private static Map<String, String> scalars(String report, String place) {
        var scalars = new TreeMap<String, String>();
        try (var json = new JsonFactory().createParser(ObjectReadContext.empty(), report)) {
            Stream.iterate(json.nextToken(), token -> token != null, token -> json.nextToken())
                    .filter(token -> token.isScalarValue())
                    .forEach(token -> {
                        var pointer = json.streamReadContext().pathAsPointer().toString();
                        if (pointer.startsWith(place + "/")) {
                            scalars.put(pointer.substring(place.length()), String.valueOf(json.getValueAsString()));
                        }
                    });
        }
        return scalars;
    }

    private static Finding at(String file, String offender, String message) {
        return ReaderCheck.UNEXPECTED_KEY.at(origin(file, offender), message);
    }

    private static Finding finding(String file, String text, int start) {
        var table = new CommentTable(SourceFile.of(file, text));
        return ReaderCheck.UNEXPECTED_KEY.at(YamlOrigin.of(table, Form.PLAIN, start, start + "runs_on".length()), "m");
    }

    private static YamlOrigin origin(String file, String offender) {
        var start = TEXT.indexOf(offender);
        return YamlOrigin.of(new CommentTable(SourceFile.of(file, TEXT)), Form.PLAIN, start, start + offender.length());
    }
}
