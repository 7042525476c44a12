package dev.millrace.rules.semantics.script;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.GrammarKey;
import dev.millrace.core.facts.Shell;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.TextRule;
import dev.millrace.core.yaml.Text;

/**
 * A shell is one that the runner knows by name, or a command with {@code {0}} in it.
 *
 * <pre>{@code
 * shell: zsh   # zsh -e {0}
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "shell-unknown",
        summary = "A shell is none that the runner knows, and no command with {0}",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = "actionlint:shell-name")
public final class ShellUnknownRule implements TextRule {

    /** Made by the rule index. */
    public ShellUnknownRule() {}

    @Override
    public void check(Text text, Scope scope, Findings findings) {
        if (scope.key().filter(ShellUnknownRule::isShell).isPresent() && isUnknown(text)) {
            var names = Shell.names();
            findings.add(
                    this,
                    text,
                    "the runner knows no shell " + Quoted.name(text.raw()) + "; use " + Quoted.choice(names)
                            + ", or a command with \"{0}\" where the script's file goes"
                            + Suggestion.hint(text.raw(), names));
        }
    }

    // A matrix may have a row of this name.
    private static boolean isShell(GrammarKey key) {
        return key.name().equals("shell") && !key.node().equals("matrix");
    }

    private static boolean isUnknown(Text text) {
        return text.isLiteral()
                && !text.isEmpty()
                && !text.raw().contains("{0}")
                && Shell.find(text.raw()).isEmpty();
    }
}
