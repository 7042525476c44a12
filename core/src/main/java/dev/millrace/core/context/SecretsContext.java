package dev.millrace.core.context;

import dev.millrace.core.expression.type.ObjectType;
import dev.millrace.core.expression.type.ObjectType.Member;
import dev.millrace.core.expression.type.ScalarType;
import dev.millrace.core.expression.type.Type;
import dev.millrace.core.workflow.Triggers;
import dev.millrace.core.workflow.WorkflowCallTrigger;
import java.util.ArrayList;
import java.util.List;

/** The context {@code secrets}: open, but in a workflow that is only called and says what its callers give. */
final class SecretsContext {

    // GitHub gives these without being asked.
    private static final List<String> ALWAYS = List.of("GITHUB_TOKEN", "ACTIONS_STEP_DEBUG", "ACTIONS_RUNNER_DEBUG");

    private SecretsContext() {}

    /** Secrets of which the workflow does not tell the names. */
    static Type open() {
        return ObjectType.map(ScalarType.STRING);
    }

    static Type of(Triggers on) {
        var calls = on.all(WorkflowCallTrigger.class);
        var onlyCalled = calls.size() == 1
                && on.triggers().items().size() == 1
                && on.triggers().unreadable().isEmpty();
        if (!onlyCalled || !calls.get(0).secrets().isPresent()) {
            return open();
        }
        var declared = calls.get(0).secrets();
        var names = new ArrayList<>(ALWAYS);
        names.addAll(declared.names());
        var type = ObjectType.strict(Member.SECRET, names, name -> ScalarType.STRING);
        return declared.unreadable().isEmpty() ? type : type.withOthers(ScalarType.STRING);
    }
}
