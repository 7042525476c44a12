package dev.millrace.templates.github;

import static dev.millrace.dsl.Millrace.script;
import static dev.millrace.dsl.expression.Expressions.github;
import static dev.millrace.templates.github.Releases.gh;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.Transparent;

/**
 * Steps that tell people by an issue. The job needs {@code issues: write}, and no checkout.
 *
 * <pre>{@code
 * ubuntu("report-failure").permissions(issues(WRITE)).when(failure()).steps(openOrUpdateIssue("The nightly build fails"))
 * }</pre>
 */
@PublicApi
@Transparent
public final class Issues {

    private Issues() {}

    /** Opens an issue with this title that links the run, or adds the run to the one that is still open. */
    public static RunStep openOrUpdateIssue(String title) {
        return gh(script(Issues.class, "open-or-update-issue.sh"))
                .named("Open or update the issue")
                .env("TITLE", title)
                .env("RUN", github().serverUrl() + "/" + github().repository() + "/actions/runs/" + github().runId());
    }
}
