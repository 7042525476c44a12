package dev.millrace.core.context;

import dev.millrace.core.expression.type.ObjectType;
import dev.millrace.core.expression.type.ObjectType.Member;
import dev.millrace.core.expression.type.ScalarType;
import dev.millrace.core.expression.type.Type;
import dev.millrace.core.workflow.Entries;
import dev.millrace.core.workflow.Input;
import dev.millrace.core.workflow.Triggers;
import dev.millrace.core.workflow.WorkflowCallTrigger;
import dev.millrace.core.workflow.WorkflowDispatchTrigger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The context {@code inputs}: what {@code workflow_call} and {@code workflow_dispatch} declare. */
final class InputsContext {

    private InputsContext() {}

    static Type of(Triggers on) {
        if (!on.isPresent() || !on.triggers().unreadable().isEmpty()) {
            return ScalarType.ANY;
        }
        return objectOf(Stream.concat(
                        on.all(WorkflowCallTrigger.class).stream().map(WorkflowCallTrigger::inputs),
                        on.all(WorkflowDispatchTrigger.class).stream().map(WorkflowDispatchTrigger::inputs))
                .toList());
    }

    /** {@code github.event.inputs}, where all is text. */
    static Type ofEvent(WorkflowDispatchTrigger trigger) {
        var type = ObjectType.strict(Member.INPUT, trigger.inputs().names(), name -> ScalarType.STRING);
        return trigger.inputs().unreadable().isEmpty() ? type : type.withOthers(ScalarType.STRING);
    }

    private static Type objectOf(List<Entries<Input>> declarations) {
        var names = new ArrayList<String>();
        declarations.forEach(inputs -> names.addAll(inputs.names()));
        var byName = declarations.stream().map(ByName::of).toList();
        var type = ObjectType.strict(
                Member.INPUT,
                names,
                name -> Type.join(byName.stream()
                        .flatMap(inputs -> inputs.find(name).stream())
                        .map(InputsContext::typeOf)
                        .toList()));
        return declarations.stream().allMatch(inputs -> inputs.unreadable().isEmpty())
                ? type
                : type.withOthers(ScalarType.ANY);
    }

    private static Type typeOf(Input input) {
        return switch (input.type().map(type -> type.raw()).orElse("string")) {
            case "boolean" -> ScalarType.BOOLEAN;
            case "number" -> ScalarType.NUMBER;
            case "string", "choice", "environment" -> ScalarType.STRING;
            default -> ScalarType.ANY;
        };
    }
}
