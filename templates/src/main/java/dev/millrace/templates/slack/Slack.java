package dev.millrace.templates.slack;

import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.script;
import static dev.millrace.dsl.Millrace.steps;
import static dev.millrace.dsl.expression.Expressions.github;

import dev.millrace.actions.SlackGithubAction;
import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.Job;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.Transparent;
import dev.millrace.dsl.expression.Expression;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Steps that tell people by Slack. The job needs no permission and no checkout.
 *
 * <pre>{@code
 * ubuntu("notify").reporting().steps(tellOutcome(secret("SLACK_WEBHOOK_URL"), "acme " + github().refName(), "released", build, publish))
 * }</pre>
 */
@PublicApi
@Transparent
public final class Slack {

    private static final String MESSAGE = "slack.json";

    private Slack() {}

    /**
     * Says that it is done, or which jobs failed, with the result of each and a link to the run.
     *
     * @param webhook where the message goes, a secret
     * @param what what the run is about; text, with expressions or without
     * @param done what is said of it when every job succeeded, like {@code released}
     * @param jobs the jobs whose results are told; the job of the step needs them
     */
    public static Step tellOutcome(Expression<String> webhook, String what, String done, Job... jobs) {
        var results = Stream.of(jobs).map(job -> job.id() + " " + job.result()).collect(Collectors.joining("\n"));
        return steps(
                script(Slack.class, "outcome-message.sh")
                        .named("Write the message")
                        .env("WHAT", what)
                        .env("DONE", done)
                        .env("RESULTS", results)
                        .env(
                                "RUN",
                                github().serverUrl() + "/" + github().repository() + "/actions/runs/"
                                        + github().runId()),
                SlackGithubAction.v4()
                        .named("Send it to Slack")
                        .webhook(webhook)
                        .webhookType("incoming-webhook")
                        .payloadFilePath(MESSAGE)
                        .errors(true)
                        .timeout(minutes(2)));
    }
}
