package dev.millrace.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.millrace.core.finding.Profile;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A workflow as large as GitHub reads, in which everything is referred to once, takes no longer than any other of its size. */
class ManyMembersTest {

    // Processor time, for other work may go on beside; a cold and slow machine has some room.
    private static final Duration MOST_TIME = Duration.ofSeconds(3);
    private static final int MOST_BYTES = 500_000;

    private static final Validator VALIDATOR = Validator.of(RuleCatalog.load(), Profile.PEDANTIC);

    static Stream<Arguments> floods() {
        return Stream.of(
                arguments(
                        "steps that see the one before",
                        steps(i -> "- {id: s" + i + ", run: '${{ steps.s" + (i - 1) + ".x }}'}")),
                arguments(
                        "steps that see a later one",
                        steps(i -> "- {id: s" + i + ", run: '${{ steps.s" + (i + 1) + ".x }}'}")),
                arguments("steps that see none", steps(i -> "- {id: s" + i + ", run: '${{ steps.t" + i + ".x }}'}")),
                arguments("steps that see all", steps(i -> "- {id: s" + i + ", run: '${{ steps.*.outcome }}'}")),
                arguments(
                        "groups", steps(i -> "- parallel: [{id: s" + i + ", run: '${{ steps.s" + (i - 1) + ".x }}'}]")),
                arguments(
                        "jobs that see the one before",
                        upTo(
                                "on: push\njobs:\n  j0: {runs-on: x}\n",
                                i -> "  j" + (i + 1) + ": {needs: j" + i + ", if: needs.j" + i + ".outputs.x}",
                                "")),
                arguments(
                        "jobs that see one that they do not need",
                        upTo(
                                "on: push\njobs:\n  j0: {runs-on: x}\n",
                                i -> "  j" + (i + 1) + ": {needs: j0, if: needs.j" + i + ".result}",
                                "")),
                arguments(
                        "a job that sees all jobs again and again",
                        upTo(
                                upTo(
                                        100_000,
                                        "on: push\njobs:\n",
                                        i -> "  j" + i + ": {runs-on: x}",
                                        "  all:\n    needs: ["
                                                + IntStream.range(0, 5_000)
                                                        .mapToObj(i -> "j" + i)
                                                        .collect(Collectors.joining(", "))
                                                + "]\n    steps:\n"),
                                i -> "    - run: ${{ needs.*.result }}${{ needs.*.outputs.o" + i + " }}",
                                "")),
                arguments(
                        "inputs",
                        upTo(
                                upTo(
                                        200_000,
                                        "on:\n  workflow_dispatch:\n    inputs:\n",
                                        i -> "      i" + i + ": {}",
                                        "env:\n"),
                                i -> "  e" + i + ": ${{ inputs.i" + i + " }}${{ inputs.x" + i + " }}",
                                "jobs: {}\n")),
                arguments(
                        "keys of a matrix",
                        upTo(
                                upTo(
                                        200_000,
                                        "on: push\njobs:\n  a:\n    strategy:\n      matrix:\n",
                                        i -> "        k" + i + ": [x]",
                                        "    steps:\n"),
                                i -> "    - run: ${{ matrix.k" + i + " }}${{ matrix.x" + i + " }}",
                                "")),
                arguments(
                        "keys of a matrix by numbers",
                        upTo(
                                upTo(
                                        200_000,
                                        "on: push\njobs:\n  a:\n    strategy:\n      matrix:\n",
                                        i -> "        k" + i + ": [x]",
                                        "    steps:\n"),
                                i -> "    - run: ${{ matrix[" + i + "] }}${{ matrix[strategy.job-index] }}",
                                "")),
                arguments(
                        "combinations of a matrix",
                        upTo(
                                upTo(
                                        200_000,
                                        "on: push\njobs:\n  a:\n    strategy:\n      matrix:\n        include:\n",
                                        i -> "        - a: {k" + i + ": x}",
                                        "    steps:\n"),
                                i -> "    - run: ${{ matrix.a.k" + i + " }}${{ matrix.a.x" + i + " }}",
                                "")),
                arguments(
                        "services",
                        upTo(
                                upTo(
                                        200_000,
                                        "on: push\njobs:\n  a:\n    services:\n",
                                        i -> "      s" + i + ": {image: x}",
                                        "    steps:\n"),
                                i -> "    - run: ${{ job.services.s" + i + ".id }}${{ job.services.x" + i + ".id }}",
                                "")),
                arguments(
                        "outputs of jobs",
                        upTo(
                                upTo(
                                        200_000,
                                        "on:\n  workflow_call:\n    outputs:\n",
                                        i -> "      o" + i + ": {value: '${{ jobs.j" + i + ".outputs.x }}'}",
                                        "jobs:\n"),
                                i -> "  j" + i + ": {outputs: {y: z}}",
                                "")),
                arguments(
                        "secrets",
                        upTo(
                                upTo(
                                        200_000,
                                        "on:\n  workflow_call:\n    secrets:\n",
                                        i -> "      s" + i + ": {}",
                                        "env:\n"),
                                i -> "  e" + i + ": ${{ secrets.s" + i + " }}${{ secrets.x" + i + " }}",
                                "jobs: {}\n")),
                arguments(
                        "one event again and again",
                        upTo(
                                "on: [" + "push, ".repeat(30_000) + "push]\njobs: {}\nenv:\n",
                                i -> "  e" + i + ": ${{ github.event.x" + i + " }}${{ github.event.commits.*.id }}",
                                "")),
                arguments(
                        "fields of other events",
                        upTo(
                                "on: push\njobs: {}\nenv:\n",
                                i -> "  e" + i + ": ${{ github.event.pull_request.title }}",
                                "")),
                arguments(
                        "long names",
                        steps(i -> "- {id: " + "a".repeat(50) + i + ", run: '${{ steps." + "a".repeat(49) + "b" + i
                                + ".x }}'}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("floods")
    void manyMembersAreCheckedInShortTime(String name, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(bytes.length).isBetween(MOST_BYTES * 9 / 10, MOST_BYTES);
        var thread = ManagementFactory.getThreadMXBean();
        var time = thread.getCurrentThreadCpuTime();

        VALIDATOR.workflow("ci.yml", bytes);

        assertThat(Duration.ofNanos(thread.getCurrentThreadCpuTime() - time)).isLessThan(MOST_TIME);
    }

    private interface Line {
        String of(int index);
    }

    private static String steps(Line step) {
        return upTo("on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n", i -> "    " + step.of(i), "");
    }

    private static String upTo(String start, Line line, String end) {
        return upTo(MOST_BYTES, start, line, end);
    }

    private static String upTo(int most, String start, Line line, String end) {
        var text = new StringBuilder(start);
        for (var i = 0; ; i++) {
            var next = line.of(i);
            if (text.length() + next.length() + 1 + end.length() > most) {
                return text.append(end).toString();
            }
            text.append(next).append('\n');
        }
    }
}
