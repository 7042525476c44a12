package dev.millrace.rules.semantics.call;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Related;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.CallJob;
import dev.millrace.core.workflow.Job;
import java.util.ArrayList;
import java.util.List;

/**
 * A called workflow asks for no more than its caller may do.
 *
 * <pre>{@code
 * release:
 *   permissions: {contents: read}
 *   uses: ./.github/workflows/release.yml   # has a job with "contents: write"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "call-permission-exceeds-caller",
        summary = "A called workflow asks for permissions that its caller does not give",
        category = Category.SEMANTICS,
        severity = Severity.ERROR)
public final class CallPermissionExceedsCallerRule implements JobRule {

    private static final int SHOWN = 8;

    /** Made by the rule index. */
    public CallPermissionExceedsCallerRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        if (!(job instanceof CallJob) || scope.workflow().isEmpty()) {
            return;
        }
        Grant.of(job, scope.workflow().get())
                .ifPresent(allowed -> Reference.of(job).ifPresent(reference -> {
                    if (reference.localFile().isEmpty()) {
                        return;
                    }
                    LocalWorkflows.around(scope).ifPresent(workflows -> {
                        var requests = new PermissionRequests(workflows, allowed)
                                .of(reference.localFile().get());
                        if (!requests.isEmpty()) {
                            findings.add(
                                    this,
                                    reference.uses(),
                                    message(reference, allowed, requests),
                                    related(requests, allowed));
                        }
                    });
                }));
    }

    private static String message(Reference reference, Grant allowed, List<PermissionRequests.Request> requests) {
        var lacking = new ArrayList<String>();
        requests.forEach(request -> request.lacking().stream()
                .filter(permission -> !lacking.contains(permission))
                .forEach(lacking::add));
        var first = requests.get(0);
        return "job " + Quoted.name(reference.job().id().raw()) + " calls "
                + Quoted.name(reference.uses().raw())
                + (allowed.isJob() ? "" : " with the \"permissions\" of its workflow")
                + ", but does not give the " + Quoted.list(lacking) + " that job "
                + Quoted.name(first.job().id().raw()) + (requests.size() == 1 ? "" : " and others")
                + " there " + (requests.size() == 1 ? "asks" : "ask") + " for; give it, or ask for less";
    }

    private static Related[] related(List<PermissionRequests.Request> requests, Grant allowed) {
        var places = new ArrayList<Related>();
        places.add(Related.to(allowed, "what the call may do"));
        requests.stream()
                .limit(SHOWN)
                .forEach(request -> places.add(Related.to(
                        request.asked(),
                        "job " + Quoted.name(request.job().id().raw()) + " of \"" + request.file() + "\" asks for "
                                + Quoted.list(request.lacking()))));
        return places.toArray(Related[]::new);
    }
}
