package dev.millrace.templates;

import static dev.millrace.actions.DependencyReviewAction.FailOnSeverity.HIGH;
import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.perRef;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.Permissions.contents;
import static dev.millrace.dsl.Triggers.mergeGroup;
import static dev.millrace.dsl.expression.Expressions.event;
import static dev.millrace.dsl.guardrail.Guardrails.budget;
import static dev.millrace.dsl.guardrail.Guardrails.everyAction;
import static dev.millrace.dsl.guardrail.Guardrails.everyJob;
import static dev.millrace.dsl.guardrail.Guardrails.leastPrivilege;
import static dev.millrace.dsl.guardrail.Guardrails.requiredCheckIsPresent;
import static dev.millrace.templates.Jobs.ubuntu;
import static dev.millrace.templates.github.Checkouts.checkout;

import dev.millrace.actions.DependencyReviewAction;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.Transparent;
import dev.millrace.dsl.Triggers;
import dev.millrace.dsl.Workflow;
import java.util.Optional;
import java.util.stream.Stream;

/** The workflow of pull requests: nothing waits for anything, so that the slowest job is the answer's time. */
@Transparent
record PullRequestTemplate(Project project) {

    private static final int DAYS_KEPT = 7;

    Workflow compose() {
        var jobs = new ProjectJobs(project);
        var build = jobs.build(jobs.keepPackages(DAYS_KEPT));
        return workflow("pull-request")
                .named("Pull request")
                .on(Triggers.pullRequest(), mergeGroup())
                .permissions(contents(READ))
                .defaultShell("bash")
                .concurrency(perRef().cancelInProgress())
                .jobs(Stream.of(jobs.lint(), jobs.test(), build)
                        .flatMap(Optional::stream)
                        .toList())
                .jobs(dependencyReview())
                .requiredCheck("required")
                .guardrails(
                        budget(minutes(10)),
                        everyJob().hasTimeout(),
                        everyAction().isPinned(),
                        leastPrivilege(),
                        requiredCheckIsPresent());
    }

    // What a pull request adds is known in seconds, where an audit of everything takes minutes. A known vulnerability
    // is for people to judge:
    // a merge should not wait for somebody else's release.
    private static StepsJob dependencyReview() {
        return ubuntu("dependency-review")
                .named("Review the dependencies")
                .when(event().isPullRequest())
                .advisory()
                .expected(minutes(1))
                .steps(checkout(), DependencyReviewAction.v4().failOnSeverity(HIGH));
    }
}
