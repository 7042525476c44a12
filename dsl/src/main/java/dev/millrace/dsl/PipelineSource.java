package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;

/**
 * A class that describes pipelines. Millrace finds such classes, makes one instance with the public constructor without parameters, and
 * calls {@link #define()} once.
 *
 * <pre>{@code
 * public final class Ci implements PipelineSource {
 *     public Pipelines define() {
 *         var build = job("build").runsOn(UBUNTU_LATEST).steps(run("make"));
 *         return pipelines(workflow("ci").on(push()).jobs(build));
 *     }
 * }
 * }</pre>
 */
@PublicApi
@FunctionalInterface
public interface PipelineSource {

    /** The pipelines. */
    Pipelines define();
}
