package dev.millrace.dsl.guardrail;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Related;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.yaml.Text;
import dev.millrace.dsl.Transparent;
import dev.millrace.dsl.plan.Guardrail;
import dev.millrace.dsl.plan.PipelineCheck;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What holds for every action that a workflow uses, and for every workflow of another repository that it calls.
 *
 * <pre>{@code
 * workflow("ci").guardrails(everyAction().isPinned(), everyAction().isFrom("actions", "github", "acme"))
 * }</pre>
 */
@PublicApi
@Transparent
public final class EveryAction {

    private final JavaOrigin origin;

    EveryAction(JavaOrigin origin) {
        this.origin = origin;
    }

    /**
     * Every action is pinned to a full commit hash, and every image to a digest, in the file that is written: those of steps, and those of
     * containers and services. Actions of the repository itself need no pin; an image that an expression names is not looked at.
     */
    public Guardrail isPinned() {
        return isPinned(Set.of());
    }

    /**
     * The same, but these images may be what their publishers make of a tag, as is usual for a database of tests:
     * {@code isPinnedExcept("postgres:15-alpine", "redis:7-alpine")}. No action is excepted.
     *
     * @throws IllegalArgumentException when one is that of an action, or cannot be that of an image
     */
    public Guardrail isPinnedExcept(String image, String... others) {
        return isPinned(Stream.concat(Stream.of(image), Stream.of(others))
                .map(EveryAction::image)
                .collect(Collectors.toSet()));
    }

    // An image has a digest behind its @, where an action has any version.
    private static String image(String name) {
        var at = name.indexOf('@');
        var isImage = !name.isBlank()
                && name.strip().equals(name)
                && !name.startsWith("./")
                && !name.startsWith("$/")
                && (at < 0 || name.startsWith("sha256:", at + 1));
        if (!isImage) {
            throw new IllegalArgumentException("\"" + name
                    + "\" is no image, and images alone are excepted: name one as the workflow does, like"
                    + " \"postgres:15-alpine\" or \"docker://alpine:3\"; an action is pinned when the pipelines are written with"
                    + " pins, or by pinnedTo(\"…\")");
        }
        return name;
    }

    private Guardrail isPinned(Set<String> tagged) {
        return each(
                PipelineCheck.GUARDRAIL_UNPINNED_ACTION,
                job -> Stream.concat(ActionUse.containersIn(job), ActionUse.in(job)),
                use -> use.isLocal()
                                || use.isPinned()
                                || use.isImage() && tagged.contains(use.text().raw())
                        ? Optional.empty()
                        : Optional.of(
                                use.isImage()
                                        ? "is not pinned to a digest; write " + use.pinnedImage()
                                        : "is not pinned to a commit; write the pipelines with pins, or give the step"
                                                + " pinnedTo(\"…\") with the full hash of a commit that you have read"));
    }

    /**
     * Every action is of one of these owners, or one of these actions: {@code isFrom("actions", "acme", "docker/build-*")}. A {@code *} stands
     * for any text within a name. Actions of the repository itself are always allowed; images that steps run, when {@code docker://alpine} is
     * among the names, with any tag. The images of containers and services are no actions, and not asked for.
     *
     * @throws IllegalArgumentException when there is no name, one with a version, or one that no action can have
     */
    public Guardrail isFrom(String... names) {
        var allowed = Stream.of(names).map(ActionPattern::of).toList();
        if (allowed.isEmpty()) {
            throw new IllegalArgumentException(
                    "isFrom() without a name allows no action at all: name owners or actions, as isFrom(\"actions\", \"acme\")");
        }
        var list = String.join("\", \"", List.of(names));
        return each(
                PipelineCheck.GUARDRAIL_FOREIGN_ACTION,
                ActionUse::in,
                use -> use.isLocal() || allowed.stream().anyMatch(pattern -> pattern.matches(use.name()))
                        ? Optional.empty()
                        : Optional.of("is of none that are allowed: \"" + list
                                + "\"; use one of theirs, or name it in isFrom(…) once somebody has read it"));
    }

    private Guardrail each(
            PipelineCheck check, Function<Job, Stream<ActionUse>> uses, Function<ActionUse, Optional<String>> problem) {
        return workflow -> workflow.tree().jobs().stream()
                .flatMap(uses)
                .flatMap(use -> problem.apply(use).map(text -> finding(check, use.text(), text)).stream())
                .toList();
    }

    private Finding finding(PipelineCheck check, Text use, String problem) {
        return check.at(use, "\"" + use + "\" " + problem).withRelated(Related.to(origin, "the guardrail"));
    }
}
