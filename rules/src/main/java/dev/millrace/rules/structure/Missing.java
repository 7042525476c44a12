package dev.millrace.rules.structure;

import dev.millrace.core.workflow.StepsJob;

/** What a job with steps lacks. */
final class Missing {

    private Missing() {}

    static boolean runsOn(StepsJob job) {
        return job.runsOn().isEmpty() && !job.extras().mayHold("runs-on") && !isCall(job);
    }

    static boolean steps(StepsJob job) {
        return !job.steps().isPresent() && !job.extras().mayHold("steps") && !isCall(job);
    }

    // A call whose "uses" is misspelled or forgotten needs that, and neither a runner nor steps.
    private static boolean isCall(StepsJob job) {
        return job.runsOn().isEmpty()
                && !job.steps().isPresent()
                && (job.extras().mayHold("uses")
                        || job.extras().entries().stream().anyMatch(entry -> JobKeyMismatchRule.isKeyOfCall(entry)));
    }
}
