package dev.millrace.core.workflow;

import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.source.Form;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlEntry;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads and writes {@code on}: one event, a list of events, or a mapping of events to what narrows them down. */
final class TriggerSyntax {

    private TriggerSyntax() {}

    static Triggers readAll(Fields workflow, Reading reading) {
        return workflow.take("on")
                .map(on -> {
                    if (on instanceof YamlMapping events) {
                        return readMapping(events, reading);
                    }
                    return new Triggers(
                            workflow.items("on", node -> readEventName(node, workflow, reading)),
                            Extras.NONE,
                            on.origin());
                })
                .orElse(Triggers.ABSENT);
    }

    private static Optional<Trigger> readEventName(YamlNode node, Fields workflow, Reading reading) {
        if (!(node instanceof Text event)) {
            return workflow.wrongItem("on", node, "the name of an event");
        }
        if (event.raw().equals("schedule")) {
            reading.report(ReaderCheck.SCHEDULE_NOT_A_LIST.at(
                    event, "\"schedule\" needs a list of times: write \"schedule:\" with \"- cron: ...\" below it"));
            return Optional.empty();
        }
        return Optional.of(readTrigger(event, Text.ofNull().withOrigin(event.origin()), reading)
                .orElseThrow());
    }

    private static Triggers readMapping(YamlMapping events, Reading reading) {
        var triggers = new ArrayList<Trigger>();
        var unreadable = new ArrayList<Unreadable>(0);
        for (var entry : events.entries()) {
            Optional.of(entry)
                    .filter(each -> !Fields.isMergeKey(each.key()))
                    .flatMap(each -> readTrigger(each.key(), each.value(), reading))
                    .ifPresentOrElse(
                            triggers::add,
                            () -> unreadable.add(new Unreadable(
                                    entry.key().raw(), entry.value().origin())));
        }
        return new Triggers(
                new Items<>(triggers, true, Optional.empty(), unreadable, events.origin()),
                Extras.NONE,
                events.origin());
    }

    private static Optional<Trigger> readTrigger(Text event, YamlNode value, Reading reading) {
        var on = Fields.of(new YamlMapping(List.of(new YamlEntry(event, value)), value.origin()), "on", reading);
        var key = event.raw();
        return switch (key) {
            case "schedule" -> readSchedule(event, value, on, reading);
            case "workflow_call" -> on.section(key, "workflow-call", in -> readCall(event, in, reading));
            case "workflow_dispatch" -> on.section(key, "workflow-dispatch", in -> readDispatch(event, in, reading));
            default -> on.section(key, "event", in -> readEvent(event, in));
        };
    }

    private static Trigger readEvent(Text event, Fields in) {
        return EventTriggerBuilder.builder()
                .event(event)
                .types(in.texts("types"))
                .branches(in.texts("branches"))
                .branchesIgnore(in.texts("branches-ignore"))
                .tags(in.texts("tags"))
                .tagsIgnore(in.texts("tags-ignore"))
                .paths(in.texts("paths"))
                .pathsIgnore(in.texts("paths-ignore"))
                .workflows(in.texts("workflows"))
                .names(in.texts("names"))
                .versions(in.texts("versions"))
                .extras(in.rest())
                .origin(in.origin())
                .build();
    }

    private static Optional<Trigger> readSchedule(Text event, YamlNode value, Fields on, Reading reading) {
        if (!(value instanceof YamlSequence)) {
            if (!isUnreadable(value)) {
                reading.report(ReaderCheck.SCHEDULE_NOT_A_LIST.at(
                        isNull(value) ? event : value,
                        "\"schedule\" takes a list of times: start each with \"- cron: ...\""));
            }
            return Optional.empty();
        }
        var entries = on.items("schedule", node -> {
            if (!(node instanceof YamlMapping mapping)) {
                return on.<Schedule>wrongItem("schedule", node, "mappings with \"cron\"");
            }
            var in = Fields.of(mapping, "schedule", reading);
            return Optional.of(new Schedule(in.text("cron"), in.text("timezone"), in.rest(), in.origin()));
        });
        return Optional.of(new ScheduleTrigger(event, entries, Extras.NONE, value.origin()));
    }

    private static Trigger readCall(Text event, Fields in, Reading reading) {
        return new WorkflowCallTrigger(
                event,
                in.entries(
                        "inputs", (name, node) -> readSection(node, "call-input", reading, TriggerSyntax::readInput)),
                in.entries(
                        "outputs",
                        (name, node) -> readSection(
                                node,
                                "call-output",
                                reading,
                                output -> new CallOutput(
                                        output.text("description"),
                                        output.text("value"),
                                        output.rest(),
                                        output.origin()))),
                in.entries(
                        "secrets",
                        (name, node) -> readSection(
                                node,
                                "call-secret",
                                reading,
                                secret -> new CallSecret(
                                        secret.text("description"),
                                        secret.bool("required"),
                                        secret.rest(),
                                        secret.origin()))),
                in.rest("event"),
                in.origin());
    }

    private static Trigger readDispatch(Text event, Fields in, Reading reading) {
        return new WorkflowDispatchTrigger(
                event,
                in.entries(
                        "inputs",
                        (name, node) -> readSection(node, "dispatch-input", reading, TriggerSyntax::readInput)),
                in.rest("event"),
                in.origin());
    }

    private static Input readInput(Fields in) {
        var isDispatch = in.isNode("dispatch-input");
        return new Input(
                in.text("description"),
                in.bool("required"),
                in.text("default"),
                in.text("type"),
                isDispatch ? in.texts("options") : Items.absent(),
                in.rest(),
                in.origin());
    }

    private static <T> Optional<T> readSection(
            YamlNode node, String grammarNode, Reading reading, Function<Fields, T> read) {
        return Fields.section(node, grammarNode, reading).map(read);
    }

    static YamlNode writeAll(Triggers on) {
        var items = on.triggers();
        var allBare = items.stream().allMatch(TriggerSyntax::isBare);
        if (allBare && on.origin().form() != Form.MAPPING && !items.isEmpty()) {
            return items.items().size() == 1 && on.origin().form() != Form.LIST
                    ? items.items().get(0).event()
                    : new YamlSequence(
                            List.copyOf(items.stream().map(Trigger::event).toList()), on.origin());
        }
        var entries = new ArrayList<YamlEntry>();
        for (var trigger : items) {
            entries.add(new YamlEntry(trigger.event(), trigger.accept(WRITER)));
        }
        entries.addAll(on.extras().entries());
        return new YamlMapping(entries, on.origin());
    }

    private static boolean isBare(Trigger trigger) {
        return !(trigger instanceof ScheduleTrigger) && trigger.accept(WRITER) instanceof Text text && text.isNull();
    }

    // An event without anything that narrows it down is written with nothing after its key.
    private static YamlNode orNull(YamlMapping mapping) {
        return mapping.entries().isEmpty() && mapping.origin().form() != Form.MAPPING
                ? Text.ofNull().withOrigin(mapping.origin())
                : mapping;
    }

    private static final TriggerVisitor<YamlNode> WRITER = new TriggerVisitor<>() {
        @Override
        public YamlNode visitEvent(EventTrigger trigger) {
            return orNull(new MappingBuilder()
                    .patterns("types", trigger.types())
                    .patterns("branches", trigger.branches())
                    .patterns("branches-ignore", trigger.branchesIgnore())
                    .patterns("tags", trigger.tags())
                    .patterns("tags-ignore", trigger.tagsIgnore())
                    .patterns("paths", trigger.paths())
                    .patterns("paths-ignore", trigger.pathsIgnore())
                    .patterns("workflows", trigger.workflows())
                    .patterns("names", trigger.names())
                    .patterns("versions", trigger.versions())
                    .build(trigger.extras(), trigger.origin()));
        }

        @Override
        public YamlNode visitSchedule(ScheduleTrigger trigger) {
            return MappingBuilder.items(
                    trigger.entries(),
                    entry -> new MappingBuilder()
                            .text("cron", entry.cron())
                            .text("timezone", entry.timezone())
                            .build(entry.extras(), entry.origin()));
        }

        @Override
        public YamlNode visitWorkflowCall(WorkflowCallTrigger trigger) {
            return orNull(new MappingBuilder()
                    .entries("inputs", trigger.inputs(), TriggerSyntax::writeInput)
                    .entries(
                            "outputs",
                            trigger.outputs(),
                            output -> new MappingBuilder()
                                    .text("description", output.description())
                                    .text("value", output.value())
                                    .build(output.extras(), output.origin()))
                    .entries(
                            "secrets",
                            trigger.secrets(),
                            secret -> orNull(new MappingBuilder()
                                    .text("description", secret.description())
                                    .value("required", secret.required())
                                    .build(secret.extras(), secret.origin())))
                    .build(trigger.extras(), trigger.origin()));
        }

        @Override
        public YamlNode visitWorkflowDispatch(WorkflowDispatchTrigger trigger) {
            return orNull(new MappingBuilder()
                    .entries("inputs", trigger.inputs(), TriggerSyntax::writeInput)
                    .build(trigger.extras(), trigger.origin()));
        }
    };

    private static YamlNode writeInput(Input input) {
        return orNull(new MappingBuilder()
                .text("description", input.description())
                .value("required", input.required())
                .text("default", input.defaultValue())
                .text("type", input.type())
                .items("options", input.options(), text -> text)
                .build(input.extras(), input.origin()));
    }

    private static boolean isNull(YamlNode value) {
        return value instanceof Text text && text.isNull();
    }

    private static boolean isUnreadable(YamlNode value) {
        return value instanceof Text text && text.isUnreadable();
    }
}
