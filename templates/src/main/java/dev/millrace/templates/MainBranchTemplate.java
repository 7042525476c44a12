package dev.millrace.templates;

import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.matrix;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.stage;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.Permissions.contents;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.Triggers.weekly;
import static dev.millrace.dsl.guardrail.Guardrails.budget;
import static dev.millrace.dsl.guardrail.Guardrails.everyAction;
import static dev.millrace.dsl.guardrail.Guardrails.everyJob;
import static dev.millrace.dsl.guardrail.Guardrails.leastPrivilege;

import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.Transparent;
import dev.millrace.dsl.Workflow;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/** The workflow of the main branch: everything that pull requests have no time for. */
@Transparent
record MainBranchTemplate(Project project) {

    private static final int DAYS_KEPT = 14;

    Workflow compose() {
        var jobs = new ProjectJobs(project);
        var build = jobs.buildWithSbom(jobs.keepPackages(DAYS_KEPT), jobs.keepSbom(DAYS_KEPT));
        return workflow("main")
                .named("Main")
                .on(push(branches(project.branch())), weekly(DayOfWeek.MONDAY, "04:23", ZoneOffset.UTC))
                .permissions(contents(READ))
                .defaultShell("bash")
                .stages(
                        stage("Verify")
                                .jobs(Stream.of(testEverywhere(jobs), jobs.audit())
                                        .flatMap(Optional::stream)
                                        .toList()),
                        stage("Build").jobs(build.stream().toList()),
                        stage("Report").jobs(jobs.tellOfFailure(project.branch() + " does not build")))
                .guardrails(
                        budget(minutes(30)),
                        everyJob().hasTimeout(),
                        everyAction().isPinned(),
                        leastPrivilege());
    }

    private Optional<StepsJob> testEverywhere(ProjectJobs jobs) {
        var os = axis("os", project.systemLabels());
        var version = project.versions();
        return jobs.testWith(version)
                .map(job -> job.named("Test with " + version.name() + " " + version + " on " + os)
                        .strategy(matrix(os, version).failFast(false))
                        .runsOn(os));
    }
}
