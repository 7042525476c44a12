package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Comments;
import dev.millrace.core.yaml.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A step that runs an action. Typed bindings extend it, one for each action; {@link UsesStep} is the one without types.
 *
 * <pre>{@code
 * SetupJava.v5().distribution(TEMURIN).javaVersion(21)
 * uses("actions/setup-java@v5").with("distribution", "temurin").with("java-version", 21)
 * }</pre>
 *
 * @param <S> the binding
 */
@PublicApi
@Transparent
public abstract non-sealed class ActionStep<S extends ActionStep<S>> extends ExecutedStep<S> {

    private final ActionCall call;

    /** A step around a state. */
    protected ActionStep(ActionCall call) {
        this.call = call;
    }

    /** The same binding around another state. */
    protected abstract S copy(ActionCall call);

    /** The same step with an input more: text, a number, a boolean or an expression; the same name is replaced. */
    public final S with(String name, Object value) {
        return copy(call.with(Additions.plus(call.with(), name, value, origin())));
    }

    /** The same step with an input more that has several lines, as most actions take lists; the same name is replaced. */
    public final S with(String name, Object first, Object second, Object... more) {
        var lines = Stream.concat(Stream.of(first, second), Stream.of(more)).map(String::valueOf);
        return with(name, lines.collect(Collectors.joining("\n")));
    }

    /** The same step without an input, so that the action's default holds. */
    public final S without(String name) {
        return copy(call.with(Additions.minus(call.with(), name, origin())));
    }

    /**
     * The same action pinned to a commit, with the version that it stands for as a comment:
     * {@code uses("actions/checkout@v7.0.1").pinnedTo("3d3c42e5...")} is written {@code actions/checkout@3d3c42e5... # v7.0.1}.
     *
     * @param sha the full hash of the commit: 40 hexadecimal digits
     * @throws IllegalArgumentException when the hash is not one, or the action has no version to note
     */
    public final S pinnedTo(String sha) {
        var action = call.action().raw();
        var at = action.indexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException(
                    "action \"" + action + "\" has no version: write uses(\"owner/repository@version\").pinnedTo(...)");
        }
        if (!isCommit(sha)) {
            throw new IllegalArgumentException(
                    "\"" + sha + "\" is no full commit hash: give its 40 digits from 0 to 9 and a to f");
        }
        // Pinned twice, it still stands for the version that it was made with.
        var version = call.action().origin().comments().beside().orElse(action.substring(at + 1));
        var comment = new Comments(List.of(), Optional.of(version));
        return copy(call.withAction(
                Values.text(action.substring(0, at + 1) + sha, origin()).withOrigin(origin().withComments(comment))));
    }

    @Override
    final StepSettings settings() {
        return call.settings();
    }

    @Override
    final S with(StepSettings settings) {
        return copy(call.with(settings));
    }

    final S with(ArtifactUse artifact) {
        return copy(call.withArtifact(artifact));
    }

    final Optional<ArtifactUse> artifact() {
        return call.artifact();
    }

    @Override
    final String referenceId() {
        return settings()
                .id()
                .map(Text::raw)
                .or(this::defaultId)
                .orElseThrow(() -> new IllegalStateException("the step of \"" + call.action()
                        + "\" has no id by which its outputs could be named: give it one with id(\"…\")"));
    }

    final boolean hasId() {
        return settings().id().isPresent();
    }

    /** The id of a step that has none of its own but is referred to: the name of the action's folder, or of its repository. */
    final Optional<String> defaultId() {
        var action = call.action().raw();
        var at = action.indexOf('@');
        var path = at < 0 ? action : action.substring(0, at);
        var name = path.substring(path.lastIndexOf('/') + 1);
        return path.startsWith("docker:") || name.isEmpty() || name.equals(".")
                ? Optional.empty()
                : Optional.of(name.toLowerCase(Locale.ROOT));
    }

    @Override
    final dev.millrace.core.workflow.UsesStep tree() {
        var settings = settings();
        return dev.millrace.core.workflow.UsesStep.builder(call.action())
                .name(settings.name())
                .id(settings.id())
                .condition(settings.ifText())
                .with(call.with())
                .env(settings.env())
                .background(settings.background())
                .continueOnError(settings.continueOnError())
                .timeoutMinutes(settings.timeoutMinutes())
                .origin(settings.origin())
                .build();
    }

    private static boolean isCommit(String sha) {
        return sha.length() == 40 && sha.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }
}
