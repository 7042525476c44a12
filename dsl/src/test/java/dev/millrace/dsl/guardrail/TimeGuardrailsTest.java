package dev.millrace.dsl.guardrail;

import static dev.millrace.dsl.Millrace.call;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.seconds;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.branchesIgnore;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.Triggers.tags;
import static dev.millrace.dsl.Triggers.workflowCall;
import static dev.millrace.dsl.expression.Expressions.event;
import static dev.millrace.dsl.expression.Expressions.ref;
import static dev.millrace.dsl.guardrail.Guardrails.budget;
import static dev.millrace.dsl.guardrail.Guardrails.everyJob;
import static dev.millrace.dsl.guardrail.Guardrails.longestPath;
import static dev.millrace.dsl.guardrail.LinuxJobs.ubuntu;
import static dev.millrace.dsl.guardrail.Promises.broken;
import static dev.millrace.dsl.guardrail.Promises.here;
import static dev.millrace.dsl.guardrail.Promises.relatedLine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.millrace.dsl.expression.Expressions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Promises about times: how long runs and jobs are expected to take, and when jobs are stopped. */
class TimeGuardrailsTest {

    @Test
    void theLongestPathMayTakeAsLongAsIsAllowed() {
        var lint = ubuntu("lint").expected(minutes(2), minutes(3));
        var test = ubuntu("test").expected(minutes(8), minutes(12)).needs(lint);
        var ci = workflow("ci").on(pullRequest()).jobs(lint, test);

        assertThat(broken(ci.guardrails(longestPath().of(pullRequest()).atMost(minutes(15)))))
                .isEmpty();
    }

    @Test
    void theLongestPathThatTakesLongerIsToldJobByJobAtTheLineOfTheGuardrail() {
        var lint = ubuntu("lint").expected(minutes(2), minutes(3));
        var test = ubuntu("test").expected(minutes(8), minutes(12)).needs(lint);
        var audit = ubuntu("audit").expected(minutes(1), minutes(5)).needs(lint);
        var ci = workflow("ci").on(pullRequest()).jobs(lint, audit, test);

        var here = here();
        var guarded = ci.guardrails(longestPath().of(pullRequest()).atMost(minutes(14)));

        assertThat(broken(here, guarded))
                .containsExactly(
                        "+1: the longest path of workflow \"ci\" on \"pull_request\" is expected to take 10–15 min,"
                                + " and 14 min are allowed: lint (2–3 min) → test (8–12 min);"
                                + " make these jobs faster, or let one not need another");
        assertThat(broken(guarded).get(0).rule().id()).isEqualTo("pipeline-guardrail-longest-path");
    }

    @Test
    void theLongestPathIsThatOfTheEventAlone() {
        var test = ubuntu("test").expected(minutes(4), minutes(5));
        var publish =
                ubuntu("publish").expected(minutes(20), minutes(30)).needs(test).when(event().isPush());
        var ci = workflow("ci").on(pullRequest(), push()).jobs(test, publish);

        assertThat(broken(ci.guardrails(longestPath().of(pullRequest()).atMost(minutes(5)))))
                .isEmpty();
        assertThat(broken(ci.guardrails(longestPath().of(push()).atMost(minutes(34)))))
                .hasSize(1);
        assertThat(broken(ci.guardrails(longestPath().of(pullRequest(), push()).atMost(minutes(34)))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("on \"push\""));
        assertThat(broken(ci.guardrails(longestPath().atMost(minutes(34)))))
                .as("without of(…), whatever starts the workflow")
                .hasSize(1);
    }

    @Test
    void theFiltersOfTheWorkflowTellWhatAnEventMeansThere() {
        var test = ubuntu("test").expected(minutes(4), minutes(5));
        var deploy = ubuntu("deploy")
                .expected(minutes(20), minutes(30))
                .when(event().isPush().and(ref().isBranch("main")));
        var jobs = workflow("ci").jobs(test, deploy);
        var promise = longestPath().of(push()).atMost(minutes(10));

        assertThat(broken(jobs.on(push(branches("develop"))).guardrails(promise)))
                .isEmpty();
        assertThat(broken(jobs.on(push(branches("main", "develop"))).guardrails(promise)))
                .hasSize(1);
        assertThat(broken(jobs.on(push(branches("main", "develop")))
                        .guardrails(longestPath().of(push(branches("develop"))).atMost(minutes(10)))))
                .as("of(…) may be narrower")
                .isEmpty();
    }

    @Test
    void aPathOfAnEventThatStartsNothingIsNoPromise() {
        var ci = workflow("ci").on(push()).jobs(ubuntu("test").expected(minutes(4), minutes(5)));

        var here = here();
        var guarded = ci.guardrails(longestPath().of(pullRequest()).atMost(minutes(15)));

        assertThat(broken(here, guarded))
                .containsExactly("+1: the guardrail is about runs on \"pull_request\", and workflow \"ci\" has none:"
                        + " it runs on \"push\"");
    }

    @Test
    void aPathOfABranchThatStartsNothingIsNoPromise() {
        var jobs = workflow("ci").jobs(ubuntu("test").expected(minutes(4), minutes(5)));
        var ofMian = longestPath().of(push(branches("mian"))).atMost(minutes(15));

        var here = here();
        var main = push(branches("main"));
        var guarded = jobs.on(main).guardrails(ofMian);

        assertThat(broken(here - 2, guarded))
                .containsExactly(
                        "+0: the guardrail is about runs on \"push\" of \"mian\", and workflow \"ci\" has none:"
                                + " it runs for branches \"main\"; did you mean \"main\"?");
        assertThat(relatedLine(here, broken(guarded).get(0), "the filters")).isEqualTo(1);
        assertThat(broken(jobs.on(push(branchesIgnore("mi*"))).guardrails(ofMian)))
                .hasSize(1);
        assertThat(broken(jobs.on(push(tags("v*"))).guardrails(ofMian)))
                .as("filters for tags alone start nothing for a branch")
                .hasSize(1);
        assertThat(broken(jobs.on(push(branches("**", "!mian"))).guardrails(ofMian)))
                .hasSize(1);
        assertThat(broken(jobs.on(push(branches("main", "m?ian"))).guardrails(ofMian)))
                .isEmpty();
        assertThat(broken(jobs.on(push()).guardrails(ofMian))).isEmpty();
        assertThat(broken(jobs.on(main)
                        .guardrails(
                                longestPath().of(push(branches("mian", "main"))).atMost(minutes(15)))))
                .as("one of several is enough")
                .isEmpty();
        assertThat(broken(jobs.on(main)
                        .guardrails(longestPath().of(push(branches("m*"))).atMost(minutes(15)))))
                .as("what a pattern stands for is not known")
                .isEmpty();
    }

    @Test
    void aPathOfATagOrABaseBranchThatStartsNothingIsNoPromise() {
        var jobs = workflow("ci").jobs(ubuntu("test").expected(minutes(4), minutes(5)));
        var ofTag = longestPath().of(push(tags("v1"))).atMost(minutes(15));
        var ofBase = longestPath().of(pullRequest(branches("mian"))).atMost(minutes(15));

        assertThat(broken(jobs.on(push(tags("v*"))).guardrails(ofTag))).isEmpty();
        assertThat(broken(jobs.on(push(branches("main")).with(tags("v*"))).guardrails(ofTag)))
                .isEmpty();
        assertThat(broken(jobs.on(push(branches("main"))).guardrails(ofTag))).hasSize(1);
        assertThat(broken(jobs.on(push(tags("release-*"))).guardrails(ofTag))).hasSize(1);
        assertThat(broken(jobs.on(pullRequest()).guardrails(ofBase))).isEmpty();
        assertThat(broken(jobs.on(pullRequest(branches("main"))).guardrails(ofBase)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("about runs on \"pull_request\" of \"mian\"", "did you mean \"main\"?"));
    }

    @Test
    void aMergedPullRequestRunsWhatIsForItsBaseBranch() {
        var deploy = ubuntu("deploy").expected(minutes(20), minutes(30)).when(ref().isBranch("main"));
        var closed = workflow("ci").on(pullRequest().types("closed")).jobs(deploy);

        for (var trigger : List.of(pullRequest(), pullRequest().types("closed"))) {
            assertThat(broken(closed.guardrails(longestPath().of(trigger).atMost(minutes(10)))))
                    .hasSize(1);
        }
        assertThat(broken(closed.guardrails(budget(minutes(10))))).hasSize(1);
        assertThat(broken(workflow("ci").on(pullRequest()).jobs(deploy).guardrails(budget(minutes(10)))))
                .as("one that is open runs on a ref of its own")
                .isEmpty();
    }

    @Test
    void aCallTakesAsLongAsTheJobsOfTheWorkflowThatItCalls() {
        var unit = ubuntu("unit").expected(minutes(20), minutes(20));
        var deploy = ubuntu("deploy").expected(minutes(30), minutes(40)).needs(unit);
        var shared = workflow("shared").on(workflowCall()).jobs(unit, deploy);
        var here = here();
        var call = call("release", shared);
        var ci = workflow("ci").on(push()).guardrails(budget(minutes(5)).perJob());

        assertThat(broken(here, ci.jobs(call)))
                .containsExactly("+1: job \"release\" is expected to take 50–60 min, and 5 min are allowed;"
                        + " make the workflow that it calls faster: unit (20 min) → deploy (30–40 min)");
        assertThat(broken(ci.jobs(call.expected(minutes(1), minutes(2)))))
                .as("what the call says itself holds")
                .isEmpty();
        assertThat(broken(ci.jobs(call.when("github.event_name == 'pull_request'"))))
                .as("a call that never runs takes no time")
                .isEmpty();
    }

    @Test
    void aJobWithoutATimeIsToldInACalledWorkflowToo() {
        var unit = ubuntu("unit");
        var inner =
                workflow("inner").on(workflowCall()).jobs(unit, ubuntu("report").reporting());
        var outer = workflow("outer").on(workflowCall()).jobs(call("inside", inner));
        var here = here();
        var call = call("release", outer);
        var ci = workflow("ci").on(push()).jobs(call);
        var message =
                "+1: job \"release\" calls workflow \"outer\", whose job \"inside\" calls workflow \"inner\", whose"
                        + " job \"unit\" has no expected time, and a guardrail adds them up; give it expected(low, high), or its"
                        + " steps expected(time)";

        assertThat(broken(here, ci.guardrails(budget(minutes(1))))).containsExactly(message);
        assertThat(broken(here, ci.guardrails(budget(minutes(1)).perJob()))).containsExactly(message);
        assertThat(relatedLine(here, broken(ci.guardrails(budget(minutes(1)))).get(0), "the job without a time"))
                .isEqualTo(-4);
        assertThat(broken(workflow("ci")
                        .on(push())
                        .jobs(call.expected(minutes(1), minutes(1)))
                        .guardrails(budget(minutes(1)))))
                .as("what the call says itself holds")
                .isEmpty();
    }

    @Test
    void aJobWithoutATimeIsToldAtItsLine() {
        var here = here();
        var lint = ubuntu("lint");
        var promise = longestPath().atMost(minutes(15));
        var ci = workflow("ci").on(push()).jobs(lint).guardrails(promise);

        assertThat(broken(here, ci))
                .containsExactly("+1: job \"lint\" has no expected time, and a guardrail adds them up;"
                        + " give it expected(low, high), or its steps expected(time)");
        assertThat(relatedLine(here, broken(ci).get(0), "the guardrail")).isEqualTo(2);
        assertThat(broken(ci).get(0).rule().id()).isEqualTo("pipeline-guardrail-unknown-time");
    }

    @Test
    void aJobThatReportsOrCallsOrDoesNotMatterNeedsNoTime() {
        var nothing = ubuntu("nothing").expected(Duration.ZERO, Duration.ZERO);
        var report = ubuntu("report").reporting();
        var scan = call("scan", "acme/workflows/.github/workflows/scan.yml@v1");
        var steps = ubuntu("steps").steps(run("make").expected(minutes(1)));
        var elsewhere = ubuntu("elsewhere").when(event().isPush());

        assertThat(broken(workflow("ci")
                        .on(pullRequest())
                        .jobs(nothing, report, scan, steps, elsewhere)
                        .guardrails(longestPath().atMost(minutes(1)))))
                .isEmpty();
    }

    @Test
    void aBudgetIsOfTheWholeWorkflowOrOfEachJob() {
        var here = here();
        var build = ubuntu("build").expected(minutes(3), minutes(4));
        var test = ubuntu("test").expected(seconds(30), seconds(90)).needs(build);
        var ci = workflow("ci").on(push()).jobs(build, test);

        assertThat(broken(ci.guardrails(budget(seconds(330))))).isEmpty();
        assertThat(broken(ci.guardrails(budget(minutes(5)))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("3 min 30 s–5 min 30 s", "5 min are allowed", "test (30 s–1 min 30 s)"));
        assertThat(broken(ci.guardrails(budget(minutes(4)).perJob()))).isEmpty();
        assertThat(broken(here, ci.guardrails(budget(minutes(3)).perJob())))
                .containsExactly("+1: job \"build\" is expected to take 3–4 min, and 3 min are allowed;"
                        + " make it faster, or two jobs of it");
    }

    @Test
    void everyJobHasATimeout() {
        var here = here();
        var build = ubuntu("build");
        var test = ubuntu("test").timeout(minutes(10));
        var scan = call("scan", "acme/workflows/.github/workflows/scan.yml@v1");
        var promise = everyJob().hasTimeout();
        var ci = workflow("ci").on(push()).guardrails(promise);

        assertThat(broken(ci.jobs(test, scan))).as("calls have none").isEmpty();
        assertThat(broken(here, ci.jobs(build, test)))
                .containsExactly("+1: job \"build\" has no timeout, so that GitHub stops it after six hours only;"
                        + " give it timeout(minutes(10))");
        assertThat(relatedLine(here, broken(ci.jobs(build)).get(0), "the guardrail"))
                .isEqualTo(4);
    }

    @Test
    void everyJobHasATimeoutOfAtMost() {
        var here = here();
        var without = ubuntu("without");
        var slow = ubuntu("slow").timeout(minutes(31));
        var computed = ubuntu("computed").timeout(Expressions.<Integer>expression("fromJSON(vars.MINUTES)"));
        var fast = ubuntu("fast").timeout(minutes(30));
        var ci = workflow("ci").on(push()).guardrails(everyJob().hasTimeoutAtMost(minutes(30)));

        assertThat(broken(ci.jobs(fast))).isEmpty();
        assertThat(broken(here, ci.jobs(without, slow, computed, fast)))
                .containsExactly(
                        "+1: job \"without\" has no timeout, so that GitHub stops it after six hours only;"
                                + " give it one of at most 30 min",
                        "+2: job \"slow\" has a timeout of 31 min, and 30 min are allowed; give it a shorter one",
                        "+3: job \"computed\" has the timeout \"${{ fromJSON(vars.MINUTES) }}\", which is known only when"
                                + " it runs, and 30 min are allowed; give it a fixed one");
    }

    @Test
    void aLimitIsLongerThanNoTime() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> longestPath().atMost(Duration.ZERO))
                .withMessage("a limit of PT0S allows nothing: give atMost(…) more than no time, as minutes(15)");
        assertThatIllegalArgumentException().isThrownBy(() -> budget(minutes(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> everyJob().hasTimeoutAtMost(Duration.ZERO));
    }
}
