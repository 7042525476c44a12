package dev.millrace.dsl;

import java.util.function.UnaryOperator;

/**
 * What a workflow does to a job of its own: the job that comes of it has to be the same one, or it would silently take the place of another.
 *
 * @param workflow the workflow's id
 * @param change what somebody wrote
 */
record Refinement(String workflow, UnaryOperator<StepsJob> change) implements UnaryOperator<StepsJob> {

    @Override
    public StepsJob apply(StepsJob job) {
        var refined = change.apply(job);
        if (refined == null) {
            throw wrong(job, "null", "");
        }
        if (!refined.id().equalsIgnoreCase(job.id())) {
            throw wrong(
                    job,
                    "job \"" + refined.id() + "\"",
                    "; to have another job in its place, use without(\"" + job.id() + "\") and jobs(…)");
        }
        return refined;
    }

    private IllegalArgumentException wrong(StepsJob job, String given, String orElse) {
        return new IllegalArgumentException("refining job \"" + job.id() + "\" of workflow \"" + workflow + "\" gave "
                + given + " back; give back the job that the refinement got, with what it should have besides"
                + orElse);
    }
}
