package dev.millrace.core.context;

import dev.millrace.core.action.Action;
import dev.millrace.core.action.CompositeRuns;
import dev.millrace.core.expression.type.ObjectType;
import dev.millrace.core.expression.type.ObjectType.Member;
import dev.millrace.core.expression.type.ScalarType;
import dev.millrace.core.expression.type.Type;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.UsesStep;
import java.util.List;

/** The outputs of a step: those that its action declares, any for a script. */
final class StepOutputs {

    private static final Type OPEN = ObjectType.map(ScalarType.STRING);

    private final Repository repository;

    StepOutputs(Repository repository) {
        this.repository = repository;
    }

    Type of(Step step) {
        if (!(step instanceof UsesStep uses)) {
            return OPEN;
        }
        var local = LocalPath.of(uses.uses().raw());
        if (local.isPresent()) {
            return repository.action(local.get()).map(StepOutputs::declared).orElse(OPEN);
        }
        return KnownUses.outputs(uses.uses()).<Type>map(StepOutputs::strict).orElse(OPEN);
    }

    private static Type declared(Action action) {
        var composite = action.runs().isPresent() && action.runs().get() instanceof CompositeRuns;
        if (action.outputs().names().isEmpty() && !composite) {
            // A program may set outputs that its action.yml does not tell.
            return OPEN;
        }
        var type = strict(action.outputs().names());
        return action.outputs().unreadable().isEmpty() ? type : type.withOthers(ScalarType.STRING);
    }

    private static ObjectType strict(List<String> names) {
        return ObjectType.strict(Member.STEP_OUTPUT, names, name -> ScalarType.STRING);
    }
}
