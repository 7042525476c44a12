package dev.millrace.rules.structure;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Snapshot;
import dev.millrace.core.workflow.StepsJob;

/**
 * A snapshot without a name for its image.
 *
 * <pre>{@code
 * snapshot:
 *   version: 2.*   # no "image-name"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "missing-snapshot-image-name",
        summary = "A snapshot has no image name",
        category = Category.STRUCTURE,
        severity = Severity.ERROR,
        aliases = "actionlint:syntax-check")
public final class MissingSnapshotImageNameRule implements JobRule {

    /** The rule has no state. */
    public MissingSnapshotImageNameRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        if (job instanceof StepsJob steps) {
            steps.snapshot().ifPresent(snapshot -> check(snapshot, findings));
        }
    }

    private void check(Snapshot snapshot, Findings findings) {
        if (snapshot.lacks("image-name", snapshot.imageName())) {
            findings.add(
                    this,
                    snapshot.origin().atKey(),
                    "\"snapshot\" has no \"image-name\"; say what the image is to be called");
        }
    }
}
