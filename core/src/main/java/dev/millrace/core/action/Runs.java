package dev.millrace.core.action;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.workflow.Node;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * How an action runs.
 *
 * <pre>{@code
 * action.runs().flatMap(Runs::using) // node24
 * }</pre>
 */
@PublicApi
public sealed interface Runs extends Node permits JavaScriptRuns, DockerRuns, CompositeRuns {

    /** The runtime: {@code node24}, {@code docker}, {@code composite}. */
    Optional<Text> using();

    /** Hands this to the visitor's method for its kind. */
    <R> R accept(RunsVisitor<R> visitor);
}
