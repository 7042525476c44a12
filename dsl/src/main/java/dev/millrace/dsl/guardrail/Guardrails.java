package dev.millrace.dsl.guardrail;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.CallSites;
import dev.millrace.dsl.Transparent;
import dev.millrace.dsl.plan.Guardrail;
import java.time.Duration;
import java.util.Optional;

/**
 * The words for promises about a workflow. A broken one is an error, so that no file is written.
 *
 * <pre>{@code
 * workflow("ci").guardrails(
 *         longestPath().of(pullRequest()).atMost(minutes(15)),
 *         everyJob().hasTimeout(),
 *         everyAction().isPinned(),
 *         leastPrivilege())
 * }</pre>
 */
@PublicApi
@Transparent
public final class Guardrails {

    private Guardrails() {}

    /** How long runs are expected to take: {@code longestPath().of(pullRequest()).atMost(minutes(15))}. */
    public static PathLimit longestPath() {
        return PathLimit.at(CallSites.here());
    }

    /**
     * Whatever starts the workflow, its runs are expected to take no longer: the same as {@code longestPath().atMost(time)}. With
     * {@link Budget#perJob} each job by itself is meant.
     */
    public static Budget budget(Duration time) {
        return Budget.of(time, CallSites.here());
    }

    /** What holds for every job: {@code everyJob().hasTimeout()}. */
    public static EveryJob everyJob() {
        return new EveryJob(CallSites.here());
    }

    /** What holds for every action and every workflow of another repository that is called: {@code everyAction().isPinned()}. */
    public static EveryAction everyAction() {
        return new EveryAction(CallSites.here());
    }

    /**
     * It is said what the token of every job may do, it is never {@code write-all}, and whatever it may write is said at the job that does so
     * and not for the workflow as a whole.
     */
    public static Guardrail leastPrivilege() {
        return new LeastPrivilege(CallSites.here());
    }

    /**
     * No job that outsiders can start, as by a comment or by {@code pull_request_target}, reads a secret other than {@code GITHUB_TOKEN} or is
     * said to have a token that may write.
     */
    public static Guardrail noUntrustedTriggerWithSecrets() {
        return new NoUntrustedTrigger(CallSites.here());
    }

    /** There is a stage of this name, with a job in it. */
    public static Guardrail stageIsPresent(String name) {
        return new PresentStage(name, CallSites.here());
    }

    /** There is a job for branch rules to look at, as {@code workflow.requiredCheck("required")} makes it. */
    public static Guardrail requiredCheckIsPresent() {
        return new PresentCheck(CallSites.here());
    }

    /** A time that is none for a limit would allow nothing, or everything. */
    static Duration limit(Duration time, String word) {
        return Optional.of(time)
                .filter(each -> !each.isNegative() && !each.isZero())
                .orElseThrow(() -> new IllegalArgumentException(
                        "a limit of " + time + " allows nothing: give " + word + " more than no time, as minutes(15)"));
    }
}
