package dev.millrace.rules.semantics.trigger;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.yaml.Text;

/**
 * A pattern stands for one shape of names: GitHub knows neither braces nor bars.
 *
 * <pre>{@code
 * on:
 *   push:
 *     paths: '**.{js,ts}'   # two patterns
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "filter-alternatives",
        summary = "A pattern has alternatives, which GitHub does not know",
        category = Category.SEMANTICS,
        severity = Severity.WARNING)
public final class FilterAlternativesRule implements WorkflowRule {

    /** Made by the rule index. */
    public FilterAlternativesRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        Filter.allOf(workflow)
                .filter(filter -> filter.isRef() || filter.isPath())
                .forEach(filter -> filter.patterns().forEach(text -> check(filter, text, findings)));
    }

    private void check(Filter filter, Text text, Findings findings) {
        var raw = text.raw();
        var open = raw.indexOf('{');
        var close = raw.indexOf('}', Math.max(open, 0));
        var comma = raw.indexOf(',', Math.max(open, 0));
        if (open >= 0 && open < comma && comma < close) {
            report(text, open, close + 1, findings);
        } else if (filter.isRef() && raw.indexOf('|') >= 0) {
            report(text, raw.indexOf('|'), raw.indexOf('|') + 1, findings);
        }
    }

    private void report(Text text, int from, int to, Findings findings) {
        findings.add(
                this,
                text.origin(from, to),
                "GitHub takes " + Words.quoted(text.raw().substring(from, to)) + " in " + Words.quoted(text.raw())
                        + " as it stands, and knows no alternatives; list a pattern for each");
    }
}
