package dev.millrace.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.RuleMetadata;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RuleCatalogTest {

    private static final Rule QUIET = (JobRule) (job, scope, findings) -> {};
    private static final Rule OTHER = (JobRule) (job, scope, findings) -> {};

    @Test
    void refusesTwoRulesOfOneId() {
        assertThatThrownBy(() -> RuleCatalog.of(rule("a", "one", QUIET), rule("b", "", QUIET), rule("a", "two", OTHER)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("two rules or checks have the id \"a\"; rename one of them");
    }

    @Test
    void refusesARuleOfTheIdOfACheckOfTheReader() {
        var catalog = RuleCatalog.of(rule("yaml-duplicate-key", "mine", QUIET));

        assertThatThrownBy(catalog::all)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the id \"yaml-duplicate-key\"");
    }

    @Test
    void hasARuleThatIsAddedInThePlaceOfTheOneOfItsId() {
        var catalog = RuleCatalog.of(rule("a", "one", QUIET), rule("b", "", QUIET))
                .plus(rule("a", "two", QUIET))
                .plus(rule("a", "three", OTHER))
                .plus(rule("yaml-duplicate-key", "mine", QUIET));

        assertThat(catalog.rules())
                .extracting(rule -> rule.metadata().summary())
                .containsExactlyInAnyOrder("", "three", "mine");
        assertThat(catalog.find("a")).map(RuleMetadata::summary).contains("three");
        assertThat(catalog.find("yaml-duplicate-key"))
                .map(RuleMetadata::summary)
                .contains("mine");
    }

    private static RuleDefinition rule(String id, String summary, Rule rule) {
        return new RuleDefinition(
                new RuleMetadata(
                        id,
                        summary,
                        Category.STYLE,
                        Severity.INFO,
                        Severity.INFO,
                        Severity.INFO,
                        List.of(),
                        "0.1.0",
                        false,
                        List.of()),
                rule);
    }
}
