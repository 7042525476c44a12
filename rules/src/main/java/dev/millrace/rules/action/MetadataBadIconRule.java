package dev.millrace.rules.action;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.action.Action;
import dev.millrace.core.facts.Branding;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.ActionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.yaml.Text;

/**
 * An icon that the Marketplace does not have.
 *
 * <pre>{@code
 * branding:
 *   icon: rocket
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "metadata-bad-icon",
        summary = "The branding of an action has an unknown icon",
        category = Category.ACTION,
        severity = Severity.WARNING,
        aliases = "actionlint:action")
public final class MetadataBadIconRule implements ActionRule {

    /** The rule has no state. */
    public MetadataBadIconRule() {}

    @Override
    public void check(Action action, Scope scope, Findings findings) {
        action.branding()
                .flatMap(branding -> branding.icon())
                .filter(icon -> !icon.isEmpty() && !Branding.hasIcon(icon.raw()))
                .ifPresent(icon -> findings.add(this, icon, message(icon)));
    }

    private static String message(Text icon) {
        return "the Marketplace has no icon \"" + icon + "\", only some of Feather's"
                + Suggestion.hint(icon.raw(), Branding.icons());
    }
}
