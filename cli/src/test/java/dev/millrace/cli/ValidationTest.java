package dev.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.RuleMetadata;
import dev.millrace.core.report.TextReport;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.RuleDefinition;
import dev.millrace.workspace.InputFile;
import dev.millrace.workspace.Roots;
import dev.millrace.workspace.Workers;
import dev.millrace.workspace.check.FixMode;
import dev.millrace.workspace.check.Overrides;
import dev.millrace.workspace.check.Repositories;
import dev.millrace.workspace.check.Validation;
import dev.millrace.workspace.check.Verdict;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidationTest {

    @TempDir
    private Path folder;

    @Test
    void aRuleThatFailsOnOneFileDoesNotKeepTheOthersFromBeingChecked() {
        JobRule broken = (job, scope, findings) -> {
            if (job.id().raw().equals("fatal")) {
                throw new IllegalStateException("what is this?");
            }
        };
        var catalog = RuleCatalog.of(new RuleDefinition(METADATA, broken));
        var desk = new Desk(folder)
                .with("a.yml", Desk.CLEAN.replace("build", "fatal"))
                .with("b.yml", Desk.MISSPELT);
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();

        var validation = new Validation(
                new Repositories(catalog, Overrides.NONE, new Roots(List.of()), folder),
                FixMode.REPORT,
                TextReport.plain().to(text -> out.writeBytes(text.getBytes(StandardCharsets.UTF_8))),
                folder,
                desk.shell(out, err));
        validation.check(
                List.of(InputFile.of(folder.resolve("a.yml"), folder), InputFile.of(folder.resolve("b.yml"), folder)),
                new Workers(2));
        var verdict = validation.end(true);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith(
                        "millrace: a.yml: this is a bug in Millrace (IllegalStateException: what is this?); please report it")
                .hasLineCount(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("b.yml:4:5: ")
                .endsWith("1 error in 1 file\n");
        assertThat(verdict).isEqualTo(Verdict.INCOMPLETE);
    }

    private static final RuleMetadata METADATA = new RuleMetadata(
            "broken",
            "always wrong",
            Category.STYLE,
            Severity.ERROR,
            Severity.ERROR,
            Severity.ERROR,
            List.of(),
            "0.1.0",
            false,
            List.of());
}
