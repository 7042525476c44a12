package dev.millrace.templates;

import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.Millrace;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.Transparent;

/**
 * Jobs as most pipelines begin them.
 *
 * <pre>{@code
 * ubuntu("lint").steps(checkout(), run("make lint"))
 * }</pre>
 */
@PublicApi
@Transparent
public final class Jobs {

    private Jobs() {}

    /** A job on GitHub's newest Ubuntu that is stopped after ten minutes, unless it says otherwise. */
    public static StepsJob ubuntu(String id) {
        return Millrace.job(id).runsOn(UBUNTU_LATEST).timeout(minutes(10));
    }
}
