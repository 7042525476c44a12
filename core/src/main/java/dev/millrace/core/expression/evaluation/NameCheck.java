package dev.millrace.core.expression.evaluation;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.expression.Call;
import dev.millrace.core.expression.ContextAccess;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.ExpressionError;
import dev.millrace.core.expression.ExpressionError.Kind;
import dev.millrace.core.expression.Texts;
import dev.millrace.core.facts.Functions;
import dev.millrace.core.finding.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the contexts and functions that are not known, and calls with more or fewer arguments than a function takes. GitHub rejects these
 * before it evaluates anything.
 *
 * <pre>{@code
 * NameCheck.of(Set.of("github")).errors(tree) // there is no context "githbu" here; did you mean "github"?
 * }</pre>
 */
@PublicApi
public final class NameCheck {

    private final List<String> contexts;
    private final Set<String> foldedContexts;
    private final List<String> functions;
    private final Set<String> foldedFunctions;

    private NameCheck(Collection<String> contexts, Collection<String> functions) {
        this.contexts = List.copyOf(contexts);
        this.foldedContexts = folded(contexts);
        this.functions = List.copyOf(functions);
        this.foldedFunctions = folded(functions);
    }

    /** A check that knows these contexts and all of GitHub's functions. */
    public static NameCheck of(Collection<String> contexts) {
        return new NameCheck(contexts, Functions.names());
    }

    /** The same with these functions alone. */
    public NameCheck functions(Collection<String> names) {
        return new NameCheck(contexts, names);
    }

    /** What GitHub rejects the expression for, from left to right. */
    public List<ExpressionError> errors(Expression expression) {
        var errors = new ArrayList<ExpressionError>(0);
        check(expression, errors);
        errors.sort((a, b) -> Integer.compare(a.range().start(), b.range().start()));
        return List.copyOf(errors);
    }

    private void check(Expression root, List<ExpressionError> errors) {
        var open = new ArrayList<Expression>();
        open.add(root);
        while (!open.isEmpty()) {
            var expression = open.remove(open.size() - 1);
            if (expression instanceof ContextAccess context) {
                checkContext(context, errors);
            } else if (expression instanceof Call call) {
                checkCall(call, errors);
            }
            open.addAll(expression.operands());
        }
    }

    private void checkContext(ContextAccess context, List<ExpressionError> errors) {
        if (!foldedContexts.contains(Texts.fold(context.name()))) {
            errors.add(new ExpressionError(
                    Kind.UNKNOWN_CONTEXT,
                    "there is no context \"" + Suggestion.shorten(context.name()) + "\" here"
                            + Suggestion.hint(context.name(), contexts),
                    context.range()));
        }
    }

    private void checkCall(Call call, List<ExpressionError> errors) {
        var function =
                Functions.find(call.function()).filter(found -> foldedFunctions.contains(Texts.fold(found.name())));
        if (function.isEmpty()) {
            errors.add(new ExpressionError(
                    Kind.UNKNOWN_FUNCTION,
                    "there is no function \"" + Suggestion.shorten(call.function()) + "\" here"
                            + Suggestion.hint(call.function(), functions),
                    call.nameRange()));
            return;
        }
        Arity.problem(function.get(), call.arguments().size())
                .ifPresent(problem -> errors.add(new ExpressionError(Kind.ARGUMENT_COUNT, problem, call.nameRange())));
    }

    private static Set<String> folded(Collection<String> names) {
        var folded = new HashSet<String>();
        names.forEach(name -> folded.add(Texts.fold(name)));
        return folded;
    }
}
