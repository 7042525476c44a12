package dev.millrace.rules.runner;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.RunsOn;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.yaml.Text;
import java.util.List;
import java.util.Locale;

/**
 * A group of runners whose name GitHub does not take.
 *
 * <pre>{@code
 * runs-on:
 *   group: team/large
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "runner-bad-group",
        summary = "The name of a runner group is empty or has an unknown prefix",
        category = Category.RUNNER,
        severity = Severity.ERROR,
        aliases = "languageservice:runs-on-group")
public final class RunnerBadGroupRule implements JobRule {

    private static final List<String> PREFIXES = List.of("organization", "org", "enterprise", "ent");

    /** Made by the rule index. */
    public RunnerBadGroupRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        if (job instanceof StepsJob steps) {
            steps.runsOn().flatMap(RunsOn::group).filter(Text::isLiteral).ifPresent(group -> check(group, findings));
        }
    }

    private void check(Text group, Findings findings) {
        var slash = group.raw().indexOf('/');
        if (slash < 0) {
            return; // An empty text is empty-string's.
        }
        var prefix = group.raw().substring(0, slash);
        if (!PREFIXES.contains(prefix.toLowerCase(Locale.ROOT))) {
            findings.add(
                    this,
                    group,
                    "the runner group \"" + Suggestion.shorten(group.raw()) + "\" has the prefix \""
                            + Suggestion.shorten(prefix)
                            + "\", but what stands before \"/\" is \"organization\", \"org\", \"enterprise\" or \"ent\""
                            + Suggestion.hint(prefix, PREFIXES));
        } else if (group.raw().substring(slash + 1).isBlank()) {
            findings.add(
                    this,
                    group,
                    "the runner group \"" + group.raw() + "\" names no group; write its name after the \"/\"");
        }
    }
}
