package dev.millrace.rules.semantics.script;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.SectionRule;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;

/**
 * The name of an environment variable has no {@code &}, {@code =} or blank in it.
 *
 * <pre>{@code
 * env:
 *   FOO BAR: baz
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "env-name-invalid",
        summary = "The name of an environment variable has a character that it cannot have",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = "actionlint:env-var")
public final class EnvNameInvalidRule implements SectionRule {

    /** Made by the rule index. */
    public EnvNameInvalidRule() {}

    @Override
    public void check(YamlNode section, Scope scope, Findings findings) {
        if (section instanceof YamlMapping mapping && Variables.areAt(scope)) {
            mapping.entries().forEach(entry -> check(entry.key(), findings));
        }
    }

    private void check(Text name, Findings findings) {
        if (!name.isLiteral()) {
            return;
        }
        for (var i = 0; i < name.raw().length(); i++) {
            var c = name.raw().charAt(i);
            if (c == '&' || c == '=' || Character.isWhitespace(c)) {
                findings.add(
                        this,
                        name,
                        "no environment variable can be called " + Quoted.name(name.raw()) + ": a name has no "
                                + (c == '&' || c == '=' ? "\"" + c + "\"" : "blanks")
                                + " in it; use letters, digits and \"_\"");
                return;
            }
        }
    }
}
