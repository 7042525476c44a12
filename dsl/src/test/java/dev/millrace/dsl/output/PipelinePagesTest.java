package dev.millrace.dsl.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.RuleMetadata;
import dev.millrace.core.report.RulePage;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.dsl.PipelineSource;
import dev.millrace.dsl.Pipelines;
import dev.millrace.dsl.plan.PipelineCheck;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The examples on the pages of the checks of pipelines are Java that compiles: statements that end in a workflow {@code ci}, or pipelines
 * {@code all}. They stand in for the fixtures that rules have, because no YAML shows what these checks look at.
 */
class PipelinePagesTest {

    private static final Path PAGES = Path.of("src/main/resources/millrace/rules");
    private static final String PROGRAM = """
            import static dev.millrace.dsl.Level.*;
            import static dev.millrace.dsl.Millrace.*;
            import static dev.millrace.dsl.Permissions.*;
            import static dev.millrace.dsl.RunnerLabel.*;
            import static dev.millrace.dsl.Triggers.*;
            import static dev.millrace.dsl.expression.Expressions.*;
            import static dev.millrace.dsl.guardrail.Guardrails.*;
            import dev.millrace.dsl.*;
            import dev.millrace.dsl.plan.*;

            public class Example implements PipelineSource {
                public Pipelines define() {
                    %s
                    return %s;
                }
            }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void areWrongByThisCheckAloneWhereThePageSaysSo(PipelineCheck check) throws Exception {
        var findings = findings(example(check, "## Wrong"));

        assertThat(ids(findings)).contains(check.metadata().id());
        assertThat(findings)
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(Finding::rule)
                .allMatch(check.metadata()::equals);
        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals(check.metadata()))
                .allSatisfy(finding -> assertThat(finding.location().file()).endsWith("Example.java"));
    }

    @ParameterizedTest
    @EnumSource
    void areRightWhereThePageSaysSo(PipelineCheck check) throws Exception {
        assertThat(findings(example(check, "## Right")))
                .filteredOn(finding -> finding.severity() == Severity.ERROR
                        || finding.rule().id().equals(check.metadata().id()))
                .isEmpty();
    }

    @Test
    void areOneForEachCheck() throws IOException {
        try (var pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(PipelineCheck.values())
                            .map(check -> check.metadata().id() + ".md")
                            .toList());
        }
    }

    @Test
    void areFoundByTheIdsOfTheirChecks() {
        assertThat(RuleCatalog.load().all().stream().map(RuleMetadata::id)).contains("pipeline-stage-cycle");
        assertThat(RuleCatalog.load()
                        .find("pipeline-stage-cycle")
                        .map(RulePage::of)
                        .map(RulePage::text))
                .hasValueSatisfying(page -> assertThat(page).contains("Stages come after each other in a circle"));
    }

    private List<Finding> findings(String example) throws Exception {
        try {
            return WorkflowFiles.in(folder.resolve("repository")).write(pipelines(example)).stream()
                    .flatMap(file -> file.findings().stream())
                    .toList();
        } catch (InvalidPipelinesException e) {
            return e.findings();
        }
    }

    private Pipelines pipelines(String example) throws Exception {
        var source = folder.resolve("Example.java");
        Files.writeString(source, PROGRAM.formatted(example, example.contains("var all = ") ? "all" : "pipelines(ci)"));
        var compiler = ToolProvider.getSystemJavaCompiler();
        var problems = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8)) {
            var options = List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
            assertThat(compiler.getTask(null, files, problems, options, null, files.getJavaFileObjects(source))
                            .call())
                    .as("%s", problems.getDiagnostics())
                    .isTrue();
        }
        try (var loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            var type = loader.loadClass("Example").asSubclass(PipelineSource.class);
            return type.getConstructor().newInstance().define();
        }
    }

    private static List<String> ids(List<Finding> findings) {
        return findings.stream().map(finding -> finding.rule().id()).toList();
    }

    private static String example(PipelineCheck check, String heading) {
        var found = new ArrayList<String>();
        var lines = RulePage.of(check.metadata()).render().lines().toList();
        var section = lines.subList(lines.indexOf(heading), lines.size());
        for (var line : section.subList(section.indexOf("```java") + 1, section.size())) {
            if (line.equals("```")) {
                return String.join("\n", found);
            }
            found.add(line);
        }
        throw new AssertionError("no Java below " + heading + " of " + check);
    }
}
