package dev.millrace.rules.semantics.trigger;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.schedule.TimeZones;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.yaml.Text;

/**
 * The time zone of a schedule is one of the IANA database.
 *
 * <pre>{@code
 * schedule:
 *   - cron: 30 5 * * *
 *     timezone: Berlin   # Europe/Berlin
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "timezone-invalid",
        summary = "A time zone is not in the IANA database",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = "actionlint:events")
public final class TimezoneInvalidRule implements WorkflowRule {

    /** Made by the rule index. */
    public TimezoneInvalidRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        var hints = new Hints();
        Crons.timezonesOf(workflow).forEach(timezone -> check(timezone, hints, findings));
    }

    private void check(Text timezone, Hints hints, Findings findings) {
        var name = timezone.raw();
        if (TimeZones.isKnown(name)) {
            return;
        }
        // Whether GitHub minds the case is not known.
        TimeZones.inOtherCase(name)
                .ifPresentOrElse(
                        known -> findings.add(findings.finding(
                                        this,
                                        timezone,
                                        "the time zone " + Words.quoted(name) + " is written \"" + known
                                                + "\" in the IANA database")
                                .withSeverity(Severity.WARNING)),
                        () -> findings.add(this, timezone, message(name, hints)));
    }

    private static String message(String name, Hints hints) {
        return Words.quoted(name) + " is no time zone of the IANA database"
                + hints.word(() -> TimeZones.nearest(name))
                        .map(near -> "; did you mean \"" + near + "\"?")
                        .orElse("; name one like \"Europe/Berlin\"");
    }
}
