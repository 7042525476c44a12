package dev.millrace.core.expression.evaluation;

import dev.millrace.core.expression.Call;
import dev.millrace.core.expression.Data;
import org.jspecify.annotations.Nullable;

/** A call of a function while it is evaluated; each argument is evaluated when it is first asked for. */
final class Invocation {

    private final Call call;
    private final Evaluation evaluation;
    private final @Nullable Data[] values;

    Invocation(Call call, Evaluation evaluation) {
        this.call = call;
        this.evaluation = evaluation;
        this.values = new Data[call.arguments().size()];
    }

    /** How many arguments there are. */
    int count() {
        return values.length;
    }

    /** The value of an argument, counted from 0. */
    Data value(int index) {
        var known = values[index];
        if (known != null) {
            return known;
        }
        var value = evaluation.evaluate(call.arguments().get(index));
        values[index] = value;
        return value;
    }

    /** The value of an argument as a string. */
    String text(int index) {
        return value(index).asText();
    }

    /** The evaluation that it is a part of. */
    Evaluation evaluation() {
        return evaluation;
    }

    /** Takes memory for the result. */
    void take(int bytes) {
        evaluation.take(bytes, call.range());
    }

    /** The exception for what this call fails on. */
    EvaluationException failure(String problem) {
        return new EvaluationException(call.function() + ": " + problem, call.range());
    }

    /** The same for one of the arguments. */
    EvaluationException failure(int argument, String problem) {
        return new EvaluationException(
                call.function() + ": " + problem, call.arguments().get(argument).range());
    }
}
