package dev.millrace.examples.view;

import dev.millrace.core.workflow.EventTrigger;
import dev.millrace.core.workflow.EventTriggerBuilder;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.ScheduleTrigger;
import dev.millrace.core.workflow.Trigger;
import dev.millrace.core.yaml.Text;
import dev.millrace.dsl.plan.Occasion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The kinds of runs that one trigger starts: a branch, tag or time each may make different jobs run. */
final class RunCases {

    /**
     * A kind of run.
     *
     * @param name what tells it from the others of its trigger, like {@code main}; empty for the only one
     * @param link the word between event and name
     * @param occasion what is known of such a run
     */
    record RunCase(String name, String link, Occasion occasion) {

        static RunCase only(Trigger trigger) {
            return new RunCase("", "", Occasion.of(trigger));
        }
    }

    private RunCases() {}

    static List<RunCase> of(Trigger trigger) {
        if (trigger instanceof ScheduleTrigger schedule) {
            return atLeastOne(trigger, times(schedule));
        }
        return trigger instanceof EventTrigger event && areListed(event.branches()) && areListed(event.tags())
                ? atLeastOne(trigger, refs(event))
                : List.of(RunCase.only(trigger));
    }

    private static List<RunCase> atLeastOne(Trigger trigger, List<RunCase> cases) {
        return cases.isEmpty() ? List.of(RunCase.only(trigger)) : cases;
    }

    private static List<RunCase> times(ScheduleTrigger schedule) {
        var cases = new ArrayList<RunCase>();
        for (var time : schedule.entries()) {
            var alone = new ScheduleTrigger(
                    schedule.event(), Items.of(List.of(time), schedule.origin()), schedule.extras(), schedule.origin());
            cases.add(new RunCase(time.cron().map(Text::raw).orElse("?"), " at ", Occasion.of(alone)));
        }
        return cases;
    }

    private static List<RunCase> refs(EventTrigger trigger) {
        var cases = new ArrayList<RunCase>();
        for (var branch : trigger.branches()) {
            var alone = EventTriggerBuilder.builder(trigger)
                    .branches(only(branch))
                    .tags(Items.absent())
                    .build();
            cases.add(new RunCase(branch.raw(), " to ", narrowed(Occasion.of(alone), branch)));
        }
        for (var tag : trigger.tags()) {
            var alone = EventTriggerBuilder.builder(trigger)
                    .tags(only(tag))
                    .branches(Items.absent())
                    .build();
            cases.add(new RunCase(tag.raw(), " of ", narrowed(Occasion.of(alone), tag)));
        }
        return cases;
    }

    // Of feature/** it is known that the ref begins with refs/heads/feature/, and so is none of main.
    private static Occasion narrowed(Occasion occasion, Text pattern) {
        return occasion.refPrefix()
                .filter(prefix ->
                        occasion.event().equals("push") && !occasion.known().containsKey("github.ref"))
                .map(prefix -> new Occasion(
                        occasion.event(), occasion.known(), Optional.of(prefix + literalStart(pattern.raw()))))
                .orElse(occasion);
    }

    private static String literalStart(String pattern) {
        for (var i = 0; i < pattern.length(); i++) {
            switch (pattern.charAt(i)) {
                case '*', '[', '\\' -> {
                    return pattern.substring(0, i);
                }
                // They say how often the character before them stands there.
                case '?', '+' -> {
                    return pattern.substring(0, Math.max(0, i - 1));
                }
                default -> {}
            }
        }
        return pattern;
    }

    // What a pattern with "!" takes away belongs to those before it.
    private static boolean areListed(Items<Text> patterns) {
        return patterns.expression().isEmpty()
                && patterns.stream().noneMatch(pattern -> pattern.raw().startsWith("!"));
    }

    private static Items<Text> only(Text pattern) {
        return Items.of(List.of(pattern), pattern.origin());
    }
}
