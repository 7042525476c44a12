package dev.millrace.dsl;

import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.Logical;
import dev.millrace.core.expression.LogicalOperator;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Related;
import dev.millrace.dsl.expression.Condition;
import dev.millrace.dsl.plan.Gate;
import dev.millrace.dsl.plan.PipelineCheck;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Whether jobs wait for what they may wait for: gates and the conditions of stages. */
final class GateCheck {

    private GateCheck() {}

    static void check(List<PlacedJob> jobs, JobEdges edges, StageOrder stages, Consumer<Finding> findings) {
        var reported = new HashSet<List<String>>();
        for (var job : jobs) {
            for (var need : edges.needs(job)) {
                checkNeed(job, need, findings);
            }
            job.stage()
                    .filter(stage -> !job.isReporting())
                    .ifPresent(stage -> stages.before(stage).stream()
                            .filter(before -> isSkippedWith(before, stage, job, jobs, edges))
                            .filter(before -> reported.add(List.of(before.name(), stage.name())))
                            .forEach(before -> findings.accept(skipping(before, stage))));
        }
    }

    private static void checkNeed(PlacedJob job, PlacedJob need, Consumer<Finding> findings) {
        if (job.gate() != Gate.BLOCKING || need.gate() != Gate.INFORMATIONAL && need.gate() != Gate.REPORTING) {
            return;
        }
        findings.accept(PipelineCheck.GATE_NEEDED
                .at(
                        job.job().settings().origin(),
                        "job \"" + job.job().id() + "\" is blocking and needs \""
                                + need.job().id() + "\", which is "
                                + (need.gate() == Gate.REPORTING
                                        ? "reporting"
                                        : "informational; make that advisory(), or this informational()"))
                .withRelated(Related.to(need.job().settings().origin(), "the needed job")));
    }

    // Whether a job would be skipped because a stage before its own is, though its own condition does not say so.
    private static boolean isSkippedWith(
            Stage before, Stage stage, PlacedJob job, List<PlacedJob> jobs, JobEdges edges) {
        var condition = before.condition().filter(Conditions::isReadable);
        return condition.isPresent()
                && before.reportingMode().isEmpty()
                && !has(stage.condition(), condition.get())
                && !has(job.job().settings().condition(), condition.get())
                && jobs.stream()
                        .filter(other -> other.gate() == Gate.BLOCKING)
                        .filter(other -> other.stage()
                                .filter(each -> each.name().equals(before.name()))
                                .isPresent())
                        .anyMatch(other -> edges.isAncestor(other, job));
    }

    private static boolean has(java.util.Optional<Condition> own, Condition needed) {
        return own.filter(Conditions::isReadable)
                .filter(condition -> condition.tree().hasStatusFunction()
                        || parts(condition.tree()).containsAll(parts(needed.tree())))
                .isPresent();
    }

    private static Set<Expression> parts(Expression condition) {
        return condition instanceof Logical logical && logical.operator() == LogicalOperator.AND
                ? new HashSet<>(logical.operands())
                : Set.of(condition);
    }

    private static Finding skipping(Stage before, Stage stage) {
        return PipelineCheck.STAGE_SKIPS_NEXT
                .at(
                        before.origin(),
                        "stage \"" + before.name()
                                + "\" may be skipped by its condition, and GitHub then skips stage \""
                                + stage.name()
                                + "\", which needs it; give that the same condition, another after(…), or make it reporting()")
                .withRelated(Related.to(stage.origin(), "the stage that would be skipped"));
    }
}
