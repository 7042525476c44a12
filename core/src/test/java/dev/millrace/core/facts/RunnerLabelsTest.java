package dev.millrace.core.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RunnerLabelsTest {

    @Test
    void labelsAreFoundInAnyCase() {
        assertThat(label("macOS-Latest").os()).contains(OperatingSystem.MACOS);
        assertThat(label("X64").architecture()).contains(Architecture.X64);
        assertThat(RunnerLabels.find("ubuntu-latest-m")).isEmpty();
    }

    @Test
    void everySuccessorAndConcreteLabelIsKnownAndStaysWhereItIs() {
        var day = LocalDate.of(2026, 11, 21);
        for (var label : RunnerLabels.all()) {
            assertThat(label.name()).isEqualTo(label.name().toLowerCase(Locale.ROOT));
            for (var successor : label.successors()) {
                assertThat(label(successor).isRemoved(day) || label(successor).isDeprecated(day))
                        .as("%s after %s", successor, label.name())
                        .isFalse();
                assertThat(label(successor).os()).isEqualTo(label.os());
            }
            for (var concrete : label.moving()) {
                assertThat(label(concrete).isMoving()).as(concrete).isFalse();
            }
            label.image().ifPresent(image -> assertThat(label(image).image()).isEmpty());
        }
    }

    @Test
    void whatHasAnEndHasASuccessor() {
        assertThat(RunnerLabels.all())
                .filteredOn(label -> label.removed().isPresent() || label.kind() == RunnerKind.REMOVED)
                .isNotEmpty()
                .allSatisfy(label -> assertThat(label.successors()).isNotEmpty());
    }

    @Test
    void onlyLabelsOfSelfHostedRunnersMayLeaveTheSystemOpen() {
        assertThat(RunnerLabels.all())
                .filteredOn(label -> label.kind() != RunnerKind.PRESET)
                .allSatisfy(label -> {
                    assertThat(label.os()).isPresent();
                    assertThat(label.architecture()).isPresent();
                });
    }

    @Test
    void aLabelIsDeprecatedFromOneDayOnAndRemovedFromAnother() {
        var ubuntu = label("ubuntu-22.04");
        assertThat(ubuntu.isDeprecated(LocalDate.of(2026, 9, 16))).isFalse();
        assertThat(ubuntu.isDeprecated(LocalDate.of(2026, 9, 17))).isTrue();
        assertThat(ubuntu.isRemoved(LocalDate.of(2027, 4, 16))).isFalse();
        assertThat(ubuntu.isRemoved(LocalDate.of(2027, 4, 17))).isTrue();
        assertThat(ubuntu.isDeprecated(LocalDate.of(2027, 4, 17))).isFalse();
    }

    @Test
    void aLabelThatIsGoneWasThereBefore() {
        var macos = label("macos-13");
        assertThat(macos.isRemoved(LocalDate.of(2025, 12, 1))).isFalse();
        assertThat(macos.isRemoved(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(label("macos-10.15").isRemoved(LocalDate.of(2026, 1, 1))).isTrue();
    }

    @Test
    void twoLabelsMayShareAnImage() {
        assertThat(RunnerLabels.imagesOf(label("windows-latest"))).containsExactly("windows-2025-vs2026");
        assertThat(RunnerLabels.imagesOf(label("windows-2025"))).containsExactly("windows-2025-vs2026");
        assertThat(RunnerLabels.imagesOf(label("ubuntu-latest"))).containsExactly("ubuntu-24.04", "ubuntu-26.04");
        assertThat(RunnerLabels.imagesOf(label("macos-15"))).containsExactly("macos-15");
    }

    private static RunnerLabel label(String name) {
        return RunnerLabels.find(name).orElseThrow(() -> new AssertionError("no label " + name));
    }
}
