package dev.millrace.core.rule;

import dev.millrace.annotations.PublicApi;

/**
 * A rule that looks at each expression that can be read: those between <code>${{</code> and <code>}}</code>, and the bare ones of {@code if}.
 * What cannot be read, a {@link TextRule} finds among the errors of the text's template.
 *
 * <pre>{@code
 * public void check(CheckedExpression expression, Scope scope, Findings findings) {
 *     for (var problem : expression.problems(TypeProblem.UnknownContext.class)) { ... }
 * }
 * }</pre>
 */
@PublicApi
public non-sealed interface ExpressionRule extends Rule {

    /** Looks at one and says what it saw. */
    void check(CheckedExpression expression, Scope scope, Findings findings);
}
