package dev.millrace.dsl.plan;

import dev.millrace.annotations.PublicApi;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a run before it starts: its event, and what that says of {@code github}.
 *
 * <pre>{@code
 * Occasion.of("pull_request")     // github.event_name is 'pull_request', github.ref begins with refs/pull/
 * }</pre>
 *
 * @param event the event's name
 * @param known values by their path in lower case, like {@code github.base_ref}
 * @param refPrefix what {@code github.ref} begins with
 */
@PublicApi
public record Occasion(String event, Map<String, String> known, Optional<String> refPrefix) {

    /** Copies the map. */
    public Occasion {
        known = Map.copyOf(known);
    }

    /** What the name of an event tells. */
    public static Occasion of(String event) {
        var name = "github.event_name";
        return switch (event) {
            case "pull_request" -> new Occasion(event, Map.of(name, event), Optional.of("refs/pull/"));
            case "push", "schedule", "workflow_dispatch" ->
                new Occasion(
                        event, Map.of(name, event, "github.base_ref", "", "github.head_ref", ""), Optional.empty());
            default -> new Occasion(event, Map.of(name, event), Optional.empty());
        };
    }
}
