package dev.millrace.dsl.plan;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.RuleMetadata;
import dev.millrace.core.source.Located;
import java.util.List;
import java.util.Locale;

/**
 * What can be wrong with a pipeline in Java that its tree does not show, and that no rule can see.
 *
 * <pre>{@code
 * PipelineCheck.ARTIFACT_NOT_UPLOADED.at(step, "…")
 * }</pre>
 */
@PublicApi
public enum PipelineCheck {
    /** Two different stages with one name. */
    DUPLICATE_STAGE(Severity.ERROR, "Two different stages of a pipeline have one name"),
    /** Stages that come after each other. */
    STAGE_CYCLE(Severity.ERROR, "Stages of a pipeline come after each other in a circle"),
    /** A stage after one that is not there. */
    STAGE_UNKNOWN(Severity.ERROR, "A stage comes after one that the workflow does not have"),
    /** A stage that may be skipped, and takes the next one with it. */
    STAGE_SKIPS_NEXT(Severity.WARNING, "A stage that may be skipped makes GitHub skip a stage after it"),
    /** A download of what nobody uploads. */
    ARTIFACT_NOT_UPLOADED(Severity.ERROR, "A job downloads an artifact that no job uploads"),
    /** Two jobs that upload one artifact. */
    ARTIFACT_UPLOADED_TWICE(Severity.ERROR, "Two jobs upload an artifact of one name"),
    /** A download that does not wait. */
    ARTIFACT_TOO_EARLY(Severity.ERROR, "A job downloads an artifact without waiting for the job that uploads it"),
    /** A blocking job that needs one which may fail or run at any time. */
    GATE_NEEDED(Severity.ERROR, "A blocking job needs one that is informational or reporting"),
    /** An id that stands for two steps. */
    STEP_AMBIGUOUS(Severity.ERROR, "A step is referred to by the name of its action, which another step has, too"),
    /** A call of a workflow that is not written. */
    CALLED_WORKFLOW_MISSING(Severity.ERROR, "A job calls a workflow that is not among the pipelines"),
    /** A run that takes too long. */
    GUARDRAIL_LONGEST_PATH(
            Severity.ERROR, "The longest path of a workflow is expected to take longer than a guardrail allows"),
    /** A job of which nobody said how long it takes. */
    GUARDRAIL_UNKNOWN_TIME(Severity.ERROR, "A guardrail adds up expected times, and a job has none"),
    /** A job that takes too long. */
    GUARDRAIL_BUDGET(Severity.ERROR, "A job is expected to take longer than a guardrail allows"),
    /** A job without a timeout, or with one that is too long. */
    GUARDRAIL_TIMEOUT(Severity.ERROR, "A job has no timeout, or a longer one than a guardrail allows"),
    /** A job that is named in another way. */
    GUARDRAIL_JOB_ID(Severity.ERROR, "A job's id is not as a guardrail wants it"),
    /** An action that may change. */
    GUARDRAIL_UNPINNED_ACTION(Severity.ERROR, "An action is not pinned, as a guardrail wants it"),
    /** An action of somebody else. */
    GUARDRAIL_FOREIGN_ACTION(Severity.ERROR, "An action is of nobody whom a guardrail allows"),
    /** A token that may do too much. */
    GUARDRAIL_LEAST_PRIVILEGE(Severity.ERROR, "A job's token may do more than a guardrail allows"),
    /** Secrets for whoever comes along. */
    GUARDRAIL_UNTRUSTED_TRIGGER(
            Severity.ERROR, "A job that outsiders can start has secrets or may write, against a guardrail"),
    /** A stage that is not there. */
    GUARDRAIL_STAGE_MISSING(Severity.ERROR, "A workflow lacks a stage that a guardrail wants"),
    /** No job for branch rules. */
    GUARDRAIL_REQUIRED_CHECK(Severity.ERROR, "A workflow lacks the required check that a guardrail wants"),
    /** A promise of the team's own. */
    GUARDRAIL_OWN(Severity.ERROR, "A guardrail of the team's own does not hold");

    private final RuleMetadata metadata;

    PipelineCheck(Severity severity, String summary) {
        this.metadata = new RuleMetadata(
                "pipeline-" + name().toLowerCase(Locale.ROOT).replace('_', '-'),
                summary,
                Category.STRUCTURE,
                severity,
                severity,
                severity,
                List.of(),
                "0.1.0",
                false,
                List.of());
    }

    /** What is known of the check. */
    public RuleMetadata metadata() {
        return metadata;
    }

    /** A finding of this check. */
    public Finding at(Located place, String message) {
        return Finding.of(metadata, place.origin(), message);
    }
}
