package dev.millrace.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.millrace.core.source.SourceFile;
import dev.millrace.core.workflow.Matrix;
import dev.millrace.core.workflow.Strategy;
import dev.millrace.core.workflow.WorkflowReader;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatrixSizeTest {

    @Test
    void axesAreMultiplied() {
        assertExactly(12, """
                os: [a, b, c]
                java: [17, 21]
                shard: [1, 2]
                """);
    }

    @Test
    void anExcludeTakesAwayWhatItFits() {
        assertExactly(3, """
                os: [a, b]
                java: [17, 21]
                exclude:
                  - {os: a, java: 17}
                """);
        assertExactly(2, """
                os: [a, b]
                java: [17, 21]
                exclude:
                  - os: A
                """);
    }

    @Test
    void twoExcludesOfOneCombinationTakeItAwayOnce() {
        assertExactly(1, """
                os: [a, b]
                java: [17, 21]
                exclude:
                  - os: a
                  - java: 17
                  - {os: a, java: 17}
                """);
    }

    @Test
    void textAndNumbersAreComparedAsNumbersAndTwoTextsAsText() {
        assertExactly(1, """
                version: ['1.10', 2]
                exclude: [{version: 1.1}]
                """);
        assertExactly(2, """
                version: ['1.10', 2]
                exclude: [{version: '1.1'}]
                """);
    }

    @Test
    void anExcludeOfSomethingElseTakesNothingAway() {
        assertExactly(2, """
                os: [a, b]
                exclude: [{arch: arm}, {os: c}]
                """);
    }

    @Test
    void anIncludeAddsAJobOnlyWhenItFitsNoCombination() {
        // The example of GitHub's documentation.
        assertExactly(6, """
                fruit: [apple, pear]
                animal: [cat, dog]
                include:
                  - color: green
                  - {color: pink, animal: cat}
                  - {fruit: apple, shape: circle}
                  - fruit: banana
                  - {fruit: banana, animal: cat}
                """);
    }

    @Test
    void anIncludeOfWhatIsExcludedAddsAJob() {
        assertExactly(2, """
                os: [a, b]
                exclude: [os: a]
                include: [{os: a, slow: true}]
                """);
    }

    @Test
    void anIncludeThatFitsACombinationAddsNoJob() {
        assertExactly(2, """
                os: [a, b]
                include: [{os: a, slow: true}, {slow: false}]
                """);
        assertExactly(4, """
                os: [a, b]
                java: [17]
                include: [{os: a, java: 21}, {os: c, java: 17}]
                """);
    }

    @Test
    void withoutAxesEveryIncludeIsAJob() {
        assertExactly(3, "include: [{os: a}, {os: a}, {java: 17}]");
    }

    @Test
    void anAxisThatIsComputedHasOneValueAtLeast() {
        assertAtLeast(2, """
                os: ${{ fromJSON(inputs.os) }}
                java: [17, 21]
                """);
    }

    @Test
    void valuesNeedNotBeKnownToBeCounted() {
        assertExactly(4, """
                os: ['${{ inputs.os }}', b]
                node: [{version: 20}, {version: 22}]
                """);
    }

    @Test
    void ofAMatrixOrExcludesThatAreComputedNothingIsKnown() {
        assertAtLeast(0, "${{ fromJSON(inputs.matrix) }}");
        assertAtLeast(0, """
                os: [a, b]
                exclude: ${{ fromJSON(inputs.less) }}
                """);
    }

    @Test
    void anExcludeOfSomethingUnknownMayTakeAwayAll() {
        assertAtLeast(1, """
                os: ${{ fromJSON(inputs.os) }}
                java: [17, 21]
                exclude: [{os: a, java: 17}]
                """);
        assertAtLeast(1, """
                java: ['${{ inputs.java }}', 21]
                exclude: [java: 17]
                """);
    }

    @Test
    void anIncludeOfSomethingUnknownMayAddNothing() {
        assertAtLeast(2, """
                os: [a, b]
                include: [os: '${{ inputs.os }}']
                """);
        assertAtLeast(2, """
                os: [a, b]
                include: ${{ fromJSON(inputs.more) }}
                """);
    }

    @Test
    void anIncludeThatMayFitACombinationWhichMayBeLeftAddsNothing() {
        assertAtLeast(1, """
                os: [a, '${{ inputs.os }}']
                java: [17]
                exclude: [{os: b}]
                include: [{os: b}, {os: b, java: 17}]
                """);
    }

    @Test
    void aMatrixTooLargeToCountIsEstimatedFromBelow() {
        var values = numbers(1_000);
        // 1,000,000 less 1,000 for each of two excludes, and one include whose value no axis has.
        assertAtLeast(998_001, """
                a: %s
                b: %s
                exclude: [{a: 1}, {b: 1}, {c: 1}]
                include: [{a: none}, {a: 2}, {c: 3}]
                """.formatted(values, values));
    }

    @Test
    void evenAVastMatrixTakesNoTime() {
        var axes =
                IntStream.range(0, 5_000).mapToObj(i -> "a" + i + ": [1, 2]\n").collect(Collectors.joining());
        var excludes = IntStream.range(0, 5_000)
                .mapToObj(i -> "{a" + i + ": 3}")
                .collect(Collectors.joining(", ", "exclude: [", "]"));
        assertQuickly(1_000_000_000, axes + excludes);
        var values = numbers(20_000);
        var most = IntStream.range(0, 10_000)
                .mapToObj(i -> "{a: " + i + "}")
                .collect(Collectors.joining(", ", "exclude: [", "]"));
        assertQuickly(10_000, "a: " + values + "\n" + most);
    }

    private static String numbers(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
    }

    private static void assertExactly(long jobs, String matrix) {
        var size = MatrixSize.of(read(matrix));
        assertThat(size.jobs()).isEqualTo(jobs);
        assertThat(size.isExact()).isTrue();
    }

    private static void assertAtLeast(long jobs, String matrix) {
        var size = MatrixSize.of(read(matrix));
        assertThat(size.jobs()).isEqualTo(jobs);
        assertThat(size.isExact()).isFalse();
    }

    private static void assertQuickly(long jobs, String matrix) {
        var read = read(matrix);
        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThat(MatrixSize.of(read).jobs()).isEqualTo(jobs));
    }

    private static Matrix read(String matrix) {
        var file = SourceFile.of("ci.yml", "on: push\njobs:\n  a:\n    strategy:\n      matrix:\n" + matrix.indent(8));
        var workflow = WorkflowReader.read(file, finding -> assertThat(finding).isNull())
                .orElseThrow();
        var strategy = workflow.jobs().items().get(0).strategy();
        return strategy.flatMap(Strategy::matrix).orElseThrow();
    }
}
