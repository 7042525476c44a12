package dev.millrace.dsl.plan;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.workflow.EventTrigger;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.ScheduleTrigger;
import dev.millrace.core.workflow.Trigger;
import dev.millrace.core.yaml.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a run before it starts: its event, and what that says of {@code github}.
 *
 * <pre>{@code
 * Occasion.of("pull_request")                      // github.event_name is 'pull_request', github.ref begins with refs/pull/
 * Occasion.of(push(branches("main")).tree())       // github.event_name is 'push', github.ref is 'refs/heads/main'
 * }</pre>
 *
 * @param event the event's name
 * @param known values by their path in lower case, like {@code github.base_ref}
 * @param refPrefix what {@code github.ref} begins with
 */
@PublicApi
public record Occasion(String event, Map<String, String> known, Optional<String> refPrefix) {

    private static final String HEADS = "refs/heads/";
    private static final String TAGS = "refs/tags/";

    /** Copies the map. */
    public Occasion {
        known = Map.copyOf(known);
    }

    /** What the name of an event tells. */
    public static Occasion of(String event) {
        // A called workflow sees the event of its caller.
        var occasion = event.equals("workflow_call")
                ? new Occasion(event, Map.of(), Optional.empty())
                : new Occasion(event, Map.of("github.event_name", event), Optional.empty());
        return switch (event) {
            case "pull_request" -> occasion.withRefs("refs/pull/");
            // On the default branch.
            case "schedule" -> occasion.outsidePullRequests().withRefs(HEADS);
            case "push", "workflow_dispatch" -> occasion.outsidePullRequests();
            case "release" -> occasion.outsidePullRequests().withRefs(TAGS);
            default -> occasion;
        };
    }

    /**
     * What a trigger with its filters tells: one branch without wildcards is known, of several only that they are branches. Of a pull request
     * that may be closed, the ref is not known: once it is merged, that is its base branch.
     */
    public static Occasion of(Trigger trigger) {
        var occasion = of(trigger.event().raw());
        if (trigger instanceof ScheduleTrigger schedule) {
            return occasion.narrowedBy(schedule);
        }
        return trigger instanceof EventTrigger event ? occasion.narrowedBy(event) : occasion;
    }

    /** What this tells together with what another one does; where they differ, this holds. */
    public Occasion and(Occasion other) {
        var all = new HashMap<>(other.known);
        all.putAll(known);
        return new Occasion(event, all, refPrefix.or(other::refPrefix));
    }

    private Occasion narrowedBy(ScheduleTrigger schedule) {
        var times = schedule.entries().items();
        return times.size() == 1
                ? times.get(0)
                        .cron()
                        .map(cron -> with("github.event.schedule", cron))
                        .orElse(this)
                : this;
    }

    private Occasion narrowedBy(EventTrigger trigger) {
        var occasion = only(trigger.types())
                .map(type -> with("github.event.action", type))
                .orElse(this);
        return switch (event) {
            case "push" -> occasion.narrowedToRefs(trigger);
            case "pull_request" -> occasion.narrowedToBase(trigger).withRefsOf(trigger.types());
            case "pull_request_target" -> occasion.narrowedToBase(trigger);
            default -> occasion;
        };
    }

    private Occasion narrowedToBase(EventTrigger pullRequest) {
        return only(pullRequest.branches())
                .map(branch -> with("github.base_ref", branch))
                .orElse(this);
    }

    // A pull request that is closed by merging it runs on its base branch.
    private Occasion withRefsOf(Items<Text> types) {
        return types.stream().anyMatch(type -> type.raw().equals("closed")) ? withUnknownRefs() : this;
    }

    // GitHub starts no run for a tag when there are filters for branches alone, and the other way round.
    private Occasion narrowedToRefs(EventTrigger push) {
        var hasBranches = push.branches().isPresent() || push.branchesIgnore().isPresent();
        var hasTags = push.tags().isPresent() || push.tagsIgnore().isPresent();
        if (hasBranches == hasTags) {
            return this;
        }
        var refs = hasBranches ? HEADS : TAGS;
        var kind = with("github.ref_type", Text.of(hasBranches ? "branch" : "tag"));
        return only(hasBranches ? push.branches() : push.tags())
                .map(name -> kind.with("github.ref", Text.of(refs + name)).with("github.ref_name", name))
                .orElseGet(() -> kind.withRefs(refs));
    }

    private Occasion outsidePullRequests() {
        return with("github.base_ref", Text.of("")).with("github.head_ref", Text.of(""));
    }

    private Occasion with(String path, Text value) {
        var all = new HashMap<>(known);
        all.put(path, value.raw());
        return new Occasion(event, all, refPrefix);
    }

    private Occasion withRefs(String prefix) {
        return new Occasion(event, known, Optional.of(prefix));
    }

    Occasion withUnknownRefs() {
        return new Occasion(event, known, Optional.empty());
    }

    private static Optional<Text> only(Items<Text> patterns) {
        return patterns.items().size() == 1 && patterns.expression().isEmpty()
                ? patterns.stream().filter(Occasion::isPlain).findFirst()
                : Optional.empty();
    }

    /** Whether the pattern matches just itself. */
    static boolean isPlain(Text pattern) {
        return pattern.isLiteral() && pattern.raw().chars().noneMatch(c -> "*?+[]!\\".indexOf(c) >= 0);
    }
}
