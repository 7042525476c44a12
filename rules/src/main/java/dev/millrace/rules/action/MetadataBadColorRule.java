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
 * A color that the Marketplace does not have.
 *
 * <pre>{@code
 * branding:
 *   color: pink
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "metadata-bad-color",
        summary = "The branding of an action has an unknown color",
        category = Category.ACTION,
        severity = Severity.WARNING,
        aliases = "actionlint:action")
public final class MetadataBadColorRule implements ActionRule {

    /** The rule has no state. */
    public MetadataBadColorRule() {}

    @Override
    public void check(Action action, Scope scope, Findings findings) {
        action.branding()
                .flatMap(branding -> branding.color())
                .filter(color -> !color.isEmpty() && !Branding.hasColor(color.raw()))
                .ifPresent(color -> findings.add(this, color, message(color)));
    }

    private static String message(Text color) {
        return "the Marketplace has no color \"" + color + "\", only " + String.join(", ", Branding.colors())
                + Suggestion.hint(color.raw(), Branding.colors());
    }
}
