package dev.millrace.dsl.guardrail;

import dev.millrace.core.workflow.CallJob;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.ParallelStep;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.workflow.UsesStep;
import dev.millrace.core.yaml.Text;
import java.util.stream.Stream;

/**
 * An action that a step runs, or a workflow that a job calls.
 *
 * @param text what {@code uses} says
 */
record ActionUse(Text text) {

    private static final int SHA1 = 40;
    private static final int SHA256 = 64;
    private static final String DIGEST = "sha256:";

    static Stream<ActionUse> in(Job job) {
        return job instanceof StepsJob steps
                ? steps.steps().stream().flatMap(ActionUse::in)
                : ((CallJob) job).uses().stream().map(ActionUse::new);
    }

    private static Stream<ActionUse> in(Step step) {
        if (step instanceof ParallelStep parallel) {
            return parallel.steps().stream().flatMap(ActionUse::in);
        }
        return step instanceof UsesStep uses ? Stream.of(new ActionUse(uses.uses())) : Stream.empty();
    }

    boolean isLocal() {
        return text.raw().startsWith("./") || text.raw().startsWith("$/");
    }

    boolean isImage() {
        return text.raw().startsWith("docker://");
    }

    boolean isPinned() {
        var version = version();
        return isImage()
                ? version.startsWith(DIGEST) && isHash(version.substring(DIGEST.length()), SHA256)
                : isHash(version, SHA1) || isHash(version, SHA256);
    }

    /** Without the version: {@code actions/checkout}. */
    String name() {
        var at = text.raw().indexOf('@');
        return at < 0 ? text.raw() : text.raw().substring(0, at);
    }

    private String version() {
        var at = text.raw().indexOf('@');
        return at < 0 ? "" : text.raw().substring(at + 1);
    }

    private static boolean isHash(String text, int length) {
        return text.length() == length
                && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F');
    }
}
