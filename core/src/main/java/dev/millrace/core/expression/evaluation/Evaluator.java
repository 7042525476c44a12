package dev.millrace.core.expression.evaluation;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.expression.Data;
import dev.millrace.core.expression.Expression;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Computes what expressions come to, as GitHub does when it runs a workflow.
 *
 * <p>It is immutable. A context that it was not given is {@code null}; {@link NameCheck} finds those.
 *
 * <pre>{@code
 * var github = Data.object(Map.of("ref", Data.of("refs/heads/main")));
 * var tree = ExpressionParser.parse("endsWith(github.ref, '/MAIN')").tree().orElseThrow();
 * Evaluator.of(Map.of("github", github)).evaluate(tree) // true
 * }</pre>
 */
@PublicApi
public final class Evaluator {

    private final Data.Dictionary contexts;
    private final JobStatus status;
    private final Optional<FileHash> files;

    private Evaluator(Data.Dictionary contexts, JobStatus status, Optional<FileHash> files) {
        this.contexts = contexts;
        this.status = status;
        this.files = files;
    }

    /** An evaluator that knows these contexts, in a job where nothing failed. */
    public static Evaluator of(Map<String, Data> contexts) {
        return new Evaluator(new Data.Dictionary(contexts), JobStatus.SUCCESS, Optional.empty());
    }

    /** The same for a job that stands otherwise. */
    public Evaluator status(JobStatus value) {
        return new Evaluator(contexts, value, files);
    }

    /** The same with a folder in which {@code hashFiles} finds files. */
    public Evaluator workspace(Path folder) {
        return new Evaluator(contexts, status, Optional.of(patterns -> HashFiles.of(folder, patterns)));
    }

    /**
     * The value of an expression.
     *
     * @throws EvaluationException for what GitHub fails on
     */
    public Data evaluate(Expression expression) {
        return new Evaluation(contexts, status, files).evaluate(expression);
    }

    /**
     * Whether an {@code if} with this expression lets its job or step run. Without a status function it means {@code success() && (...)}.
     *
     * @throws EvaluationException for what GitHub fails on
     */
    public boolean condition(Expression expression) {
        if (status != JobStatus.SUCCESS && !expression.hasStatusFunction()) {
            return false;
        }
        return evaluate(expression).isTruthy();
    }
}
