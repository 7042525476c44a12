package dev.millrace.dsl;

import dev.millrace.dsl.plan.Gate;
import java.util.Locale;
import java.util.Optional;

/**
 * A job where it stands in a workflow.
 *
 * @param job the job
 * @param stage its stage; absent for a plain job
 * @param gate what its failure means, by its own word or its stage's
 */
record PlacedJob(Job job, Optional<Stage> stage, Gate gate) {

    static PlacedJob of(Job job, Optional<Stage> stage) {
        var gate =
                stage.flatMap(Stage::reportingMode).map(mode -> Gate.REPORTING).orElse(Gate.BLOCKING);
        return new PlacedJob(job, stage, job.settings().gateOr(gate));
    }

    /** The id as GitHub compares it. */
    String key() {
        return job.id().toLowerCase(Locale.ROOT);
    }

    boolean isReporting() {
        return gate == Gate.REPORTING;
    }

    /** Whether it runs even when the run is cancelled. */
    boolean isAlways() {
        return job.settings().isAlways()
                || stage.flatMap(Stage::reportingMode)
                        .filter(mode -> mode == Reporting.ALWAYS)
                        .isPresent();
    }
}
