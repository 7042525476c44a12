package dev.millrace.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.Severity;
import dev.millrace.core.source.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static final RuleMetadata ADVICE = rule(Severity.INFO, Severity.WARNING, Severity.INFO);
    private static final RuleMetadata MISTAKE = rule(Severity.ERROR, Severity.ERROR, Severity.ERROR);
    private static final RuleMetadata POLICY = rule(Severity.OFF, Severity.OFF, Severity.INFO);

    @Test
    void minimalKeepsErrorsAlone() {
        assertThat(Profile.MINIMAL.severityOf(MISTAKE)).isEqualTo(Severity.ERROR);
        assertThat(Profile.MINIMAL.severityOf(ADVICE)).isEqualTo(Severity.OFF);
    }

    @Test
    void eachRuleSaysWhatItIsUnderTheOthers() {
        assertThat(Profile.DEFAULT.severityOf(ADVICE)).isEqualTo(Severity.INFO);
        assertThat(Profile.STRICT.severityOf(ADVICE)).isEqualTo(Severity.WARNING);
        assertThat(Profile.DEFAULT.severityOf(POLICY)).isEqualTo(Severity.OFF);
        assertThat(Profile.PEDANTIC.severityOf(POLICY)).isEqualTo(Severity.INFO);
    }

    @Test
    void aFindingMayHaveASeverityOfItsOwn() {
        var soft = Finding.of(MISTAKE, Origin.UNKNOWN, "...").withSeverity(Severity.WARNING);
        assertThat(Profile.DEFAULT.apply(soft)).map(Finding::severity).hasValue(Severity.WARNING);
        assertThat(Profile.STRICT.apply(soft)).map(Finding::severity).hasValue(Severity.WARNING);
        assertThat(Profile.MINIMAL.apply(soft)).isEmpty();
        assertThat(Profile.DEFAULT.apply(Finding.of(POLICY, Origin.UNKNOWN, "...")))
                .isEmpty();
    }

    @Test
    void profilesAreNamedInLowerCase() {
        assertThat(Profile.named("strict")).hasValue(Profile.STRICT);
        assertThat(Profile.named("STRICT")).isEmpty();
        assertThat(Profile.PEDANTIC).hasToString("pedantic");
    }

    private static RuleMetadata rule(Severity severity, Severity strict, Severity pedantic) {
        return new RuleMetadata(
                "x", "...", Category.STYLE, severity, strict, pedantic, List.of(), "0.1.0", false, List.of());
    }
}
