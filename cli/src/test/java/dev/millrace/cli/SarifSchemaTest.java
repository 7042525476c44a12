package dev.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.finding.Related;
import dev.millrace.core.report.SarifReport;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.source.CallSite;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.source.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Asks the schema of SARIF, where it is at hand: as {@code sarif-2.1.0.json} in a folder that the system property {@code millrace.schemas} or
 * the variable {@code MILLRACE_SCHEMAS} names.
 */
class SarifSchemaTest {

    @TempDir
    private Path folder;

    private Schema schema;

    @BeforeEach
    void setUp() throws IOException {
        var file = Optional.ofNullable(System.getProperty("millrace.schemas"))
                .or(() -> Optional.ofNullable(System.getenv("MILLRACE_SCHEMAS")))
                .map(schemas -> Path.of(schemas, "sarif-2.1.0.json"))
                .filter(Files::isRegularFile);
        assumeTrue(file.isPresent(), "no schema");
        schema = SchemaRegistry.withDialect(Dialects.getDraft7())
                .getSchema(Files.readString(file.orElseThrow()), InputFormat.JSON);
    }

    @Test
    void theSchemaIsNoFriendOfEverything() {
        assertThat(schema.validate("{\"version\":\"2.0.0\"}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void whatTheCommandLinePrintsIsValid() {
        var desk = new Desk(folder)
                .with(".github/workflows/a b::c,ü.yml", Desk.MISSPELT.replace("make", "echo ${{ githbu.ref }} ${{ 'x"))
                .with(
                        ".github/workflows/anchor.yml",
                        Desk.CLEAN.replace("push", "&a push").replace("build", "\"b\\uD83Du\\nild\""))
                .with(".github/workflows/duplicate.yml", Desk.CLEAN + Desk.CLEAN)
                .with(".github/workflows/empty.yml", "")
                .with(
                        ".github/workflows/if.yml",
                        Desk.CLEAN.replace("- run", "- if: ${{ github.ref == 'x' }}\n        run"))
                .with(".github/workflows/no.yml", "on: [push\n")
                .with("sub/action.yml", Desk.ACTION.replace("Greet", "{}"));

        var outcome = desk.run("validate", "--profile", "pedantic", "--format", "sarif", ".");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("\"fixes\":[", "\"relatedLocations\":[");
        assertValid(outcome.out());
    }

    @Test
    void aReportWithoutFindingsIsValid() {
        assertValid(SarifReport.render("0.1.0", List.of()));
    }

    @Test
    void everyRuleAndEveryKindOfPlaceIsValid() {
        var java = JavaOrigin.of(new CallSite("com.acme.Ci", "Ci.java", 12));
        var findings = RuleCatalog.load().all().stream()
                .map(rule -> Finding.of(rule, java, "m").withSeverity(Severity.INFO))
                .toList();
        assertValid(SarifReport.render("0.1.0", findings));
        assertValid(SarifReport.render(
                "0.1.0-SNAPSHOT",
                List.of(ReaderCheck.UNEXPECTED_KEY
                        .at(Origin.UNKNOWN, "")
                        .withRelated(Related.to(Origin.UNKNOWN, "nowhere"), Related.to(java, "[x](y)")))));
    }

    private void assertValid(String report) {
        assertThat(schema.validate(report, InputFormat.JSON)).isEmpty();
    }
}
