package dev.millrace.dsl.guardrail;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Related;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.source.Located;
import dev.millrace.core.workflow.Permissions;
import dev.millrace.dsl.Transparent;
import dev.millrace.dsl.plan.CompiledWorkflow;
import dev.millrace.dsl.plan.Guardrail;
import dev.millrace.dsl.plan.PipelineCheck;
import java.util.ArrayList;
import java.util.List;

/** Tokens may do what is said at the job that needs it, and no more. */
@Transparent
final class LeastPrivilege implements Guardrail {

    private final JavaOrigin origin;

    LeastPrivilege(JavaOrigin origin) {
        this.origin = origin;
    }

    @Override
    public List<Finding> check(CompiledWorkflow workflow) {
        var findings = new ArrayList<Finding>();
        var all = workflow.tree().permissions();
        if (writesAll(all)) {
            findings.add(finding(
                    all,
                    "workflow \"" + workflow.id() + "\" lets every job's token write everything"
                            + " (\"write-all\"); give it permissions(contents(READ)), and each job what it writes"));
        }
        all.scopes().stream()
                .filter(scope -> Scopes.isWrite(scope.value()))
                .forEach(scope -> findings.add(finding(
                        scope,
                        "workflow \"" + workflow.id() + "\" lets every job's token write \"" + scope.key()
                                + "\"; give that permission to the jobs that need it alone")));
        for (var job : workflow.tree().jobs()) {
            if (writesAll(job.permissions())) {
                findings.add(finding(
                        job.permissions(),
                        "the token of job \"" + job.id()
                                + "\" may write everything (\"write-all\"); name the scopes that it needs"));
            } else if (!all.isPresent() && !job.permissions().isPresent()) {
                findings.add(finding(
                        job,
                        "nobody says what the token of job \"" + job.id()
                                + "\" may do, so that a setting of the repository decides; give the job or its workflow"
                                + " permissions(…)"));
            }
        }
        return findings;
    }

    private static boolean writesAll(Permissions permissions) {
        return permissions
                .shorthand()
                .filter(text -> text.raw().equals("write-all"))
                .isPresent();
    }

    private Finding finding(Located place, String message) {
        return PipelineCheck.GUARDRAIL_LEAST_PRIVILEGE
                .at(place, message)
                .withRelated(Related.to(origin, "the guardrail"));
    }
}
