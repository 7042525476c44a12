package dev.millrace.rules.action.use;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.context.KnownUse;
import dev.millrace.core.facts.ActionMajor;
import dev.millrace.core.facts.ActionRef;
import dev.millrace.core.facts.RunsUsing;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.StepRule;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.UsesStep;
import java.util.Comparator;
import java.util.Optional;

/**
 * A step uses a version of an action that was made for a Node.js that runners no longer have.
 *
 * <pre>{@code
 * - uses: actions/checkout@v3   # v6
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "action-outdated-runtime",
        summary = "An action was made for a Node.js that runners no longer have",
        category = Category.ACTION,
        severity = Severity.WARNING,
        aliases = "actionlint:action")
public final class ActionOutdatedRuntimeRule implements StepRule {

    /** Made by the rule index. */
    public ActionOutdatedRuntimeRule() {}

    @Override
    public void check(Step step, Scope scope, Findings findings) {
        if (step instanceof UsesStep uses) {
            KnownUse.of(uses.uses())
                    .ifPresent(use -> runtime(use)
                            .filter(runtime -> isGone(runtime, scope))
                            .ifPresent(runtime ->
                                    findings.add(findings.finding(this, uses.uses(), message(uses, use, runtime))
                                            .withSeverity(severity(use, runtime)))));
        }
    }

    // What was released before the versions that are known was made for the oldest Node.js among theirs, or for an
    // older one.
    private static Optional<RunsUsing> runtime(KnownUse use) {
        if (use.version() == KnownUse.Version.OLDER) {
            var runtimes = use.majors().stream()
                    .map(ActionMajor::runsUsing)
                    .flatMap(Optional::stream)
                    .toList();
            return runtimes.stream().allMatch(runtime -> runtime.kind() == RunsUsing.Kind.JAVASCRIPT)
                    ? runtimes.stream().min(Comparator.comparing(RunsUsing::name))
                    : Optional.empty();
        }
        return use.version() == KnownUse.Version.COVERED
                ? use.major().flatMap(ActionMajor::runsUsing)
                : Optional.empty();
    }

    // Most of what was made for the Node.js before the current one runs on that.
    private static Severity severity(KnownUse use, RunsUsing runtime) {
        var isOld = runtime.status() == RunsUsing.Status.REMOVED;
        return isOld && (use.isSure() || use.version() == KnownUse.Version.OLDER) ? Severity.WARNING : Severity.INFO;
    }

    // The runners of an Enterprise Server are as old as itself, and lost the oldest runtimes only.
    private static boolean isGone(RunsUsing runtime, Scope scope) {
        var settings = scope.settings();
        return runtime.isGoneOn(settings.asOf())
                && (runtime.status() == RunsUsing.Status.REMOVED
                        || settings.target().isGithubCom());
    }

    private static String message(UsesStep step, KnownUse use, RunsUsing runtime) {
        var older = use.version() == KnownUse.Version.OLDER ? " or an older one" : "";
        return "action " + Names.quoted(step.uses().raw()) + " was made for " + runtime.name() + older
                + ", which runners do not have"
                + runtime.since().map(day -> " since " + day).orElse(" any more")
                + (runtime.status() == RunsUsing.Status.REPLACED
                        ? runtime.successor()
                                .map(next -> ", so that they run it with " + next)
                                .orElse("")
                        : "")
                + "; "
                + cure(use).orElse("no version is known that has a newer one")
                + " (as of " + use.facts().snapshot() + ")";
    }

    // The nearest newer major is the smallest change.
    private static Optional<String> cure(KnownUse use) {
        var nearest = Optional.<ActionMajor>empty();
        for (var major : use.facts().majors()) {
            if (use.major().filter(used -> used.name().equals(major.name())).isPresent()) {
                break;
            }
            var runtime = major.runsUsing();
            var isCurrent = runtime.isEmpty() || runtime.get().status() == RunsUsing.Status.CURRENT;
            if (isCurrent && major.release().kind() == ActionRef.Kind.TAG) {
                nearest = Optional.of(major);
            }
        }
        return nearest.map(major -> "use " + major.name() + " or newer")
                .or(() -> use.facts().successor().map(next -> "use " + Names.quoted(next) + " instead"));
    }
}
