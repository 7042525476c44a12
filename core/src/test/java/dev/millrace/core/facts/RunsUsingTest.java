package dev.millrace.core.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunsUsingTest {

    @Test
    void thereAreSixValues() {
        assertThat(RunsUsing.names())
                .containsExactlyInAnyOrder("composite", "docker", "node12", "node16", "node20", "node24");
        assertThat(RunsUsing.all()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"composite", "docker", "node24"})
    void currentValuesNeedNoSuccessor(String name) {
        assertThat(using(name).status()).isEqualTo(RunsUsing.Status.CURRENT);
        assertThat(using(name).successor()).isEmpty();
    }

    @Test
    void node20LeftTheRunnerInSeptember2026() {
        assertThat(using("node20").status()).isEqualTo(RunsUsing.Status.REPLACED);
        assertThat(using("node20").since()).contains(LocalDate.of(2026, 9, 23));
        assertThat(using("node20").successor()).contains("node24");
    }

    @ParameterizedTest
    @ValueSource(strings = {"node12", "node16"})
    void olderNodesAreGone(String name) {
        assertThat(using(name).status()).isEqualTo(RunsUsing.Status.REMOVED);
        assertThat(using(name).successor()).contains("node24");
    }

    @Test
    void eachValueMakesOneKindOfAction() {
        assertThat(using("node24").kind()).isEqualTo(RunsUsing.Kind.JAVASCRIPT);
        assertThat(using("docker").kind()).isEqualTo(RunsUsing.Kind.DOCKER);
        assertThat(using("composite").kind()).isEqualTo(RunsUsing.Kind.COMPOSITE);
    }

    @Test
    void runnersReadTheValueInAnyCase() {
        assertThat(using("Docker")).isEqualTo(using("docker"));
    }

    @Test
    void node22NeverWasOne() {
        assertThat(RunsUsing.find("node22")).isEmpty();
    }

    private static RunsUsing using(String name) {
        return RunsUsing.find(name).orElseThrow();
    }
}
