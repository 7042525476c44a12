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
import java.util.Set;

/**
 * A pattern of paths is one that GitHub can read.
 *
 * <pre>{@code
 * on:
 *   push:
 *     paths: 'src/[a-z'   # no "]"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "filter-bad-path-pattern",
        summary = "A filter of paths cannot be read",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = "actionlint:glob")
public final class FilterBadPathPatternRule implements WorkflowRule {

    /** Made by the rule index. */
    public FilterBadPathPatternRule() {}

    private static final Set<PatternProblem.Kind> OF_OTHER_RULES =
            Set.of(PatternProblem.Kind.DOT, PatternProblem.Kind.BLANK);

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        Filter.allOf(workflow)
                .filter(Filter::isPath)
                .forEach(filter -> filter.patterns().forEach(text -> check(filter, text, findings)));
    }

    private void check(Filter filter, Text text, Findings findings) {
        for (var problem : filter.pattern(text).problems()) {
            if (!OF_OTHER_RULES.contains(problem.kind())) {
                findings.add(findings.finding(
                                this,
                                text.origin(
                                        problem.range().start(), problem.range().end()),
                                "in " + Words.quoted(text.raw()) + ": " + problem.message())
                        .withSeverity(severity(problem.kind())));
            }
        }
    }

    // GitHub reads a slash at an end, and takes it for part of the path.
    private static Severity severity(PatternProblem.Kind kind) {
        return switch (kind) {
            case NEEDLESS_CLASS -> Severity.INFO;
            case SLASH -> Severity.WARNING;
            default -> Severity.ERROR;
        };
    }
}
