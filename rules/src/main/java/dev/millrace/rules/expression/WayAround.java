package dev.millrace.rules.expression;

import java.util.Locale;

/** What to do where a context is not available. */
final class WayAround {

    private WayAround() {}

    static String of(String context, Place place) {
        var name = context.toLowerCase(Locale.ROOT);
        return place.isInAction()
                ? inAction(name, place)
                : place.isInJob() ? inJob(name, place) : inWorkflow(name, place);
    }

    private static String inAction(String context, Place place) {
        return switch (context) {
            case "secrets", "vars", "needs", "github" -> "declare an input for it, which the workflow sets";
            case "inputs" -> "inputs do not know each other";
            case "jobs" -> "only outputs of \"workflow_call\" have it";
            default -> place.offers("inputs") ? "declare an input for it" : "use it in \"runs\"";
        };
    }

    private static String inJob(String context, Place place) {
        return switch (context) {
            case "secrets" -> forSecrets(place);
            case "env" -> "before the job runs, use \"vars\", \"inputs\", or an output of a job in \"needs\"";
            case "matrix", "strategy" ->
                place.isJobCondition()
                        ? "GitHub evaluates it before there are jobs of the matrix, so put the condition on the steps,"
                                + " or leave combinations out of the matrix"
                        : "the matrix is made of it, so compute it in an earlier job";
            case "steps" -> "no step has run yet, so give an earlier job an output, and use \"needs.JOB.outputs.NAME\"";
            case "runner", "job" -> "the job has no runner yet, so use it in the steps";
            case "jobs" -> "name the job in \"needs\", and use \"needs.JOB.outputs.NAME\"";
            default -> "use it in the steps";
        };
    }

    private static String forSecrets(Place place) {
        if (place.isInStep()) {
            return "set a variable to the secret in \"env\" of the step or the job, and ask for \"env.NAME\"";
        }
        if (place.key().node().equals("call-job") && place.key().name().equals("with")) {
            return "pass it with \"secrets\"";
        }
        return place.isJobCondition()
                ? "let the steps ask for it, by a variable in \"env\", or let an earlier job tell by an output"
                : "what is no secret can be in \"vars\"";
    }

    private static String inWorkflow(String context, Place place) {
        return switch (context) {
            case "secrets" -> "what is no secret can be in \"vars\"";
            case "env" ->
                place.key().name().equals("env")
                        ? "variables of \"env\" do not know each other, so write the value again, or use \"vars\""
                        : "use \"vars\" or \"inputs\"";
            case "needs", "steps" ->
                place.offers("jobs") ? "use \"jobs.JOB.outputs.NAME\", an output of a job" : "no job has run yet";
            case "jobs" -> "no job has run yet";
            default -> "only jobs have it";
        };
    }
}
