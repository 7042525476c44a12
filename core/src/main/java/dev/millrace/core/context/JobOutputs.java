package dev.millrace.core.context;

import dev.millrace.core.expression.type.ObjectType;
import dev.millrace.core.expression.type.ObjectType.Member;
import dev.millrace.core.expression.type.ScalarType;
import dev.millrace.core.expression.type.Type;
import dev.millrace.core.workflow.CallJob;
import dev.millrace.core.workflow.Entries;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.workflow.WorkflowCallTrigger;
import java.util.List;

/** What other jobs know of a job: its result, and the outputs that it or the workflow it calls declares. */
final class JobOutputs {

    private final Member members;
    private final Repository repository;

    JobOutputs(Member members, Repository repository) {
        this.members = members;
        this.repository = repository;
    }

    Type of(Job job) {
        var outputs = job instanceof StepsJob with ? declared(with.outputs()) : called((CallJob) job);
        return KnownContext.with("needs.*", "outputs", outputs);
    }

    private Type called(CallJob job) {
        var open = ObjectType.map(ScalarType.STRING);
        if (job.uses().isEmpty()) {
            return open;
        }
        var uses = job.uses().get();
        var local = LocalPath.of(uses.raw());
        if (local.isEmpty()) {
            return KnownUses.outputs(uses).<Type>map(this::strict).orElse(open);
        }
        return local.flatMap(repository::workflow)
                .flatMap(workflow ->
                        workflow.on().all(WorkflowCallTrigger.class).stream().findFirst())
                .map(trigger -> declared(trigger.outputs()))
                .orElse(open);
    }

    private Type declared(Entries<?> outputs) {
        var type = strict(outputs.names());
        var known = outputs.expression().isEmpty() && outputs.unreadable().isEmpty();
        return known ? type : type.withOthers(ScalarType.STRING);
    }

    private ObjectType strict(List<String> names) {
        return ObjectType.strict(members, names, name -> ScalarType.STRING);
    }
}
