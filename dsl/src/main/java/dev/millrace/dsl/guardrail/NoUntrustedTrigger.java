package dev.millrace.dsl.guardrail;

import dev.millrace.core.facts.OutsiderEvents;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Related;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.source.Located;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Trigger;
import dev.millrace.core.workflow.WorkflowWriter;
import dev.millrace.dsl.Transparent;
import dev.millrace.dsl.plan.CompiledWorkflow;
import dev.millrace.dsl.plan.Guardrail;
import dev.millrace.dsl.plan.Occasion;
import dev.millrace.dsl.plan.PipelineCheck;
import dev.millrace.dsl.plan.PossibleRuns;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Jobs that outsiders can start have nothing to lose. */
@Transparent
final class NoUntrustedTrigger implements Guardrail {

    private final JavaOrigin origin;

    NoUntrustedTrigger(JavaOrigin origin) {
        this.origin = origin;
    }

    @Override
    public List<Finding> check(CompiledWorkflow workflow) {
        var untrusted = workflow.tree().on().triggers().stream()
                .filter(trigger ->
                        OutsiderEvents.whoCauses(trigger.event().raw()).isPresent())
                .toList();
        return untrusted.isEmpty() ? List.of() : check(workflow, untrusted);
    }

    private List<Finding> check(CompiledWorkflow workflow, List<Trigger> untrusted) {
        var secrets = SecretReads.in(WorkflowWriter.toYaml(workflow.tree()));
        var findings = new ArrayList<Finding>();
        secrets.ofWorkflow()
                .forEach(secret -> findings.add(finding(
                        secret, "every step of workflow \"" + workflow.id() + "\" has " + secret, untrusted.get(0))));
        var reported = new HashSet<String>();
        for (var trigger : untrusted) {
            for (var job : PossibleRuns.on(Occasion.of(trigger)).in(workflow.tree())) {
                if (reported.add(job.id().raw())) {
                    findings.addAll(findings(job, trigger, workflow, secrets.ofJobs()));
                }
            }
        }
        return findings;
    }

    private List<Finding> findings(
            Job job, Trigger trigger, CompiledWorkflow workflow, Map<String, List<SecretRead>> secrets) {
        var findings = new ArrayList<Finding>();
        var subject = "job \"" + job.id() + "\" ";
        for (var secret : secrets.getOrDefault(job.id().raw().toLowerCase(Locale.ROOT), List.of())) {
            findings.add(finding(secret, subject + "has " + secret, trigger));
        }
        var permissions = job.permissions().isPresent()
                ? job.permissions()
                : workflow.tree().permissions();
        var written = Scopes.written(permissions);
        if (!written.isEmpty()) {
            findings.add(finding(
                    job, subject + "has a token that may write \"" + String.join("\", \"", written) + "\"", trigger));
        }
        return findings;
    }

    private Finding finding(Located place, String what, Trigger trigger) {
        var event = trigger.event().raw();
        return PipelineCheck.GUARDRAIL_UNTRUSTED_TRIGGER
                .at(
                        place,
                        what + ", and \"" + event + "\" lets it be started by "
                                + OutsiderEvents.whoCauses(event).orElse("anybody")
                                + "; do this in a workflow that only people with write access can start")
                .withRelated(Related.to(trigger, "what lets outsiders start it"), Related.to(origin, "the guardrail"));
    }
}
