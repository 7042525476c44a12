package dev.millrace.rules.semantics.trigger;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.filter.PatternProblem;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.yaml.Text;

/**
 * A pattern of branches or tags is one that a branch or tag can be like.
 *
 * <pre>{@code
 * on:
 *   push:
 *     branches: feature/   # feature/**
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "filter-bad-ref-pattern",
        summary = "A filter of branches or tags cannot match any",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = "actionlint:glob")
public final class FilterBadRefPatternRule implements WorkflowRule {

    /** Made by the rule index. */
    public FilterBadRefPatternRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        Filter.allOf(workflow)
                .filter(Filter::isRef)
                .forEach(filter -> filter.patterns().forEach(text -> check(filter, text, findings)));
    }

    private void check(Filter filter, Text text, Findings findings) {
        for (var problem : filter.pattern(text).problems()) {
            var finding = findings.finding(
                    this,
                    text.origin(problem.range().start(), problem.range().end()),
                    "in " + Words.quoted(text.raw()) + ": " + problem.message());
            findings.add(
                    problem.kind() == PatternProblem.Kind.NEEDLESS_CLASS
                            ? finding.withSeverity(Severity.INFO)
                            : finding);
        }
    }
}
