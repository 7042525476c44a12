package dev.millrace.cli;

import dev.millrace.core.expression.Data;
import dev.millrace.core.expression.evaluation.DataJson;
import dev.millrace.core.expression.evaluation.DataJsonException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Evaluates the expressions of lines of JSON, <code>{"expr": "a.b", "contexts": {"a": {"b": 1}}}</code>, and gives a line for each. */
final class EvalBatch {

    private final ExpressionRun run;

    EvalBatch(ExpressionRun run) {
        this.run = run;
    }

    /** Reads all lines, and prints what comes of each as soon as it is there. */
    void run(InputStream in, Shell shell) throws IOException {
        var lines = new Lines(in, EvalCommand.MAX_BYTES);
        while (lines.next()) {
            shell.print((lines.isTooLong() ? EvalJson.render(tooLong()) : answer(lines.text())) + "\n");
        }
    }

    /** What comes of a line, without its end. */
    String answer(String line) {
        try {
            return EvalJson.render(evaluate(line));
        } catch (EvalProblem problem) {
            return EvalJson.render(problem);
        }
    }

    private Data evaluate(String line) {
        if (!(read(line) instanceof Data.Dictionary request)) {
            throw broken("the line is no JSON object");
        }
        if (!(request.properties().get("expr") instanceof Data.Str expression)) {
            throw broken("the line has no string \"expr\"");
        }
        return run.evaluate(expression.value(), contexts(request));
    }

    private static Data read(String line) {
        try {
            return DataJson.read(line);
        } catch (DataJsonException e) {
            throw broken("the line is no JSON: " + e.problem());
        }
    }

    private static Map<String, Data> contexts(Data.Dictionary request) {
        var given = request.properties().getOrDefault("contexts", Data.NULL);
        if (given instanceof Data.Dictionary contexts) {
            return contexts.properties();
        }
        if (given instanceof Data.Null) {
            return Map.of();
        }
        throw broken("\"contexts\" is no JSON object");
    }

    private static EvalProblem tooLong() {
        return broken("the line has more than " + EvalCommand.MAX_BYTES + " bytes");
    }

    private static EvalProblem broken(String message) {
        return new EvalProblem(
                EvalProblem.Kind.PARSING,
                message + "; write {\"expr\": \"a.b\", \"contexts\": {\"a\": {\"b\": 1}}}",
                1);
    }
}
