package dev.millrace.dsl.guardrail;

import dev.millrace.core.workflow.CallJob;
import dev.millrace.core.workflow.Entry;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.ParallelStep;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.workflow.UsesStep;
import dev.millrace.core.yaml.Text;
import java.util.stream.Stream;

/**
 * An action that a step runs, a workflow that a job calls, or an image that a container or a service of a job is made of.
 *
 * @param text what {@code uses} or {@code image} says
 * @param isContainer whether it is that of a container or a service
 */
record ActionUse(Text text, boolean isContainer) {

    private static final int SHA1 = 40;
    private static final int SHA256 = 64;
    private static final String SCHEME = "docker://";
    private static final String DIGEST = "sha256:";

    static Stream<ActionUse> in(Job job) {
        return job instanceof StepsJob steps
                ? steps.steps().stream().flatMap(ActionUse::in)
                : ((CallJob) job).uses().stream().map(ActionUse::of);
    }

    /** The images of the job's container and of its services, but for those that are known only when it runs. */
    static Stream<ActionUse> containersIn(Job job) {
        return job instanceof StepsJob steps
                ? Stream.concat(
                                steps.container().stream(),
                                steps.services().stream().map(Entry::value))
                        .flatMap(container -> container.image().stream())
                        .filter(image -> image.isLiteral() && !image.raw().isBlank())
                        .map(image -> new ActionUse(image, true))
                : Stream.empty();
    }

    private static Stream<ActionUse> in(Step step) {
        if (step instanceof ParallelStep parallel) {
            return parallel.steps().stream().flatMap(ActionUse::in);
        }
        return step instanceof UsesStep uses ? Stream.of(of(uses.uses())) : Stream.empty();
    }

    private static ActionUse of(Text uses) {
        return new ActionUse(uses, false);
    }

    boolean isLocal() {
        return !isContainer && (text.raw().startsWith("./") || text.raw().startsWith("$/"));
    }

    boolean isImage() {
        return isContainer || text.raw().startsWith(SCHEME);
    }

    /** How it is written with a digest. */
    String pinnedImage() {
        return (text.raw().startsWith(SCHEME) ? SCHEME : "") + "image@sha256:…";
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
