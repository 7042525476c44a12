package dev.millrace.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.annotations.Severity;
import dev.millrace.core.configuration.ConfigurationReader;
import dev.millrace.core.context.FolderRepository;
import dev.millrace.core.facts.Limits;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.finding.RuleMetadata;
import dev.millrace.core.fixture.UnquotedVariables;
import dev.millrace.core.report.RulePage;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples on the pages of all rules and checks are whole files that a user may paste: workflows, or actions where the first line is
 * {@code # action.yml}, in a repository with the configuration that a first line {@code # .github/millrace.yml: ...} gives. Where the first line
 * is {@code # .github/millrace.yml} alone, the example is that configuration. Several files
 * of one repository follow each other, each below its path: {@code # .github/workflows/ci.yml}. A line that ends in "…" stands for more of the
 * same than a page can show.
 */
class RulePageExamplesTest {

    private static final RuleCatalog CATALOG = RuleCatalog.load();

    private static final String CONFIGURATION = "# .github/millrace.yml: ";

    // A path with a folder; what has none stands in the examples of one file.
    private static final Pattern FILE = Pattern.compile("(?m)^# ([^ :\n]+/[^ :\n]+)\n");

    @TempDir
    private Path repository;

    static Stream<Named<RuleMetadata>> rules() {
        return CATALOG.all().stream().map(rule -> Named.of(rule.id(), rule));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void areWrongByThisRuleAloneWhereThePageSaysSo(RuleMetadata rule) {
        var examples = examples(rule, "## Wrong");

        assertThat(examples).as(rule.id()).isNotEmpty().allSatisfy(example -> {
            var findings = findings(example);
            assertThat(findings).extracting(finding -> finding.rule().id()).contains(rule.id());
            assertThat(findings)
                    .filteredOn(finding -> finding.severity() == Severity.ERROR)
                    .extracting(finding -> finding.rule().id())
                    .as("%s", findings)
                    .allMatch(rule.id()::equals);
        });
    }

    @ParameterizedTest
    @MethodSource("rules")
    void areRightWhereThePageSaysSo(RuleMetadata rule) {
        var examples = examples(rule, "## Right");

        assertThat(examples)
                .isNotEmpty()
                .allSatisfy(example -> assertThat(findings(example))
                        .filteredOn(finding -> finding.severity() == Severity.ERROR
                                || finding.rule().id().equals(rule.id()))
                        .isEmpty());
    }

    private List<Finding> findings(String example) {
        var bytes = example.getBytes(StandardCharsets.UTF_8);
        var findings = new ArrayList<Finding>();
        if (FILE.matcher(example).lookingAt() && !example.startsWith("# .github/millrace.yml\n")) {
            return findingsOfRepository(example);
        }
        var isConfiguration = example.startsWith("# .github/millrace.yml\n");
        if (isConfiguration) {
            configure(example);
        } else if (example.startsWith(CONFIGURATION)) {
            configure(example.lines().findFirst().orElseThrow().substring(CONFIGURATION.length()));
        }
        var files = FolderRepository.of(repository);
        var configuration = ConfigurationReader.of(CATALOG::all).read(files::source, findings::add);
        var validator = Validator.of(CATALOG, configuration.withProfile(Profile.PEDANTIC))
                .with(new UnquotedVariables())
                .in(files);
        if (!isConfiguration) {
            findings.addAll(
                    example.startsWith("# action.yml\n")
                            ? validator.action("action.yml", bytes)
                            : validator.workflow("ci.yml", bytes));
        }
        return findings;
    }

    private List<Finding> findingsOfRepository(String example) {
        var root = repository.resolve("example-" + example.hashCode());
        var texts = new LinkedHashMap<String, String>();
        var path = "";
        var start = 0;
        for (var file = FILE.matcher(example); file.find(); start = file.end()) {
            texts.put(path, example.substring(start, file.start()));
            path = file.group(1);
        }
        texts.put(path, example.substring(start));
        texts.remove("");
        texts.forEach((name, text) -> write(root.resolve(name), text));
        var findings = new ArrayList<Finding>();
        var files = FolderRepository.of(root);
        var configuration = ConfigurationReader.of(CATALOG::all).read(files::source, findings::add);
        var validator = Validator.of(CATALOG, configuration.withProfile(Profile.PEDANTIC))
                .with(new UnquotedVariables())
                .in(files);
        texts.forEach((name, text) -> {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            if (name.endsWith("/action.yml")) {
                findings.addAll(validator.at(name).action(name, bytes));
            } else if (name.startsWith(".github/workflows/")) {
                findings.addAll(validator.at(name).workflow(name, bytes));
            }
        });
        return findings;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void configure(String configuration) {
        write(repository.resolve(".github/millrace.yml"), configuration);
    }

    // Enough for a limit of the rule, and not for one of another.
    private static int sizeFor(RuleMetadata rule) {
        return rule.id().equals("expr-too-long") ? 2 * Limits.expressionLength() : Limits.workflowFileBytes();
    }

    private static List<String> examples(RuleMetadata rule, String heading) {
        var examples = new ArrayList<String>();
        var section = "";
        StringBuilder block = null;
        for (var line : RulePage.of(rule).render().lines().toList()) {
            if (block != null && line.equals("```")) {
                examples.add(block.toString());
                block = null;
            } else if (block != null) {
                block.append(line).append('\n');
                if (line.endsWith("…")) {
                    block.append((line + "\n").repeat(sizeFor(rule) / line.length()));
                }
            } else if (line.startsWith("## ")) {
                section = line;
            } else if (line.equals("```yaml") && section.equals(heading)) {
                block = new StringBuilder();
            }
        }
        return examples;
    }
}
