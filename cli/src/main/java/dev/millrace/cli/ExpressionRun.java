package dev.millrace.cli;

import dev.millrace.core.expression.Data;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.ExpressionError;
import dev.millrace.core.expression.ExpressionParser;
import dev.millrace.core.expression.Segment;
import dev.millrace.core.expression.Template;
import dev.millrace.core.expression.evaluation.EvaluationException;
import dev.millrace.core.expression.evaluation.Evaluator;
import dev.millrace.core.expression.evaluation.JobStatus;
import dev.millrace.core.expression.evaluation.NameCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What expressions are evaluated with, besides their contexts.
 *
 * @param status how the job stands
 * @param workspace where {@code hashFiles} finds files
 * @param howToGiveContexts the cure for a context that is unknown because none was given
 */
record ExpressionRun(JobStatus status, Optional<Path> workspace, String howToGiveContexts) {

    private static final String OPEN = "${{";

    /**
     * The value of an expression, bare or in its markers.
     *
     * @throws EvalProblem when it has none
     */
    Data evaluate(String text, Map<String, Data> contexts) {
        var expression = parse(text);
        var errors = NameCheck.of(contexts.keySet()).errors(expression);
        if (!errors.isEmpty()) {
            var first = errors.get(0);
            var isMissing = first.kind() == ExpressionError.Kind.UNKNOWN_CONTEXT && contexts.isEmpty();
            throw new EvalProblem(
                    EvalProblem.Kind.PARSING,
                    first.message() + (isMissing ? "; " + howToGiveContexts : ""),
                    first.range().start() + 1);
        }
        var evaluator = Evaluator.of(contexts).status(status);
        try {
            return workspace.map(evaluator::workspace).orElse(evaluator).evaluate(expression);
        } catch (EvaluationException e) {
            throw new EvalProblem(
                    EvalProblem.Kind.EVALUATION, e.problem(), e.range().start() + 1);
        }
    }

    private static Expression parse(String text) {
        if (!text.stripLeading().startsWith(OPEN)) {
            var parsed = ExpressionParser.parse(text);
            return parsed.tree().orElseThrow(() -> first(parsed.errors()));
        }
        var template = Template.parse(text);
        if (!template.errors().isEmpty()) {
            throw first(template.errors());
        }
        if (template.expressions().size() != 1 || !isAlone(template, text)) {
            throw new EvalProblem(
                    EvalProblem.Kind.PARSING,
                    "this is text with expressions in it, and one expression is evaluated; write format('{0}/{1}', a, b)",
                    text.indexOf(OPEN) + 1);
        }
        return template.expressions().get(0);
    }

    private static boolean isAlone(Template template, String text) {
        for (var segment : template.segments()) {
            if (segment instanceof Segment.Insert
                    || segment instanceof Segment.Literal
                            && !segment.range().in(text).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static EvalProblem first(List<ExpressionError> errors) {
        var error = errors.get(0);
        var kind = error.kind() == ExpressionError.Kind.LEXING ? EvalProblem.Kind.LEXING : EvalProblem.Kind.PARSING;
        return new EvalProblem(kind, error.message(), error.range().start() + 1);
    }
}
