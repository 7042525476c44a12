package dev.millrace.rules.semantics.trigger;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.filter.PatternProblem;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.yaml.Text;

/**
 * A pattern of paths has no blanks around it.
 *
 * <pre>{@code
 * on:
 *   push:
 *     paths: 'docs/** '   # docs/**
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "filter-path-whitespace",
        summary = "A filter of paths begins or ends with a blank",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        fixable = true,
        aliases = "actionlint:glob")
public final class FilterPathWhitespaceRule implements WorkflowRule {

    /** Made by the rule index. */
    public FilterPathWhitespaceRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        Filter.allOf(workflow)
                .filter(Filter::isPath)
                .forEach(filter -> filter.patterns().forEach(text -> check(filter, text, findings)));
    }

    private void check(Filter filter, Text text, Findings findings) {
        for (var problem : filter.pattern(text).problems()) {
            if (problem.kind() == PatternProblem.Kind.BLANK) {
                var range = problem.range();
                findings.add(findings.finding(this, text.origin(range.start(), range.end()), problem.message())
                        .withFix(ExactText.delete(text, range.start(), range.end())
                                .map(edit -> Fix.safe("remove the blanks", edit))));
            }
        }
    }
}
