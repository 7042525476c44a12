package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.workflow.Entries;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * The state of a step that runs an action. Bindings pass it on and look at nothing of it.
 *
 * <pre>{@code
 * public static Checkout v7() {
 *     return new Checkout(ActionCall.of("actions/checkout@v7"));
 * }
 * }</pre>
 */
@PublicApi
@Transparent
public final class ActionCall {

    private final StepSettings settings;
    private final Text action;
    private final Entries<Text> with;
    private final Optional<ArtifactUse> artifact;

    private ActionCall(StepSettings settings, Text action, Entries<Text> with, Optional<ArtifactUse> artifact) {
        this.settings = settings;
        this.action = action;
        this.with = with;
        this.artifact = artifact;
    }

    /** A step that runs an action, {@code owner/repository@ref}, with the line of the user's Java that asked for it. */
    public static ActionCall of(String action) {
        var origin = CallSites.here();
        return new ActionCall(StepSettings.at(origin), Values.text(action, origin), Entries.absent(), Optional.empty());
    }

    StepSettings settings() {
        return settings;
    }

    Text action() {
        return action;
    }

    Entries<Text> with() {
        return with;
    }

    Optional<ArtifactUse> artifact() {
        return artifact;
    }

    ActionCall with(StepSettings value) {
        return new ActionCall(value, action, with, artifact);
    }

    ActionCall with(Entries<Text> value) {
        return new ActionCall(settings, action, value, artifact);
    }

    ActionCall withAction(Text value) {
        return new ActionCall(settings, value, with, artifact);
    }

    ActionCall withArtifact(ArtifactUse value) {
        return new ActionCall(settings, action, with, Optional.of(value));
    }
}
