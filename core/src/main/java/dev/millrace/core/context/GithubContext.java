package dev.millrace.core.context;

import dev.millrace.core.expression.type.ArrayType;
import dev.millrace.core.expression.type.ObjectType;
import dev.millrace.core.expression.type.ObjectType.Member;
import dev.millrace.core.expression.type.ScalarType;
import dev.millrace.core.expression.type.Type;
import dev.millrace.core.facts.EventField;
import dev.millrace.core.facts.EventPayload;
import dev.millrace.core.facts.Events;
import dev.millrace.core.workflow.EventTrigger;
import dev.millrace.core.workflow.Trigger;
import dev.millrace.core.workflow.Triggers;
import dev.millrace.core.workflow.WorkflowCallTrigger;
import dev.millrace.core.workflow.WorkflowDispatchTrigger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The context {@code github}, with what the workflow's events bring in {@code github.event}. */
final class GithubContext {

    private GithubContext() {}

    static Type of(Triggers on) {
        return KnownContext.with("github", "event", event(on));
    }

    /** For an action, which may run on any event. */
    static Type ofAnyEvent() {
        return KnownContext.with("github", "event", ObjectType.loose());
    }

    // A called workflow sees the event of its caller.
    private static Type event(Triggers on) {
        if (!on.isPresent()
                || on.triggers().items().isEmpty()
                || !on.triggers().unreadable().isEmpty()
                || !on.all(WorkflowCallTrigger.class).isEmpty()) {
            return ObjectType.loose();
        }
        return new Event(on.triggers().items()).type();
    }

    /** The payloads of some triggers, read when a field of theirs is asked for. */
    private static final class Event implements ObjectType.Properties {

        private final List<Trigger> triggers;
        private Optional<Type> union = Optional.empty();

        Event(List<Trigger> triggers) {
            this.triggers = triggers;
        }

        Type type() {
            return ObjectType.strict(Member.EVENT_FIELD, this);
        }

        @Override
        public Optional<Type> find(String name) {
            return union() instanceof ObjectType object ? object.property(name) : Optional.of(ScalarType.ANY);
        }

        @Override
        public List<String> names() {
            return union() instanceof ObjectType object ? object.names() : List.of();
        }

        private Type union() {
            if (union.isEmpty()) {
                union = Optional.of(
                        Type.join(different().stream().map(Event::payload).toList()));
            }
            return union.get();
        }

        // GitHub takes an event that is listed twice, and so it is the same one.
        private Collection<Trigger> different() {
            var byEvent = new LinkedHashMap<String, Trigger>();
            triggers.forEach(trigger -> byEvent.putIfAbsent(trigger.event().raw(), trigger));
            return byEvent.values();
        }

        private static Type payload(Trigger trigger) {
            var payload = EventPayload.find(trigger.event().raw())
                    .map(known -> typeOf(known.fields(activities(trigger))))
                    .orElse(ScalarType.ANY);
            return trigger instanceof WorkflowDispatchTrigger dispatch && payload instanceof ObjectType object
                    ? withInputs(object, InputsContext.ofEvent(dispatch))
                    : payload;
        }

        private static Type withInputs(ObjectType object, Type inputs) {
            var names = new ArrayList<>(object.names());
            names.add("inputs");
            return ObjectType.strict(
                    Member.EVENT_FIELD,
                    names,
                    name -> name.equals("inputs")
                            ? inputs
                            : object.property(name).orElse(ScalarType.ANY));
        }

        private static Collection<String> activities(Trigger trigger) {
            if (!(trigger instanceof EventTrigger event)
                    || event.types().expression().isPresent()) {
                return List.of();
            }
            return event.types().isPresent()
                    ? event.types().stream().map(type -> type.raw()).toList()
                    : Events.all()
                            .find(trigger.event().raw())
                            .map(known -> known.defaultTypes())
                            .orElse(List.of());
        }
    }

    private static Type typeOf(EventField field) {
        if (field.isOpen()) {
            return field.list() ? ArrayType.of(ScalarType.ANY) : ScalarType.ANY;
        }
        var object = ObjectType.strict(
                Member.EVENT_FIELD,
                field.names(),
                name -> field.field(name).map(GithubContext::typeOf).orElse(ScalarType.ANY));
        return field.list() ? ArrayType.of(object) : object;
    }
}
