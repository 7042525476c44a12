package dev.millrace.core.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Edit;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.finding.RuleMetadata;
import dev.millrace.core.source.CommentTable;
import dev.millrace.core.source.Form;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.source.Span;
import dev.millrace.core.source.YamlOrigin;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FixerTest {

    @Test
    void makesAllFixesThatDoNotTouch() {
        var fixed = Fixer.of(text -> replacing(text, "a", "b", true)).fix("a-a-a");

        assertThat(fixed.text()).isEqualTo("b-b-b");
        assertThat(fixed.made()).hasSize(3);
        assertThat(fixed.left()).isEmpty();
    }

    @Test
    void makesTheFixesThatAFixBringsUp() {
        var fixed = Fixer.of(
                        text -> text.contains("a") ? replacing(text, "a", "b", true) : replacing(text, "b", "c", true))
                .fix("a");

        assertThat(fixed.text()).isEqualTo("c");
        assertThat(fixed.made()).extracting(Finding::message).containsExactly("not a", "not b");
    }

    @Test
    void leavesFixesThatSomebodyShouldLookAt() {
        var fixed = Fixer.of(text -> replacing(text, "a", "b", false)).fix("a");

        assertThat(fixed.text()).isEqualTo("a");
        assertThat(fixed.left()).hasSize(1);
    }

    @Test
    void leavesAFixThatBreaksTheSyntaxAndMakesTheOthers() {
        var fixed = Fixer.of(text -> {
                    var findings = new ArrayList<>(replacing(text, "x", "!!!!", true));
                    findings.addAll(replacing(text, "a", "b", true));
                    findings.addAll(replacing(text, "!", "!", false));
                    return findings;
                })
                .fix("x a");

        assertThat(fixed.text()).isEqualTo("x b");
        assertThat(fixed.left()).hasSize(1);
    }

    @Test
    void endsWhenFixesCallForOneAnother() {
        var fixed = Fixer.of(
                        text -> text.equals("a") ? replacing(text, "a", "b", true) : replacing(text, "b", "a", true))
                .fix("a");

        assertThat(fixed.text()).isIn("a", "b");
    }

    private static List<Finding> replacing(String text, String from, String to, boolean safe) {
        var file = SourceFile.of("ci.yml", text);
        var findings = new ArrayList<Finding>();
        for (var at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + 1)) {
            var span = new Span(file, at, at + from.length());
            var origin = YamlOrigin.of(new CommentTable(file), Form.UNREADABLE, span.start(), span.end());
            findings.add(Finding.of(RULE, origin, "not " + from)
                    .withFix(new Fix("write " + to, safe, List.of(new Edit(span, to)))));
        }
        return findings;
    }

    private static final RuleMetadata RULE = new RuleMetadata(
            "letters",
            "A letter is wrong",
            Category.SYNTAX,
            Severity.ERROR,
            Severity.ERROR,
            Severity.ERROR,
            List.of(),
            "0.1.0",
            true,
            List.of());
}
