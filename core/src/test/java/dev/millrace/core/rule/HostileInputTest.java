package dev.millrace.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.management.ThreadMXBean;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.workflow.WorkflowReader;
import dev.millrace.core.workflow.WorkflowWriter;
import dev.millrace.core.yaml.ExactPlaces;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlParser;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file holds, it gives findings: no exception, and no waiting. */
class HostileInputTest {

    // Processor time, for other work may go on beside; a cold and slow machine has some room.
    private static final Duration MOST_TIME = Duration.ofSeconds(3);
    private static final long MOST_BYTES = 2_000_000_000L;

    private static final Validator VALIDATOR = Validator.of(RuleCatalog.load(), Profile.PEDANTIC);

    static Stream<Arguments> oddities() {
        return Stream.of(
                odd("nothing", "", "1 yaml-empty-file"),
                odd("comments alone", "# a\n# b\n", "1 yaml-empty-file"),
                odd("a document of nothing", "---", "1 yaml-empty-file"),
                odd("two documents", workflow("x") + "---\na: b\n", "8 yaml-multiple-documents"),
                odd("a byte order mark", "\uFEFF" + workflow("x")),
                odd("Windows line ends", workflow("x").replace("\n", "\r\n")),
                odd("old Macintosh line ends", workflow("x").replace("\n", "\r")),
                odd("a tab", "on: push\njobs:\n\ta: 1\n", "3 yaml-parse-error"),
                odd(
                        "an alias in its anchor",
                        "on: push\njobs: {}\nenv: {A: &a [*a]}\n",
                        "3 wrong-node-kind",
                        "3 yaml-recursive-alias"),
                odd("an alias of nothing", workflow("*a"), "3 yaml-parse-error"),
                odd("an escaped half of a surrogate pair", workflow("\"\\ud800\""), "3 yaml-parse-error"),
                odd("an escaped surrogate pair", workflow("\"\\ud83d\\ude00\"")),
                odd("an escape beyond Unicode", workflow("\"\\UFFFFFFFF\""), "3 yaml-parse-error"),
                odd("a null character", workflow("a\0b"), "3 yaml-parse-error"),
                odd("a bell", workflow("\u0007"), "3 yaml-parse-error"),
                odd("a delete character", workflow("\u007F"), "3 yaml-parse-error"),
                odd("names that differ in case", workflow("x\n  a: y"), "4 yaml-duplicate-key-ignoring-case"),
                odd("a key twice", workflow("x\n  A: y"), "4 yaml-duplicate-key"),
                odd("a list as a key", "? [a]: b\n: c\n", "1 yaml-parse-error"),
                odd("a binary", workflow("!!binary aGk="), "3 yaml-bad-tag"),
                odd("a tag of one's own", workflow("!own x"), "3 yaml-bad-tag"),
                odd("an unknown handle", workflow("!e!x x"), "3 yaml-parse-error"),
                odd("a directive", "%YAML 1.1\n---\n" + workflow("yes")),
                odd("a directive of the future", "%YAML 2.0\n---\n" + workflow("yes"), "1 yaml-parse-error"),
                odd("a merge key", workflow("x\n  <<: {B: c}"), "4 yaml-merge-key"),
                odd("an anchor on a key", workflow("x").replace("  A:", "  &a A:"), "3 yaml-unused-anchor"),
                odd("an alias as a key", "&a on: push\njobs: {}\n*a : x\n", "3 yaml-duplicate-key"),
                odd("a list as the root", "- a\n", "1 wrong-node-kind"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oddities")
    void oddInputIsCalledWhatItIs(String name, String text, List<String> expected) {
        assertThat(said(text.getBytes(StandardCharsets.UTF_8))).as(name).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void bytesThatAreNoUtf8AreCalledSo() {
        assertThat(said(workflow("\u00E9").getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("3 yaml-parse-error");
        assertThat(said(workflow("x").getBytes(StandardCharsets.UTF_16))).containsExactly("1 yaml-parse-error");
    }

    @Test
    void halfASurrogatePairInTheTextIsNoYaml() {
        var findings = new ArrayList<Finding>();
        YamlParser.parse(SourceFile.of("ci.yml", "on: push\nname: a\uD800b\n"), findings::add);
        assertThat(findings)
                .extracting(finding -> finding.location() + " " + finding.rule().id())
                .containsExactly("ci.yml:2:8 yaml-parse-error");
    }

    static Stream<Arguments> floods() {
        return Stream.of(
                arguments("nested lists", "a: " + "[".repeat(10_000) + "]".repeat(10_000)),
                arguments("nested mappings in flow", "a: " + "{a: ".repeat(10_000) + "}".repeat(10_000)),
                arguments("nested lists in block", "- ".repeat(10_000) + "a"),
                arguments("nested mappings in block", "? ".repeat(10_000) + "a"),
                arguments("nested indentation", lines(900, i -> " ".repeat(i) + "a:")),
                arguments("many nested lists", "a: [" + ("[".repeat(98) + "]".repeat(98) + ",").repeat(2_000) + "]"),
                arguments(
                        "a billion laughs", "a0: &a0 [x]\n" + lines(30, i -> anchored(i, ("*a" + i + ",").repeat(9)))),
                arguments(
                        "depth by aliases",
                        "a0: &a0 [x]\n" + lines(60, i -> anchored(i, "[".repeat(80) + "*a" + i + "]".repeat(80)))),
                arguments("one line", workflow("x".repeat(500_000))),
                arguments("one line of words", workflow("x ".repeat(250_000) + "x")),
                arguments("lines of a text", workflow("|\n" + "    x\n".repeat(80_000))),
                arguments("blank lines", "on: push\n" + "\n".repeat(490_000) + "jobs: {}\n"),
                arguments("blanks", "on:" + " ".repeat(490_000) + "push\n"),
                arguments("comments", "# c\n".repeat(120_000) + workflow("x")),
                arguments(
                        "comments above a list",
                        "on: push\njobs:\n  a:\n" + "#\n".repeat(100_000) + "    needs: [" + "a,".repeat(100_000)
                                + "]\n"),
                arguments("anchors", "env: [" + join(40_000, i -> "&a" + i + " x") + "]"),
                arguments("one anchor", "env: [" + "&a x,".repeat(80_000) + "]"),
                arguments("aliases of nothing", "env: [" + "*a,".repeat(100_000) + "]"),
                arguments("a long anchor", "env: &" + "a".repeat(400_000) + " x"),
                arguments("digits", parallel("9".repeat(100_000))),
                arguments("a large exponent", parallel("1e999999999")),
                arguments("a long key", "on: push\n" + "k".repeat(100_000) + ": x\n"),
                arguments("a long key in the long form", "on: push\n? " + "k".repeat(100_000) + "\n: x\n"),
                arguments("unknown keys", lines(40_000, i -> "k" + i + ": x")),
                arguments("one key again and again", "a: b\n".repeat(90_000)),
                arguments("items", "env: [" + "a,".repeat(190_000) + "]"),
                arguments("wrong items", "on: push\njobs:\n  a:\n    needs: [" + "[a],".repeat(90_000) + "]\n"),
                arguments("jobs", "on: push\njobs:\n" + lines(30_000, i -> "  j" + i + ": {}")),
                arguments("steps", "on: push\njobs:\n  a:\n    steps:\n" + "    - run: x\n".repeat(30_000)),
                arguments("open expressions", workflow("'" + "${{ ".repeat(100_000) + "'")),
                arguments("expressions", workflow("'" + "${{ a }}".repeat(50_000) + "'")),
                arguments("escapes", workflow("\"" + "\\x24{{ a }}".repeat(40_000) + "\"")),
                arguments("doubled quotes", workflow("'" + "${{ '' }}".repeat(50_000) + "'")),
                arguments("folded lines", workflow("'" + "${{ a }}\n\n    ".repeat(30_000) + "'")),
                arguments("blank lines in a block", workflow(">\n    ${{ a }}" + "\n".repeat(400_000) + "    b")),
                arguments("an open quote", "env: \"" + "x\n".repeat(200_000)),
                arguments("documents", "---\n".repeat(100_000)),
                arguments("emoji", "env: [" + "\uD83D\uDE00,".repeat(90_000) + "]"),
                arguments(
                        "ignore comments above one key",
                        "on: push\njobs:\n  a:\n" + "    # zizmor:ignore[x]\n".repeat(20_000) + "    env: {"
                                + join(6_000, i -> "a: &" + i + " b") + "}\n"),
                arguments(
                        "ignore comments for as many findings",
                        "# millrace:ignore[unexpected-key] a\n".repeat(6_000) + "on: push\na:\n"
                                + lines(20_000, i -> " b" + i + ": c")),
                arguments("ignored rules", "# millrace: ignore[" + "no-rule,".repeat(50_000) + "] a\non: push\n"),
                arguments("words like ignore", workflow("|\n" + "    # millrace: ignore\n".repeat(20_000))),
                arguments("colons before a word", workflow("x #" + ": ".repeat(200_000) + "ignore")),
                arguments("blanks before words", "#" + " ".repeat(200_000) + "ignore".repeat(40_000) + "\non: push\n"),
                arguments("more than GitHub reads", "#".repeat(600_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("floods")
    void muchInputIsReadInShortTime(String name, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        withinBounds(name, () -> VALIDATOR.workflow("ci.yml", bytes));
        withinBounds(name, () -> VALIDATOR.action("action.yml", bytes));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("floods")
    void whatWasReadIsWrittenInShortTime(String name, String text) {
        var workflow = WorkflowReader.read(SourceFile.of("ci.yml", text), finding -> {});
        withinBounds(name, () -> workflow.ifPresent(WorkflowWriter::write));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("floods")
    void partsOfTextsArePlacedInShortTime(String name, String text) {
        var texts = ExactPlaces.textsOf(SourceFile.of("ci.yml", text));
        withinBounds(name, () -> texts.forEach(HostileInputTest::placeSegments));
    }

    private static void placeSegments(Text text) {
        var places = text.places();
        for (var segment : text.template().segments()) {
            assertThat(places.origin(segment.range().start(), segment.range().end())
                            .span())
                    .isPresent();
        }
    }

    private static List<String> said(byte[] bytes) {
        return VALIDATOR.workflow("ci.yml", bytes).stream()
                .map(finding -> finding.location().line() + " " + finding.rule().id())
                .toList();
    }

    private static void withinBounds(String name, Runnable work) {
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var time = thread.getCurrentThreadCpuTime();
        var memory = thread.getCurrentThreadAllocatedBytes();
        work.run();
        assertThat(Duration.ofNanos(thread.getCurrentThreadCpuTime() - time))
                .as(name)
                .isLessThan(MOST_TIME);
        assertThat(thread.getCurrentThreadAllocatedBytes() - memory).as(name).isLessThan(MOST_BYTES);
    }

    private static Arguments odd(String name, String text, String... expected) {
        return arguments(name, text, List.of(expected));
    }

    private static String workflow(String value) {
        return "on: push\nenv:\n  A: " + value + "\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps: [run: make]\n";
    }

    private static String parallel(String number) {
        return "on: push\njobs:\n  a:\n    timeout-minutes: " + number + "\n    strategy: {max-parallel: " + number
                + "}\n";
    }

    private static String anchored(int index, String items) {
        return "a" + (index + 1) + ": &a" + (index + 1) + " [" + items + "]";
    }

    private interface Line {
        String of(int index);
    }

    private static String lines(int count, Line line) {
        return IntStream.range(0, count).mapToObj(line::of).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String join(int count, Line item) {
        return IntStream.range(0, count).mapToObj(item::of).collect(Collectors.joining(","));
    }
}
