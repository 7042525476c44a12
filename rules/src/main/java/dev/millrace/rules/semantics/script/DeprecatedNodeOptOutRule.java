package dev.millrace.rules.semantics.script;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.DeprecatedVariable;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.SectionRule;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;

/**
 * The runner no longer heeds the variables that chose the Node.js of its actions.
 *
 * <pre>{@code
 * env:
 *   FORCE_JAVASCRIPT_ACTIONS_TO_NODE24: true
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "deprecated-node-opt-out",
        summary = "A variable that chose the Node.js of actions has been left behind",
        category = Category.SEMANTICS,
        severity = Severity.WARNING)
public final class DeprecatedNodeOptOutRule implements SectionRule {

    /** Made by the rule index. */
    public DeprecatedNodeOptOutRule() {}

    @Override
    public void check(YamlNode section, Scope scope, Findings findings) {
        if (section instanceof YamlMapping mapping && Variables.areAt(scope)) {
            for (var entry : mapping.entries()) {
                DeprecatedVariable.find(entry.key().raw())
                        .ifPresent(variable -> findings.add(
                                this,
                                entry.key(),
                                "\"" + variable.name() + "\" has done nothing since " + variable.since() + ": "
                                        + variable.reason() + "; remove it"));
            }
        }
    }
}
