package dev.millrace.architecture;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.annotations.Category;
import dev.millrace.core.finding.RuleMetadata;
import dev.millrace.core.fixture.CommittedFiles;
import dev.millrace.core.report.RulePage;
import dev.millrace.core.rule.RuleCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The rule reference in {@code docs/rules}, to which the findings point; with {@code -Dmillrace.update} it is written again first. */
final class RuleReferenceTest {

    // Tests run in their module's folder.
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final Path FOLDER = REPOSITORY.resolve("docs/rules");
    private static final String COMMAND = "mvn -pl architecture -am test -Dmillrace.update"
            + " -Dtest=RuleReferenceTest -Dsurefire.failIfNoSpecifiedTests=false";

    @Test
    void isWhatPagesAndMetadataSay() throws IOException {
        var rules = RuleCatalog.load().all();
        var made = new TreeMap<String, String>();
        made.put("README.md", index(rules));
        for (var rule : rules) {
            // Findings point there.
            made.put(FOLDER.relativize(REPOSITORY.resolve(rule.page())).toString(), page(rule));
        }

        CommittedFiles.in(FOLDER).writtenBy(COMMAND).areTexts(made);
    }

    private static String page(RuleMetadata rule) throws IOException {
        return "<!-- Generated from " + source(rule) + "; edit that file, not this one. -->\n\n"
                + RulePage.of(rule).render();
    }

    private static String source(RuleMetadata rule) throws IOException {
        try (var modules = Files.list(REPOSITORY)) {
            var file = modules.map(module -> module.resolve("src/main/resources/millrace/rules/" + rule.id() + ".md"))
                    .filter(Files::exists)
                    .findFirst();
            assertThat(file).as("the page of %s", rule.id()).isPresent();
            return REPOSITORY.relativize(file.orElseThrow()).toString().replace('\\', '/');
        }
    }

    private static String index(List<RuleMetadata> rules) {
        var out = new StringBuilder("""
                <!-- Generated from the rules; RuleReferenceTest says how. -->

                # Rules

                What `millrace validate` can report, with the severity that it has unless a profile says otherwise: an *error* is rejected by
                GitHub, cannot work or can be exploited, a *warning* works but is very likely wrong, *info* is advice.
                """);
        Map<Category, List<RuleMetadata>> byCategory = rules.stream().collect(groupingBy(RuleMetadata::category));
        for (var category : Category.values()) {
            var members = byCategory.getOrDefault(category, List.of());
            if (!members.isEmpty()) {
                out.append("\n## ")
                        .append(title(category))
                        .append("\n\n| rule | reports | severity |\n| --- | --- | --- |\n");
                members.forEach(rule -> out.append(row(rule)));
            }
        }
        return out.toString();
    }

    private static String title(Category category) {
        return category.name().charAt(0) + lower(category).substring(1);
    }

    private static String row(RuleMetadata rule) {
        return "| [" + rule.id() + "](" + rule.id() + ".md) | " + rule.summary().replace("|", "\\|") + " | "
                + lower(rule.severity()) + " |\n";
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
