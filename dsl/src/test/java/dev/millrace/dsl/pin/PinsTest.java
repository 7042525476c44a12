package dev.millrace.dsl.pin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowReader;
import dev.millrace.core.workflow.WorkflowWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of actions/checkout, the facts know v7.0.1 and v4.4.0. */
class PinsTest {

    private static final String V7_0_1 = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1";
    private static final String OTHER_V7 = "actions/checkout@" + "7".repeat(40) + " # v7.0.9";
    private static final String OLD_V7 = "actions/checkout@" + "0".repeat(40) + " # v7.0.0";

    @Test
    void areTheNewestReleaseOfTheMajorThatTheFactsKnow() {
        assertThat(pinned("actions/checkout@v7")).isEqualTo(V7_0_1);
        assertThat(pinned("Actions/Checkout@v4"))
                .isEqualTo("Actions/Checkout@11d5960a326750d5838078e36cf38b85af677262 # v4.4.0");
        assertThat(pinned("actions/cache/save@v4")).matches("actions/cache/save@[0-9a-f]{40} # v4\\.\\d+\\.\\d+");
    }

    @Test
    void areTheExactVersionWhereTheFactsKnowIt() {
        assertThat(pinned("actions/checkout@v7.0.1")).isEqualTo(V7_0_1);
        assertThat(pinned("actions/checkout@v7.0")).isEqualTo(V7_0_1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actions/checkout@v7.0.0", // another version than the one that the facts know
                "actions/checkout@v7.3", //
                "actions/checkout@v99", // newer than the facts
                "actions/checkout@main",
                "actions/checkout@0123456789012345678901234567890123456789",
                "acme/deploy@v3", // known to nobody
                "./build",
                "docker://alpine:3.22",
                "dtolnay/rust-toolchain@stable", // a branch that is in the facts
                "dtolnay/rust-toolchain@1.75", // a branch that looks like a version
            })
    void areNotGuessed(String uses) {
        assertThat(pinned(uses)).isEqualTo(uses);
    }

    @Test
    void areThoseOfTheOwnFileBeforeThoseOfOthersBeforeTheFacts() {
        assertThat(pinned(PinLock.NONE, lock(OTHER_V7), "actions/checkout@v7")).isEqualTo(OTHER_V7);
        assertThat(pinned(lock(OLD_V7), lock(OTHER_V7), "actions/checkout@v7")).isEqualTo(OLD_V7);
        assertThat(pinned(lock(OLD_V7), lock(OTHER_V7), "actions/checkout@v4")).contains("# v4.4.0");
    }

    @Test
    void holdForActionsThatOnlyTheLockKnows() {
        var pin = "acme/deploy@" + "a".repeat(40) + " # v3.1.0";

        assertThat(pinned(lock(pin), PinLock.NONE, "acme/deploy@v3")).isEqualTo(pin);
        assertThat(pinned(lock(pin), PinLock.NONE, "acme/deploy@v4")).isEqualTo("acme/deploy@v4");
        assertThat(pinned(lock(pin), PinLock.NONE, "acme/deploy/sub@v3")).isEqualTo("acme/deploy/sub@v3");
    }

    @Test
    void followAnExactVersionUpAndNeverDown() {
        assertThat(pinned(lock(OTHER_V7), PinLock.NONE, "actions/checkout@v7.0.1"))
                .isEqualTo(OTHER_V7);
        assertThat(pinned(lock(OLD_V7), PinLock.NONE, "actions/checkout@v7.0.1"))
                .isEqualTo(V7_0_1);
        assertThat(pinned(lock(OLD_V7), PinLock.NONE, "actions/checkout@v7.0.0"))
                .isEqualTo(OLD_V7);
    }

    @Test
    void ofAnotherStepAreNoneForAnExactVersionUnlessTheyAreJustThat() {
        var lock = PinLock.of(() -> List.of(workflow(OTHER_V7, "actions/checkout@v7.0.0")));
        var asked = workflow("actions/checkout@v7", "actions/checkout@v7.0.0", "actions/checkout@v7.0.9");

        var after = Pins.of(lock, lock).apply(asked);

        assertThat(uses(after)).containsExactly(OTHER_V7, "actions/checkout@v7.0.0", OTHER_V7);
    }

    @Test
    void areThoseOfTheJavaForWhatNobodyElseKnows() {
        var pins = Pins.of(PinLock.NONE, PinLock.NONE).orElse(lock(OLD_V7));

        assertThat(uses(pins.apply(workflow("actions/checkout@v7.0.0", "actions/checkout@v7"))))
                .containsExactly(OLD_V7, V7_0_1);
    }

    @Test
    void keepTheirCommentAsItIs() {
        var pin = "actions/checkout@" + "7".repeat(40) + " # tag=v7.0.9";

        assertThat(pinned(lock(pin), PinLock.NONE, "actions/checkout@v7")).isEqualTo(pin);
    }

    @Test
    void areNoLockWithoutAVersion() {
        var pin = "actions/checkout@" + "7".repeat(40);

        assertThat(pinned(lock(pin), PinLock.NONE, "actions/checkout@v7")).isEqualTo(V7_0_1);
    }

    @Test
    void stayAtTheirPlacesWhereAFileHasSeveral() {
        var before = workflow(OLD_V7, OTHER_V7, OLD_V7);

        var after = Pins.of(PinLock.of(() -> List.of(before)), PinLock.NONE)
                .apply(workflow("actions/checkout@v7", "actions/checkout@v7", "actions/checkout@v7"));

        assertThat(uses(after)).containsExactly(OLD_V7, OTHER_V7, OLD_V7);
    }

    @Test
    void areSetInStepsSideBySideAndInCalledWorkflows() {
        var workflow = read("""
                on: push
                jobs:
                  call:
                    uses: acme/shared/.github/workflows/build.yml@v2
                  build:
                    runs-on: ubuntu-latest
                    steps:
                      - parallel:
                          - uses: actions/checkout@v7
                """);
        var called = "acme/shared/.github/workflows/build.yml@" + "b".repeat(40) + " # v2.0.3";
        var lock = PinLock.of(() -> List.of(read("""
                on: push
                jobs:
                  call:
                    uses: %s
                """.formatted(called))));

        var pinned = WorkflowWriter.write(Pins.of(lock, PinLock.NONE).apply(workflow));

        assertThat(pinned).contains("uses: " + called + "\n", "- uses: " + V7_0_1 + "\n");
    }

    @Test
    void leaveWhatIsNotedBesideAVersion() {
        assertThat(pinned("actions/checkout@v7 # needs no token")).isEqualTo(V7_0_1 + " needs no token");
    }

    @Test
    void haveACommentEachWhereSeveralStoodInOneLine() {
        var workflow = read("""
                on: push
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    steps: [{uses: actions/checkout@v7}, {name: a, uses: actions/checkout@v7}]
                """);

        var pinned = Pins.of(PinLock.NONE, PinLock.NONE).apply(workflow);

        assertThat(uses(pinned)).containsExactly(V7_0_1, V7_0_1);
    }

    @Test
    void keepThePlaceOfWhatTheyPin() {
        var pinned = Pins.of(PinLock.NONE, PinLock.NONE).apply(workflow("actions/checkout@v7"));

        var uses = UsedAction.in(pinned).get(0);
        assertThat(uses.text().origin().span().orElseThrow().text()).isEqualTo("actions/checkout@v7");
        assertThat(uses.version().orElseThrow()).hasToString("v7.0.1");
    }

    @Test
    void leaveAWorkflowWithoutVersionsTheSame() {
        var workflow = workflow("./build");

        assertThat(Pins.of(PinLock.NONE, PinLock.NONE).apply(workflow)).isSameAs(workflow);
    }

    private static String pinned(String uses) {
        return pinned(PinLock.NONE, PinLock.NONE, uses);
    }

    private static String pinned(PinLock own, PinLock others, String uses) {
        return uses(Pins.of(own, others).apply(workflow(uses))).get(0);
    }

    private static PinLock lock(String uses) {
        return PinLock.of(() -> List.of(workflow(uses)));
    }

    private static Workflow workflow(String... uses) {
        return read("""
                on: push
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    steps:
                """
                + Arrays.stream(uses)
                        .map(each -> "      - uses: " + each + "\n")
                        .collect(Collectors.joining()));
    }

    private static Workflow read(String text) {
        var findings = new ArrayList<Finding>();
        var workflow = WorkflowReader.read(SourceFile.of("ci.yml", text), findings::add);
        assertThat(findings).isEmpty();
        return workflow.orElseThrow();
    }

    private static List<String> uses(Workflow workflow) {
        return WorkflowWriter.write(workflow)
                .lines()
                .filter(line -> line.contains("uses: "))
                .map(line -> line.substring(line.indexOf("uses: ") + 6))
                .toList();
    }
}
