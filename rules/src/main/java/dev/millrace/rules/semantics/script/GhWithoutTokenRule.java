package dev.millrace.rules.semantics.script;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.GhCommands;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Container;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.ParallelStep;
import dev.millrace.core.workflow.RunStep;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.workflow.UsesStep;
import dev.millrace.core.workflow.Workflow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The GitHub CLI has a token.
 *
 * <pre>{@code
 * - run: gh pr list
 *   env:
 *     GH_TOKEN: ${{ github.token }}   # without it, the step fails
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "gh-without-token",
        summary = "A script calls the GitHub CLI, which has no token",
        category = Category.SEMANTICS,
        severity = Severity.WARNING)
public final class GhWithoutTokenRule implements JobRule {

    // Actions with these words in their names may set variables for the steps that follow.
    private static final List<String> MAY_EXPORT = List.of(
            "secret", "vault", "token", "env", "1password", "doppler", "infisical", "login", "auth", "gh-", "cli");

    /** Made by the rule index. */
    public GhWithoutTokenRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        if (job instanceof StepsJob steps
                && mayCall(steps.steps())
                && JobSystems.of(steps).isHosted()
                && !Tokens.mayBeIn(steps.env())
                && !scope.workflow().map(Workflow::env).filter(Tokens::mayBeIn).isPresent()
                && !steps.container()
                        .map(Container::env)
                        .filter(Tokens::mayBeIn)
                        .isPresent()) {
            check(steps.steps(), scope, findings);
        }
    }

    // Most jobs do not, which is told fastest of all.
    private static boolean mayCall(Items<Step> steps) {
        for (var step : steps) {
            if (step instanceof RunStep run && run.run().raw().contains("gh ")
                    || step instanceof ParallelStep parallel && mayCall(parallel.steps())) {
                return true;
            }
        }
        return false;
    }

    /** Looks at steps up to the first that may give a token to those after it. */
    private boolean check(Items<Step> steps, Scope scope, Findings findings) {
        for (var step : steps) {
            if (step instanceof ParallelStep parallel && !check(parallel.steps(), scope, findings)
                    || step instanceof UsesStep uses && mayExport(uses)
                    || step instanceof RunStep run
                            && Tokens.mayBeSetBy(run.run().raw())) {
                return false;
            }
            if (step instanceof RunStep run && !Tokens.mayBeIn(run.env())) {
                check(run, scope, findings);
            }
        }
        return true;
    }

    private static boolean mayExport(UsesStep step) {
        var uses = step.uses().raw().toLowerCase(Locale.ROOT);
        return uses.startsWith(".")
                || uses.startsWith("$/")
                || !uses.startsWith("actions/") && MAY_EXPORT.stream().anyMatch(uses::contains);
    }

    private void check(RunStep step, Scope scope, Findings findings) {
        var script = step.run().raw();
        if (!script.contains("gh ")) {
            return;
        }
        var language = Language.of(step, scope);
        if (language != Language.POSIX && language != Language.POWERSHELL) {
            return;
        }
        for (var command :
                ScriptReader.read(script, language == Language.POWERSHELL).commands()) {
            var subcommand = subcommand(command);
            if (subcommand.isPresent()) {
                var call = command.call();
                findings.add(
                        this,
                        step.run().origin(call.get(0).start(), subcommand.get().end()),
                        "\"gh " + Suggestion.shorten(subcommand.get().text())
                                + "\" needs a token, and this step has none;"
                                + " add \"GH_TOKEN: ${{ github.token }}\" to its \"env\"");
                return;
            }
        }
    }

    private static Optional<Word> subcommand(Command command) {
        var call = command.call();
        return command.name().equals("gh")
                        && call.size() > 1
                        && GhCommands.needsToken(call.get(1).text())
                        && call.stream().noneMatch(word -> word.text().equals("--help"))
                ? Optional.of(call.get(1))
                : Optional.empty();
    }
}
