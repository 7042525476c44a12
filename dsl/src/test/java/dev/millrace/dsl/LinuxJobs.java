package dev.millrace.dsl;

import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;

/** Jobs that are made at the line of the test. */
@Transparent
final class LinuxJobs {

    private LinuxJobs() {}

    static StepsJob ubuntu(String id) {
        return job(id).runsOn(UBUNTU_LATEST).steps(run("make"));
    }
}
