package dev.millrace.dsl.guardrail;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Related;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.source.Located;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Permissions;
import dev.millrace.dsl.Transparent;
import dev.millrace.dsl.plan.CompiledWorkflow;
import dev.millrace.dsl.plan.Guardrail;
import dev.millrace.dsl.plan.PipelineCheck;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tokens may do what is said at the job that needs it, and no more. */
@Transparent
final class LeastPrivilege implements Guardrail {

    private final JavaOrigin origin;

    LeastPrivilege(JavaOrigin origin) {
        this.origin = origin;
    }

    @Override
    public List<Finding> check(CompiledWorkflow workflow) {
        var tree = workflow.tree();
        return Stream.concat(
                        ofAll(workflow),
                        tree.jobs().stream()
                                .flatMap(job -> ofJob(job, tree.permissions().isPresent()).stream()))
                .toList();
    }

    private Stream<Finding> ofAll(CompiledWorkflow workflow) {
        var subject = "workflow \"" + workflow.id() + "\" lets every job's token write ";
        var all = workflow.tree().permissions();
        var everything = Stream.of(all)
                .filter(LeastPrivilege::writesAll)
                .map(permissions -> finding(
                        permissions,
                        subject
                                + "everything (\"write-all\"); give it permissions(contents(READ)), and each job what it"
                                + " writes"));
        var scopes = all.scopes().stream()
                .filter(scope -> Scopes.isWrite(scope.value()))
                .map(scope -> finding(
                        scope,
                        subject + "\"" + scope.key() + "\"; give that permission to the jobs that need it alone"));
        return Stream.concat(everything, scopes);
    }

    private Optional<Finding> ofJob(Job job, boolean isSaidForAll) {
        if (writesAll(job.permissions())) {
            return Optional.of(finding(
                    job.permissions(),
                    "the token of job \"" + job.id()
                            + "\" may write everything (\"write-all\"); name the scopes that it needs"));
        }
        if (isSaidForAll || job.permissions().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(finding(
                job,
                "nobody says what the token of job \"" + job.id()
                        + "\" may do, so that a setting of the repository decides; give the job or its workflow"
                        + " permissions(…)"));
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
