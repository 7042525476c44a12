package dev.millrace.dsl;

import dev.millrace.dsl.plan.Gate;
import java.util.Locale;
import java.util.Optional;

/**
 * A job where it stands in a workflow.
 *
 * @param job the job
 * @param stage its stage; absent for a plain job
 */
record PlacedJob(Job job, Optional<Stage> stage) {

    /** The id as GitHub compares it. */
    String key() {
        return job.id().toLowerCase(Locale.ROOT);
    }

    /** When it runs whatever happened before, by its own word or its stage's. */
    Optional<Reporting> reporting() {
        return job.settings().reporting().or(() -> stage.flatMap(Stage::reportingMode));
    }

    boolean isReporting() {
        return reporting().isPresent();
    }

    /** What its failure means for others: nothing that reports stops anything. */
    Gate gate() {
        return isReporting() ? Gate.REPORTING : job.settings().gate();
    }

    boolean isBlocking() {
        return gate() == Gate.BLOCKING;
    }
}
