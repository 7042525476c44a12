package dev.millrace.rules.semantics.call;

import dev.millrace.core.expression.TextRange;
import dev.millrace.core.source.Origin;
import dev.millrace.core.workflow.CallJob;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.WorkflowRef;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * What a job calls, where that can be judged: an empty text or one with expressions is wrong for another reason.
 *
 * @param job the job
 * @param uses the text
 * @param ref its parts
 */
record Reference(CallJob job, Text uses, WorkflowRef ref) {

    static Optional<Reference> of(Job job) {
        return job instanceof CallJob call
                ? call.uses()
                        .filter(uses -> !uses.isEmpty() && uses.isLiteral() && !uses.isUnreadable())
                        .map(uses -> new Reference(call, uses, WorkflowRef.parse(uses.raw())))
                : Optional.empty();
    }

    /** Where the path of the called file stands. */
    Optional<TextRange> path() {
        if (ref instanceof WorkflowRef.Local local) {
            return Optional.of(local.path());
        }
        return ref instanceof WorkflowRef.Remote remote ? Optional.of(remote.path()) : Optional.empty();
    }

    /** The path of the called file, where it is one of the same repository. */
    Optional<String> localFile() {
        return ref instanceof WorkflowRef.Local local && local.version().isEmpty()
                ? Optional.of(local.path().in(uses.raw()))
                : Optional.empty();
    }

    String text(TextRange range) {
        return range.in(uses.raw());
    }

    Origin at(TextRange range) {
        return uses.origin(range.start(), range.end());
    }
}
