package dev.millrace.templates.python;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.workflow.RunStep;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.dsl.plan.Guardrail;
import dev.millrace.dsl.plan.PipelineCheck;
import java.util.stream.Stream;

/** Finds the scripts that install a package which somebody else could have put in the place of the one that is meant. */
final class HashedInstalls {

    static final Guardrail GUARDRAIL = workflow -> workflow.tree().jobs().stream()
            .filter(StepsJob.class::isInstance)
            .flatMap(job -> ((StepsJob) job).steps().stream())
            .flatMap(HashedInstalls::check)
            .toList();

    private HashedInstalls() {}

    private static Stream<Finding> check(Step step) {
        return step instanceof RunStep script
                ? script.run()
                        .raw()
                        .lines()
                        .filter(line -> line.contains("install ") && line.contains("pip"))
                        .filter(line -> !line.contains("--require-hashes") && !line.contains("--no-index"))
                        .map(line -> PipelineCheck.GUARDRAIL_OWN.at(
                                script,
                                "\"" + line.strip() + "\" takes whatever an index has under a name; give it"
                                        + " --require-hashes and a lock file, or --no-index and a file"))
                : Stream.empty();
    }
}
