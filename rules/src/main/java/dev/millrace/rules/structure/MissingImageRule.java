package dev.millrace.rules.structure;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Job;

/**
 * A container or a service without an image.
 *
 * <pre>{@code
 * services:
 *   redis:
 *     ports: [6379]   # no "image"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "missing-image",
        summary = "A container or service has no image",
        category = Category.STRUCTURE,
        severity = Severity.ERROR,
        aliases = "actionlint:syntax-check")
public final class MissingImageRule implements JobRule {

    /** The rule has no state. */
    public MissingImageRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        Containers.forEach(job, (name, container) -> {
            if (container.lacks("image", container.image())) {
                findings.add(this, container.origin().atKey(), name + " has no \"image\"; name the image that it runs");
            }
        });
    }
}
