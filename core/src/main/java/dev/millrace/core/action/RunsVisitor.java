package dev.millrace.core.action;

import dev.millrace.annotations.PublicApi;

/**
 * Does something different for each kind of action.
 *
 * <pre>{@code
 * runs.accept(visitor)
 * }</pre>
 *
 * @param <R> the result
 */
@PublicApi
public interface RunsVisitor<R> {

    /** For a JavaScript action. */
    R visitJavaScript(JavaScriptRuns runs);

    /** For a Docker action. */
    R visitDocker(DockerRuns runs);

    /** For a composite action. */
    R visitComposite(CompositeRuns runs);
}
