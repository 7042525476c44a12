package dev.millrace.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.OptionKind;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.OptionMetadata;
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
                | Severity | off (minimal), info (default), info (strict), info (pedantic) |
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
        assertThat(RulePage.of(rule(List.of("zizmor:todo"), List.of())).render())
                .isEqualTo("""
                # my-own-rule

                A job is called todo.

                | | |
                | --- | --- |
                | Category | style |
                | Severity | off (minimal), off (default), info (strict), warning (pedantic) |
                | In other tools | zizmor `todo` |
                | Since | 1.4.0 |
                | Fixable | yes |
                """);
    }

    @Test
    void endsWithTheOptionsAndWhereToSetThem() {
        var options = List.of(
                new OptionMetadata("most", OptionKind.INTEGER, "The most jobs of this name"),
                new OptionMetadata("names", OptionKind.TEXTS, "What else is meant"),
                new OptionMetadata("pattern", OptionKind.PATTERN, "How names look"),
                new OptionMetadata("word", OptionKind.TEXT, "What to write instead"));

        assertThat(RulePage.of(rule(List.of(), options)).render()).endsWith("""

                ## Options

                | option | takes | what it does |
                | --- | --- | --- |
                | `most` | a whole number | The most jobs of this name |
                | `names` | a list of texts | What else is meant |
                | `pattern` | a regular expression for the whole text | How names look |
                | `word` | a text | What to write instead |

                For example, in `.github/millrace.yml`:

                ```yaml
                version: 1
                rules:
                  my-own-rule:
                    severity: warning
                    most: 10
                    names: [one, another]
                    pattern: '[a-z][a-z0-9-]*'
                    word: some text
                ```
                """);
    }

    @Test
    void theTextOfAPageIsForATerminal() {
        var options = List.of(new OptionMetadata("most", OptionKind.INTEGER, "The most jobs of this name"));

        assertThat(RulePage.of(rule(List.of("zizmor:todo"), options)).text()).isEqualTo("""
                my-own-rule

                A job is called todo.

                Category        style
                Severity        off (minimal), off (default), info (strict), warning (pedantic)
                In other tools  zizmor `todo`
                Since           1.4.0
                Fixable         yes

                Options

                option  takes           what it does
                `most`  a whole number  The most jobs of this name

                For example, in `.github/millrace.yml`:

                    version: 1
                    rules:
                      my-own-rule:
                        severity: warning
                        most: 10
                """);
    }

    private static RuleMetadata rule(List<String> aliases, List<OptionMetadata> options) {
        return new RuleMetadata(
                "my-own-rule",
                "A job is called todo",
                Category.STYLE,
                Severity.OFF,
                Severity.INFO,
                Severity.WARNING,
                aliases,
                "1.4.0",
                true,
                options);
    }
}
