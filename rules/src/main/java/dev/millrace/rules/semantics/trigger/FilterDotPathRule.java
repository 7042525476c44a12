package dev.millrace.rules.semantics.trigger;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.filter.FilterPattern;
import dev.millrace.core.filter.PatternProblem;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * A pattern of paths has no {@code .} or {@code ..} as a folder.
 *
 * <pre>{@code
 * on:
 *   push:
 *     paths: ./src/**   # src/**
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "filter-dot-path",
        summary = "A filter of paths has . or .. in it",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        fixable = true,
        aliases = "actionlint:glob")
public final class FilterDotPathRule implements WorkflowRule {

    /** Made by the rule index. */
    public FilterDotPathRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        Filter.allOf(workflow)
                .filter(Filter::isPath)
                .forEach(filter -> filter.patterns().forEach(text -> check(filter, text, findings)));
    }

    private void check(Filter filter, Text text, Findings findings) {
        for (var problem : filter.pattern(text).problems()) {
            if (problem.kind() == PatternProblem.Kind.DOT) {
                findings.add(findings.finding(
                                this,
                                text.origin(
                                        problem.range().start(), problem.range().end()),
                                problem.message())
                        .withFix(fix(text, problem.range().start())));
            }
        }
    }

    private static Optional<Fix> fix(Text text, int start) {
        var raw = text.raw();
        var end = start;
        while (raw.startsWith("./", end)) {
            end += 2;
        }
        // What is left must be a path that has no more of them.
        var rest = FilterPattern.path(raw.substring(0, start) + raw.substring(end));
        return end > start
                        && end < raw.length()
                        && raw.substring(0, start).replace("!", "").isBlank()
                        && rest.problems().isEmpty()
                ? ExactText.delete(text, start, end).map(edit -> Fix.safe("leave out \"./\"", edit))
                : Optional.empty();
    }
}
