package dev.millrace.rules.structure;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.StepRule;
import dev.millrace.core.workflow.ParallelStep;
import dev.millrace.core.workflow.Step;
import java.util.List;

/**
 * Steps in {@code parallel} run a script or an action, and nothing else.
 *
 * <pre>{@code
 * - parallel:
 *     - run: make lint
 *     - wait: server   # wait after it
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "parallel-forbidden-step",
        summary = "A step in parallel does something other than to run a script or an action",
        category = Category.STRUCTURE,
        severity = Severity.ERROR)
public final class ParallelForbiddenStepRule implements StepRule {

    private static final List<String> FORBIDDEN = List.of("wait", "wait-all", "cancel", "parallel");

    /** Made by the rule index. */
    public ParallelForbiddenStepRule() {}

    @Override
    public void check(Step step, Scope scope, Findings findings) {
        if (step instanceof ParallelStep parallel) {
            for (var inner : parallel.steps()) {
                var kind = StepKind.of(inner);
                if (FORBIDDEN.contains(kind.key())) {
                    findings.add(
                            this,
                            kind.place(),
                            "a step in \"parallel\" cannot have \"" + kind.key()
                                    + "\", only \"run\" or \"uses\"; make it a step of the job");
                }
                inner.background()
                        .filter(value -> value.literal().orElse(true))
                        .ifPresent(value -> findings.add(
                                this,
                                value.origin().atKey(),
                                "a step in \"parallel\" cannot have \"background\": it runs beside the others anyway"));
            }
        }
    }
}
