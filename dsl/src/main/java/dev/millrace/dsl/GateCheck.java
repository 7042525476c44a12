package dev.millrace.dsl;

import dev.millrace.core.expression.Call;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.Logical;
import dev.millrace.core.expression.LogicalOperator;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Related;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.dsl.expression.Condition;
import dev.millrace.dsl.plan.Gate;
import dev.millrace.dsl.plan.PipelineCheck;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Whether jobs wait for what they may wait for: gates and the conditions of stages. */
final class GateCheck {

    private GateCheck() {}

    static void check(List<PlacedJob> jobs, JobEdges edges, Consumer<Finding> findings) {
        var reported = new HashSet<List<String>>();
        for (var job : jobs) {
            for (var need : edges.needs(job)) {
                checkNeed(job, need, findings);
            }
            if (job.stage().isPresent() && !job.isReporting()) {
                checkSkips(job, edges.ancestors(job), reported, findings);
            }
        }
    }

    private static void checkSkips(
            PlacedJob job, List<PlacedJob> ancestors, Set<List<String>> reported, Consumer<Finding> findings) {
        for (var before : ancestors) {
            var stage = before.stage();
            if (!before.isBlocking() || stage.isEmpty() || stage.equals(job.stage())) {
                continue;
            }
            if (isSkippedWith(stage.get().condition(), job)) {
                if (reported.add(List.of(stage.get().name(), title(job)))) {
                    findings.accept(skipping(
                            stage.get().origin(), "stage \"" + stage.get().name() + "\"", job));
                }
            } else if (isSkippedWith(before.job().settings().condition(), job)
                    && reported.add(List.of(before.key(), title(job)))) {
                findings.accept(skipping(
                        before.job().settings().origin(),
                        "job \"" + before.job().id() + "\"",
                        job));
            }
        }
    }

    private static String title(PlacedJob job) {
        return "stage \"" + job.stage().map(Stage::name).orElse("") + "\"";
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

    // Whether a job would be skipped because what comes before it is, though its own condition does not say so.
    private static boolean isSkippedWith(Optional<Condition> condition, PlacedJob job) {
        return condition
                .filter(Conditions::isReadable)
                .filter(each -> !runsAllTheSame(each.asIf().tree()))
                .filter(each -> !has(job.stage().flatMap(Stage::condition), each))
                .filter(each -> !has(job.job().settings().condition(), each))
                .isPresent();
    }

    private static boolean has(Optional<Condition> own, Condition needed) {
        return own.filter(Conditions::isReadable)
                .filter(condition -> runsAllTheSame(condition.asIf().tree())
                        || parts(condition.tree()).containsAll(parts(needed.tree())))
                .isPresent();
    }

    // success() is what GitHub adds anyway.
    private static boolean runsAllTheSame(Expression condition) {
        return condition instanceof Call call
                        && (call.calls("always") || call.calls("cancelled") || call.calls("failure"))
                || condition.operands().stream().anyMatch(GateCheck::runsAllTheSame);
    }

    private static Set<Expression> parts(Expression condition) {
        return condition instanceof Logical logical && logical.operator() == LogicalOperator.AND
                ? new HashSet<>(logical.operands())
                : Set.of(condition);
    }

    private static Finding skipping(JavaOrigin place, String before, PlacedJob job) {
        var stage = job.stage().orElseThrow();
        return PipelineCheck.STAGE_SKIPS_NEXT
                .at(
                        place,
                        before + " may be skipped by its condition, and GitHub then skips " + title(job)
                                + ", which needs it; give that the same condition, another after(…), or make it reporting()")
                .withRelated(Related.to(stage.origin(), "the stage that would be skipped"));
    }
}
