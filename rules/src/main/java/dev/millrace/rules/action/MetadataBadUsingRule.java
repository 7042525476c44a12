package dev.millrace.rules.action;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.action.Action;
import dev.millrace.core.action.Runs;
import dev.millrace.core.facts.RunsUsing;
import dev.millrace.core.finding.Edit;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.ActionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * A runtime that runners do not have, or no longer.
 *
 * <pre>{@code
 * runs:
 *   using: node16   # node24
 *   main: index.js
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "metadata-bad-using",
        summary = "An action runs on something that runners do not have",
        category = Category.ACTION,
        severity = Severity.ERROR,
        fixable = true,
        aliases = "actionlint:action")
public final class MetadataBadUsingRule implements ActionRule {

    /** The rule has no state. */
    public MetadataBadUsingRule() {}

    @Override
    public void check(Action action, Scope scope, Findings findings) {
        action.runs()
                .flatMap(Runs::using)
                .filter(using -> using.isLiteral() && !using.isEmpty())
                .ifPresent(using -> RunsUsing.find(using.raw())
                        .ifPresentOrElse(
                                known -> checkRuntime(known, using, scope, findings),
                                () -> findings.add(this, using, unknown(using))));
    }

    private static String unknown(Text using) {
        return "\"using\" takes " + Using.list() + ", but this is \"" + using + "\""
                + Suggestion.hint(using.raw(), Using.current());
    }

    private void checkRuntime(RunsUsing runtime, Text using, Scope scope, Findings findings) {
        if (runtime.isGoneOn(scope.settings().asOf())) {
            var message = "runners do not have \"" + using + "\""
                    + runtime.since().map(day -> " since " + day).orElse(" any more")
                    + runtime.successor().map(next -> "; use " + next).orElse("");
            var isReplaced = runtime.status() == RunsUsing.Status.REPLACED;
            findings.add(findings.finding(this, using, message)
                    .withSeverity(isReplaced ? Severity.WARNING : Severity.ERROR)
                    .withFix(fix(using)));
        }
    }

    // A script may have to be changed for the newer runtime.
    private static Optional<Fix> fix(Text using) {
        var next = RunsUsing.find(using.raw()).flatMap(RunsUsing::successor);
        var span = using.origin().span().filter(each -> each.text().equals(using.raw()));
        return next.isPresent() && span.isPresent()
                ? Optional.of(Fix.unsafe("use " + next.get(), new Edit(span.get(), next.get())))
                : Optional.empty();
    }
}
