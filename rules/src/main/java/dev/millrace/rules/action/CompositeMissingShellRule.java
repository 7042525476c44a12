package dev.millrace.rules.action;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Edit;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.StepRule;
import dev.millrace.core.source.Span;
import dev.millrace.core.workflow.RunStep;
import dev.millrace.core.workflow.Step;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A script in a composite action without a shell.
 *
 * <pre>{@code
 * steps:
 *   - run: make   # no "shell"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "composite-missing-shell",
        summary = "A script of a composite action names no shell",
        category = Category.ACTION,
        severity = Severity.ERROR,
        fixable = true,
        aliases = "ghalint:action_shell_is_required")
public final class CompositeMissingShellRule implements StepRule {

    // Before the first key of a step, or another one, as long as the step is no {...}.
    private static final Pattern START = Pattern.compile(" *(- +)?");

    /** The rule has no state. */
    public CompositeMissingShellRule() {}

    @Override
    public void check(Step step, Scope scope, Findings findings) {
        if (scope.action().isPresent() && step instanceof RunStep run && run.lacks("shell", run.shell())) {
            findings.add(findings.finding(
                            this,
                            run.run().origin().atKey(),
                            "this \"run\" has no \"shell\", and composite actions have no default; add \"shell: bash\" or another")
                    .withFix(run.run().origin().keySpan().flatMap(CompositeMissingShellRule::fix)));
        }
    }

    private static Optional<Fix> fix(Span run) {
        var file = run.file();
        var position = run.startPosition();
        var line = file.line(position.line());
        var isBlock = START.matcher(line.substring(0, position.column() - 1)).matches()
                && file.text().startsWith(":", run.end());
        var lineBreak = file.text().contains("\r\n") ? "\r\n" : "\n";
        return isBlock
                ? Optional.of(Fix.safe(
                        "add shell: bash",
                        Edit.insert(file, run.start(), "shell: bash" + lineBreak + " ".repeat(position.column() - 1))))
                : Optional.empty();
    }
}
