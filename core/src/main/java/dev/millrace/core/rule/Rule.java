package dev.millrace.core.rule;

import dev.millrace.annotations.PublicApi;

/**
 * Something to check. A rule implements the heights that it looks at, has no state, and is described by
 * {@link dev.millrace.annotations.RuleInfo}; the engine does the walking.
 *
 * <pre>{@code
 * @RuleInfo(id = "missing-image", ...)
 * public final class MissingImageRule implements JobRule { ... }
 * }</pre>
 */
@PublicApi
public sealed interface Rule
        permits WorkflowRule, JobRule, StepRule, TextRule, ExpressionRule, SectionRule, ActionRule {}
