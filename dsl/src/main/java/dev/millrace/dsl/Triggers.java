package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The words for what starts a workflow: one for each event that GitHub has, and those for filters, times and inputs.
 *
 * <pre>{@code
 * workflow("ci").on(pullRequest(branches("main")), push(branches("main")), nightly("03:17", ZoneId.of("Europe/Berlin")))
 * workflow("triage").on(issues().opened().reopened())
 * workflow("release").on(workflowDispatch(stringInput("tag").required()))
 * }</pre>
 *
 * @see <a href="https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows">GitHub Docs: events</a>
 */
@PublicApi
@Transparent
public final class Triggers extends EventWords {

    // What the facts say of these is not all that there is to them.
    private static final Map<String, String> OTHER_WORDS = Map.of(
            "schedule", "schedule(\"17 3 * * *\")",
            "workflow_call", "workflowCall()",
            "workflow_dispatch", "workflowDispatch()");

    private Triggers() {}

    /**
     * At times, as five fields of cron: minute, hour, day of the month, month, day of the week, in UTC.
     *
     * @throws IllegalArgumentException when the cron is blank
     */
    public static Schedule schedule(String cron) {
        return Schedule.of(cron, CallSites.here());
    }

    /**
     * Every night at a time.
     *
     * @param time hour and minute, like {@code 03:17}
     * @throws IllegalArgumentException when there is no such time or zone
     */
    public static Schedule nightly(String time, ZoneId zone) {
        return Schedule.daily(time, zone, CallSites.here());
    }

    /**
     * Once a week at a time.
     *
     * @param time hour and minute, like {@code 03:17}
     * @throws IllegalArgumentException when there is no such time or zone
     */
    public static Schedule weekly(DayOfWeek day, String time, ZoneId zone) {
        return Schedule.weekly(day, time, zone, CallSites.here());
    }

    /** When somebody starts the workflow by hand, and fills in these inputs. */
    public static WorkflowDispatch workflowDispatch(DispatchInput<?>... inputs) {
        return WorkflowDispatch.of(CallSites.here()).inputs(inputs);
    }

    /** When another workflow calls this one. */
    public static WorkflowCall workflowCall() {
        return WorkflowCall.of(CallSites.here());
    }

    /**
     * On an event that has no word yet, by GitHub's name for it.
     *
     * @throws IllegalArgumentException when the event has a word of its own
     */
    public static RawEvent trigger(String event) {
        var word = WORDS.getOrDefault(event, OTHER_WORDS.get(event));
        if (word != null) {
            throw new IllegalArgumentException("event \"" + event + "\" has a word of its own: write " + word);
        }
        return new RawEvent(EventFilters.event(event, CallSites.here()));
    }

    /**
     * An input that is text.
     *
     * @throws IllegalArgumentException when no expression could read the name
     */
    public static Input<String> stringInput(String name) {
        return new Input<>(InputNode.of(name, "string", List.of(), CallSites.here()));
    }

    /**
     * An input that is true or false.
     *
     * @throws IllegalArgumentException when no expression could read the name
     */
    public static Input<Boolean> booleanInput(String name) {
        return new Input<>(InputNode.of(name, "boolean", List.of(), CallSites.here()));
    }

    /**
     * An input that is a number.
     *
     * @throws IllegalArgumentException when no expression could read the name
     */
    public static Input<Number> numberInput(String name) {
        return new Input<>(InputNode.of(name, "number", List.of(), CallSites.here()));
    }

    /**
     * An input that is one of these options; only for who starts a workflow by hand.
     *
     * @throws IllegalArgumentException when no expression could read the name
     */
    public static DispatchInput<String> choiceInput(String name, String option, String... more) {
        return new DispatchInput<>(InputNode.of(
                name,
                "choice",
                Stream.concat(Stream.of(option), Stream.of(more)).toList(),
                CallSites.here()));
    }

    /**
     * An input that names an environment of the repository; only for who starts a workflow by hand.
     *
     * @throws IllegalArgumentException when no expression could read the name
     */
    public static DispatchInput<String> environmentInput(String name) {
        return new DispatchInput<>(InputNode.of(name, "environment", List.of(), CallSites.here()));
    }

    /**
     * A secret that a caller gives.
     *
     * @throws IllegalArgumentException when no expression could read the name
     */
    public static SecretInput secretInput(String name) {
        return SecretInput.of(name, CallSites.here());
    }

    /**
     * Branches that match one of these patterns.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Branches branches(String... patterns) {
        return new Branches(List.of(patterns), false);
    }

    /**
     * Branches that match none of these patterns.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Branches branchesIgnore(String... patterns) {
        return new Branches(List.of(patterns), true);
    }

    /**
     * Tags that match one of these patterns.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Tags tags(String... patterns) {
        return new Tags(List.of(patterns), false);
    }

    /**
     * Tags that match none of these patterns.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Tags tagsIgnore(String... patterns) {
        return new Tags(List.of(patterns), true);
    }

    /**
     * Changes of which a file matches one of these patterns.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Paths paths(String... patterns) {
        return new Paths(List.of(patterns), false);
    }

    /**
     * Changes of which a file matches none of these patterns.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Paths pathsIgnore(String... patterns) {
        return new Paths(List.of(patterns), true);
    }

    /**
     * Images of which the name matches one of these patterns.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Names names(String... patterns) {
        return new Names(List.of(patterns));
    }

    /**
     * Versions of images that match one of these patterns.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Versions versions(String... patterns) {
        return new Versions(List.of(patterns));
    }
}
