package dev.millrace.rules.semantics.call;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Related;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Workflow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * No workflow calls itself, be it by way of others.
 *
 * <pre>{@code
 * # .github/workflows/build.yml
 * again:
 *   uses: ./.github/workflows/build.yml
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "reusable-cycle",
        summary = "A workflow calls itself, directly or by way of others",
        category = Category.SEMANTICS,
        severity = Severity.ERROR)
public final class ReusableCycleRule implements WorkflowRule {

    // More names than these help nobody.
    private static final int SHOWN = 8;

    /** Made by the rule index. */
    public ReusableCycleRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        LocalWorkflows.around(scope).map(ReusableCycleRule::circle).ifPresent(circle -> {
            if (!circle.isEmpty()) {
                var others = circle.subList(1, Math.min(circle.size(), SHOWN)).stream()
                        .map(LocalCall::related)
                        .toArray(Related[]::new);
                findings.add(this, circle.get(0).uses(), describe(circle), others);
            }
        });
    }

    // The shortest way back; a file that was seen before leads to nothing new.
    private static List<LocalCall> circle(LocalWorkflows workflows) {
        var reachedBy = new HashMap<String, LocalCall>();
        var open = new ArrayDeque<String>();
        open.add(workflows.root());
        while (!open.isEmpty()) {
            for (var call : workflows.callsFrom(open.remove())) {
                if (call.to().equals(workflows.root())) {
                    return wayTo(call, reachedBy);
                }
                if (reachedBy.putIfAbsent(call.to(), call) == null) {
                    open.add(call.to());
                }
            }
        }
        return List.of();
    }

    private static List<LocalCall> wayTo(LocalCall last, Map<String, LocalCall> reachedBy) {
        var way = new ArrayList<LocalCall>();
        for (var call = last; call != null; call = reachedBy.get(call.from())) {
            way.add(call);
        }
        Collections.reverse(way);
        return way;
    }

    private static String describe(List<LocalCall> circle) {
        if (circle.size() == 1) {
            return "this workflow calls itself, and GitHub starts no run of it";
        }
        var clause = new StringBuilder("this workflow calls ");
        for (var i = 0; i < circle.size() - 1 && i < SHOWN; i++) {
            clause.append(Quoted.name(circle.get(i).to())).append(", which calls ");
        }
        if (circle.size() - 1 > SHOWN) {
            clause.append("another and so on, up to one that calls ");
        }
        return clause.append("this one again, and GitHub starts no run of it").toString();
    }
}
