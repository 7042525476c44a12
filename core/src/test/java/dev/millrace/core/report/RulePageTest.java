package dev.millrace.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.finding.RuleMetadata;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulePageTest {

    @Test
    void beginsWithWhatIsKnownOfTheRule() {
        assertThat(RulePage.of(ReaderCheck.YAML_UNUSED_ANCHOR.metadata()).render())
                .startsWith("""
                # yaml-unused-anchor

                An anchor has no alias.

                | | |
                | --- | --- |
                | Category | syntax |
                | Severity | info (default), info (strict), info (pedantic) |
                | In other tools | actionlint `syntax-check` |
                | Since | 0.1.0 |

                GitHub does not mind an anchor to which no alias refers;\
                """);
    }

    @Test
    void goesOnWithThePageOnTheClassPath() {
        assertThat(RulePage.of(ReaderCheck.YAML_UNUSED_ANCHOR.metadata()).render())
                .contains("\n## Wrong\n\n```yaml\n", "\n## Right\n\n```yaml\n")
                .containsOnlyOnce("# yaml-unused-anchor\n")
                .endsWith(", section 7.1\n");
    }

    @Test
    void ofARuleWithoutResourceIsItsMetadata() {
        var rule = new RuleMetadata(
                "my-own-rule",
                "A job is called todo",
                Category.STYLE,
                Severity.OFF,
                Severity.INFO,
                Severity.WARNING,
                List.of(),
                "1.4.0",
                true,
                List.of());

        assertThat(RulePage.of(rule).render()).isEqualTo("""
                # my-own-rule

                A job is called todo.

                | | |
                | --- | --- |
                | Category | style |
                | Severity | off (default), info (strict), warning (pedantic) |
                | Since | 1.4.0 |
                | Fixable | yes |
                """);
    }
}
