package dev.millrace.dsl;

import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.call;
import static dev.millrace.dsl.Millrace.cell;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.matrix;
import static dev.millrace.dsl.Millrace.matrixFrom;
import static dev.millrace.dsl.RunnerLabel.MACOS_LATEST;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.RunnerLabel.WINDOWS_LATEST;
import static dev.millrace.dsl.expression.Expressions.expression;
import static dev.millrace.dsl.expression.Expressions.fromJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MatrixTest {

    private final Axis<RunnerLabel> os = axis("os", UBUNTU_LATEST, MACOS_LATEST);
    private final Axis<Integer> java = axis("java", 17, 21, 25);

    @Test
    void hasAxesWithValuesToAddAndToLeaveOut() {
        var test = job("test")
                .strategy(matrix(os, java)
                        .exclude(os.is(MACOS_LATEST), java.is(17))
                        .exclude(java.is(21))
                        .include(os.is(WINDOWS_LATEST), java.is(25), cell("experimental", true))
                        .failFast(false)
                        .maxParallel(4))
                .runsOn(os);

        assertThat(Yaml.of(test)).isEqualTo("""
                jobs:
                  test:
                    runs-on: ${{ matrix.os }}
                    strategy:
                      fail-fast: false
                      max-parallel: 4
                      matrix:
                        os: [ubuntu-latest, macos-latest]
                        java: [17, 21, 25]
                        include:
                          - os: windows-latest
                            java: 25
                            experimental: true
                        exclude:
                          - os: macos-latest
                            java: 17
                          - java: 21
                """);
    }

    @Test
    void holdsTextNumbersBooleansAndMaps() {
        var node = axis("node", "22", "3.10", "lts/*");
        var debug = axis("debug", true, false);
        var target = axis("target", Map.of("name", "arm", "cpus", 4));

        assertThat(Yaml.of(job("test").strategy(matrix(node, debug, target)))).isEqualTo("""
                jobs:
                  test:
                    strategy:
                      matrix:
                        node:
                          - '22'
                          - '3.10'
                          - lts/*
                        debug: [true, false]
                        target:
                          - cpus: 4
                            name: arm
                """);
    }

    @Test
    void isThereForCallsToo() {
        var deploy = call("deploy", "./.github/workflows/deploy.yml")
                .strategy(matrix(axis("region", "eu", "us")))
                .with("region", "${{ matrix.region }}");

        assertThat(Yaml.of(deploy)).isEqualTo("""
                jobs:
                  deploy:
                    strategy:
                      matrix:
                        region: [eu, us]
                    uses: ./.github/workflows/deploy.yml
                    with:
                      region: ${{ matrix.region }}
                """);
    }

    @Test
    void givesItsValueToText() {
        assertThat("JDK " + java + " on " + os).isEqualTo("JDK ${{ matrix.java }} on ${{ matrix.os }}");
        assertThat(Yaml.of(job("test").env("JDK", java))).contains("      JDK: ${{ matrix.java }}\n");
    }

    @Test
    void takesNoTwoAxesOfOneName() {
        assertThatThrownBy(() -> matrix(java, axis("Java", "eleven")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two axes of one matrix are called \"Java\"; rename one of them");
    }

    @Test
    void takesNoAxisThatMeansSomethingElse() {
        assertThatThrownBy(() -> axis("include", 17, 21))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("an axis cannot be called \"include\"");
    }

    @Test
    void takesNoCombinationsBesideThoseOfAnExpression() {
        var computed = matrixFrom(fromJson(expression("needs.plan.outputs.matrix")));

        assertThatThrownBy(() -> computed.include(os.is(MACOS_LATEST)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "matrixFrom(…).include(…) would be lost, because all combinations are those of"
                                + " ${{ fromJSON(needs.plan.outputs.matrix) }}: put \"include\" into its JSON, beside the axes");
        assertThatThrownBy(() -> computed.exclude(os.is(MACOS_LATEST))).hasMessageContaining("put \"exclude\" into");
    }

    @Test
    void takesNoCombinationWithoutCells() {
        assertThatThrownBy(() -> matrix(os).exclude())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "exclude() without a cell means no combination: name at least one, as exclude(os.is(MACOS_LATEST))");
        assertThatThrownBy(() -> matrix(os).include()).hasMessageStartingWith("include() without a cell");
    }

    @Test
    void hasTheValuesOfAList() {
        assertThat(axis("module", List.of("core", "cli")).values()).containsExactly("core", "cli");
        assertThat(axis("args", List.of(List.of("-a", "-b"))).values()).containsExactly(List.of("-a", "-b"));
        assertThatThrownBy(() -> axis("exclude", List.of(1)))
                .hasMessageStartingWith("an axis cannot be called \"exclude\"");
    }

    @Test
    @SuppressWarnings("unchecked")
    void keepsWhatItWasGivenWhateverBecomesOfThat() {
        var flags = new ArrayList<>(List.of("-O2"));
        var target = new HashMap<String, Object>(Map.of("name", "arm", "flags", flags));
        var axis = axis("target", List.of(target));
        var cell = cell("extra", target);
        flags.add("-g");
        target.put("name", "x64");
        axis.values().get(0).put("name", "riscv");
        ((Map<String, Object>) cell.value()).put("name", "riscv");

        assertThat(axis.values()).containsExactly(new HashMap<>(Map.of("name", "arm", "flags", List.of("-O2"))));
        assertThat(cell.value()).isEqualTo(Map.of("name", "arm", "flags", List.of("-O2")));
    }

    @Test
    @SuppressWarnings("NullAway")
    void hasNoCellWithoutAValue() {
        assertThatThrownBy(() -> cell("extra", null))
                .hasMessage("the value of cell \"extra\" is null: give one, or leave the cell out");
    }
}
