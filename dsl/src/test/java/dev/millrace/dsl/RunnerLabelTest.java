package dev.millrace.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.facts.RunnerKind;
import dev.millrace.core.facts.RunnerLabels;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunnerLabelTest {

    // No runner has the former any more; what larger runners are called, each organization chooses.
    private static final Set<RunnerKind> WITHOUT_CONSTANT = Set.of(RunnerKind.REMOVED, RunnerKind.PROPOSED);

    @Test
    void hasAConstantForEachRunnerThatThereIs() throws IllegalAccessException {
        for (var constant : constants()) {
            var label = (RunnerLabel) constant.get(null);

            assertThat(constant.getName())
                    .isEqualToIgnoringCase(label.name().replace('-', '_').replace('.', '_'));
        }
        assertThat(constants())
                .extracting(constant -> constant.get(null).toString())
                .containsExactlyInAnyOrderElementsOf(RunnerLabels.all().stream()
                        .filter(label -> !WITHOUT_CONSTANT.contains(label.kind()))
                        .map(dev.millrace.core.facts.RunnerLabel::name)
                        .toList());
    }

    @Test
    void isDeprecatedWhenGitHubHasSaidThatItWillEnd() throws IllegalAccessException {
        for (var constant : constants()) {
            var facts = RunnerLabels.find(constant.get(null).toString()).orElseThrow();

            assertThat(constant.isAnnotationPresent(Deprecated.class))
                    .as(constant.getName())
                    .isEqualTo(facts.deprecated().isPresent());
        }
    }

    private static List<Field> constants() {
        return Arrays.stream(RunnerLabel.class.getFields())
                .filter(field -> field.getType() == RunnerLabel.class)
                .toList();
    }
}
