package dev.millrace.rules.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.finding.Related;
import org.junit.jupiter.api.Test;

class NeedsRulesTest {

    @Test
    void anUnknownNeedIsNamedWithTheNearestJob() {
        assertThat(CheckedWorkflow.messages("""
                build: {runs-on: ubuntu-latest, steps: [run: make]}
                test: {needs: biuld, runs-on: ubuntu-latest, steps: [run: make]}
                """))
                .containsExactly("needs-unknown-job: job \"test\" needs \"biuld\", but there is no such job;"
                        + " did you mean \"build\"?");
    }

    @Test
    void anUnknownNeedWrittenTwiceIsUnknownOnceAndARepeatOnce() {
        assertThat(CheckedWorkflow.ids("""
                test: {needs: [nowhere, Nowhere], runs-on: ubuntu-latest, steps: [run: make]}
                """)).containsExactly("needs-unknown-job", "needs-duplicate");
    }

    @Test
    void aJobThatCouldNotBeReadIsKnown() {
        assertThat(CheckedWorkflow.ids("""
                build: make
                test: {needs: build, runs-on: ubuntu-latest, steps: [run: make]}
                """)).containsExactly("wrong-node-kind");
    }

    @Test
    void aCircleIsNamedAndEachOfItsNeedsIsShown() {
        var findings = CheckedWorkflow.jobs("""
                root: {runs-on: ubuntu-latest, steps: [run: make]}
                a: {needs: [root, C], runs-on: ubuntu-latest, steps: [run: make]}
                b: {needs: a, runs-on: ubuntu-latest, steps: [run: make]}
                c: {needs: b, runs-on: ubuntu-latest, steps: [run: make]}
                """);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("needs-cycle");
            assertThat(finding.path()).isEqualTo("jobs.a.needs[1]");
            assertThat(finding.message())
                    .isEqualTo("job \"a\" needs \"c\", which needs \"b\", which needs \"a\" again,"
                            + " so none of them can start");
            assertThat(finding.related())
                    .extracting(Related::message)
                    .containsExactly("\"c\" needs \"b\"", "\"b\" needs \"a\"");
        });
    }

    @Test
    void aLongCircleIsCutShort() {
        var jobs = new StringBuilder("root: {runs-on: ubuntu-latest, steps: [run: make]}\n");
        for (var i = 0; i < 30; i++) {
            jobs.append("j%d: {needs: j%d, runs-on: ubuntu-latest, steps: [run: make]}%n".formatted(i, (i + 1) % 30));
        }
        assertThat(CheckedWorkflow.messages(jobs.toString()))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .contains("job \"j0\" needs \"j1\"", "through 30 jobs", "\"j0\" again")
                        .doesNotContain("j20"));
    }

    @Test
    void withoutARootTheCircleIsNamedOnce() {
        assertThat(CheckedWorkflow.messages("""
                a: {needs: b, runs-on: ubuntu-latest, steps: [run: make]}
                b: {needs: a, runs-on: ubuntu-latest, steps: [run: make]}
                c: {needs: [a, c], runs-on: ubuntu-latest, steps: [run: make]}
                """))
                .containsExactly("no-root-job: no job can start first, as every job has \"needs\":"
                        + " job \"a\" needs \"b\", which needs \"a\" again, and so on in 2 circles");
    }

    @Test
    void anUnknownNeedExplainsWhyThereIsNoRootAndCirclesAreReportedBesideIt() {
        assertThat(CheckedWorkflow.ids("""
                a: {needs: nowhere, runs-on: ubuntu-latest, steps: [run: make]}
                b: {needs: b, runs-on: ubuntu-latest, steps: [run: make]}
                """)).containsExactly("needs-unknown-job", "needs-cycle");
    }
}
