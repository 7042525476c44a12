package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;

/**
 * A step of a job: {@link Millrace#run} or {@link Millrace#uses}.
 *
 * <pre>{@code
 * job("build").steps(uses("actions/checkout@v7"), run("make"))
 * }</pre>
 */
@PublicApi
public sealed interface Step permits RunStep, UsesStep {

    /** The step in the syntax tree. */
    dev.millrace.core.workflow.Step tree();
}
