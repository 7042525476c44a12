package dev.millrace.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.millrace.core.source.Origin;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.yaml.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobGraphTest {

    @Test
    void knowsWhatAJobNeedsInTheOrderWritten() {
        var graph = graph("lint", "audit", "test: lint", "build: test lint");
        assertThat(ids(graph.jobs())).containsExactly("lint", "audit", "test", "build");
        assertThat(ids(graph.needs(job(graph, "build")))).containsExactly("test", "lint");
        assertThat(graph.needs(job(graph, "audit"))).isEmpty();
    }

    @Test
    void knowsWhoNeedsAJobInTheOrderOfTheWorkflow() {
        var graph = graph("publish: build lint", "lint", "build: lint");
        assertThat(ids(graph.neededBy(job(graph, "lint")))).containsExactly("publish", "build");
        assertThat(graph.neededBy(job(graph, "publish"))).isEmpty();
    }

    @Test
    void ancestorsAreAllThatMustEndBefore() {
        var graph = graph("a", "b: a", "c: b", "d: c", "e");
        assertThat(ids(graph.ancestors(job(graph, "d")))).containsExactly("a", "b", "c");
    }

    @Test
    void comparesIdsWithoutRegardToCase() {
        var graph = graph("Build", "test: bUILD BUILD");
        assertThat(ids(graph.needs(job(graph, "test")))).containsExactly("Build");
        assertThat(ids(graph.neededBy(job(graph, "Build")))).containsExactly("test");
    }

    @Test
    void ofTwoJobsWithOneIdTheFirstCounts() {
        var graph = graph("a", "build", "BUILD: a");
        assertThat(ids(graph.jobs())).containsExactly("a", "build");
        assertThat(graph.needs(graph.jobs().get(1))).isEmpty();
    }

    @Test
    void leavesOutNeedsThatDoNotExist() {
        var graph = graph("a: nowhere", "b: a");
        assertThat(graph.needs(job(graph, "a"))).isEmpty();
        assertThat(levels(graph)).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void aJobIsInTheLevelAfterItsLatestNeed() {
        var graph = graph("publish: build test", "lint", "build: lint", "test: build", "docs");
        assertThat(levels(graph))
                .containsExactly(List.of("lint", "docs"), List.of("build"), List.of("test"), List.of("publish"));
    }

    @Test
    void jobsInOrBehindACycleAreInNoLevel() {
        var graph = graph("a", "b: a c", "c: b", "d: c", "e: a");
        assertThat(levels(graph)).containsExactly(List.of("a"), List.of("e"));
    }

    @Test
    void aWorkflowWithoutJobsHasNoLevelsNoCyclesAndAnEmptyPath() {
        var graph = graph();
        assertThat(graph.levels()).isEmpty();
        assertThat(graph.cycles()).isEmpty();
        assertThat(graph.longestPath(job -> 1).jobs()).isEmpty();
    }

    @Test
    void aCycleGoesFromTheFirstJobOfTheWorkflowAlongWhatEachNeeds() {
        var graph = graph("root", "a: root c", "b: a", "c: b", "behind: c");
        assertThat(cycles(graph)).containsExactly(List.of("a", "c", "b"));
    }

    @Test
    void aJobThatNeedsItselfIsACycleOfOne() {
        assertThat(cycles(graph("a: A", "b: a"))).containsExactly(List.of("a"));
    }

    @Test
    void findsEachOfSeveralCycles() {
        var graph = graph("a: b", "x: y", "b: a", "y: x", "z: z", "ok");
        assertThat(cycles(graph)).containsExactly(List.of("a", "b"), List.of("x", "y"), List.of("z"));
    }

    @Test
    void ofCirclesThatTouchItTellsTheShortestThroughTheFirstJob() {
        var graph = graph("a: b", "b: c", "c: a d", "d: a");
        assertThat(cycles(graph)).containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void withoutACycleThereIsNone() {
        assertThat(graph("a", "b: a", "c: a b", "d: b c").cycles()).isEmpty();
    }

    @Test
    void theLongestPathIsTheHeaviestChain() {
        var minutes = Map.of("lint", 1L, "test", 9L, "build", 3L, "deploy", 2L);
        var graph = graph("lint", "test: lint", "build: lint", "deploy: build test");
        var path = graph.longestPath(job -> minutes.getOrDefault(job.id().raw(), 0L));
        assertThat(ids(path.jobs())).containsExactly("lint", "test", "deploy");
        assertThat(path.weight()).isEqualTo(12);
    }

    @Test
    void aHeavyJobAloneBeatsALightChain() {
        var graph = graph("a", "b: a", "c: b", "heavy");
        var path = graph.longestPath(job -> job.id().raw().equals("heavy") ? 10 : 1);
        assertThat(ids(path.jobs())).containsExactly("heavy");
        assertThat(path.weight()).isEqualTo(10);
    }

    @Test
    void noPathLeadsThroughACycle() {
        var path = graph("a", "b: a b", "c: b").longestPath(job -> 1);
        assertThat(ids(path.jobs())).containsExactly("a");
    }

    @Test
    void reducedNeedsLeaveOutWhatAnotherNeedImplies() {
        var graph = graph("a", "b: a", "c: b", "d: a c b", "e: a b");
        assertThat(ids(graph.reducedNeeds(job(graph, "d")))).containsExactly("c");
        assertThat(ids(graph.reducedNeeds(job(graph, "e")))).containsExactly("b");
    }

    @Test
    void reducedNeedsKeepWhatNothingElseImplies() {
        var graph = graph("a", "b", "c: a b");
        assertThat(ids(graph.reducedNeeds(job(graph, "c")))).containsExactly("a", "b");
    }

    @Test
    void reducedNeedsDoNotLoseJobsThatNeedEachOther() {
        var graph = graph("a: b", "b: a", "c: a b");
        assertThat(ids(graph.reducedNeeds(job(graph, "c")))).containsExactly("a", "b");
    }

    @Test
    void aChainOfFiveThousandJobsTakesNoTime() {
        var jobs = new ArrayList<String>();
        jobs.add("j0");
        for (var i = 1; i < 5_000; i++) {
            jobs.add("j" + i + ": j" + (i - 1));
        }
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            var graph = graph(jobs.toArray(String[]::new));
            assertThat(graph.cycles()).isEmpty();
            assertThat(graph.levels()).hasSize(5_000);
            assertThat(graph.longestPath(job -> 1).weight()).isEqualTo(5_000);
            assertThat(graph.ancestors(job(graph, "j4999"))).hasSize(4_999);
            for (var job : graph.jobs()) {
                assertThat(graph.neededBy(job).size()).isLessThan(2);
            }
        });
    }

    @Test
    void aCircleOfFiveThousandJobsTakesNoTime() {
        var jobs = new ArrayList<String>();
        for (var i = 0; i < 5_000; i++) {
            jobs.add("j" + i + ": j" + (i + 1) % 5_000);
        }
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            var graph = graph(jobs.toArray(String[]::new));
            assertThat(graph.cycles()).hasSize(1);
            assertThat(graph.cycles().get(0)).hasSize(5_000);
        });
    }

    @Test
    void aJobThatNeedsFiveThousandOthersIsReducedInNoTime() {
        var jobs = new ArrayList<String>();
        jobs.add("j0");
        var all = new StringBuilder("last: j0");
        for (var i = 1; i < 5_000; i++) {
            jobs.add("j" + i + ": j" + (i - 1));
            all.append(" j").append(i);
        }
        jobs.add(all.toString());
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            var graph = graph(jobs.toArray(String[]::new));
            assertThat(ids(graph.reducedNeeds(job(graph, "last")))).containsExactly("j4999");
        });
    }

    /** A graph of jobs, each written {@code id: need need}. */
    private static JobGraph graph(String... jobs) {
        var all = Arrays.stream(jobs).map(JobGraphTest::parse).toList();
        return JobGraph.of(
                Workflow.builder().jobs(Items.of(all, Origin.UNKNOWN)).build());
    }

    private static Job parse(String job) {
        var colon = job.indexOf(": ");
        if (colon < 0) {
            return StepsJob.builder(Text.of(job)).build();
        }
        var needs = Arrays.stream(job.substring(colon + 2).split(" ", -1))
                .map(Text::of)
                .toList();
        return StepsJob.builder(Text.of(job.substring(0, colon)))
                .needs(Items.of(needs, Origin.UNKNOWN))
                .build();
    }

    private static Job job(JobGraph graph, String id) {
        return graph.jobs().stream()
                .filter(job -> job.id().raw().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(List<Job> jobs) {
        return jobs.stream().map(job -> job.id().raw()).toList();
    }

    private static List<List<String>> levels(JobGraph graph) {
        return graph.levels().stream().map(JobGraphTest::ids).toList();
    }

    private static List<List<String>> cycles(JobGraph graph) {
        return graph.cycles().stream().map(JobGraphTest::ids).toList();
    }
}
