package dev.millrace.examples;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.PipelineSource;
import java.nio.file.Path;
import java.util.List;

/**
 * The reference pipelines. One more is a class and a line here.
 *
 * <pre>{@code
 * Examples.all().forEach(example -> System.out.println(example.name()))
 * }</pre>
 */
@PublicApi
public final class Examples {

    private static final List<Example> ALL = List.of(
            example(
                    "java-library",
                    "A Java library is tested on the systems and Java versions that it supports, and what passed is built and kept.",
                    new JavaLibrary()),
            example(
                    "rust-packages",
                    "A program in Rust is tested, tagged, packaged for Linux, macOS and Windows, and released, or all of it is taken back.",
                    new RustPackages()),
            example(
                    "python-wheel",
                    "A Python wheel is built fast for pull requests, fully on main, and released once its guardrails hold.",
                    new PythonWheel()),
            example(
                    "container-release",
                    "A container image for two platforms is versioned by its commits, signed, and documented by version.",
                    new ContainerRelease()),
            example(
                    "quality-suite",
                    "Five workflows share their jobs as Java values and call each other: quality, performance, security, docs and release.",
                    new QualitySuite()),
            new Example(
                    "millrace",
                    "Millrace builds itself on the oldest and the newest Java, and checks its own workflows.",
                    Path.of(""),
                    new MillraceCi()));

    private Examples() {}

    /** All of them. */
    public static List<Example> all() {
        return ALL;
    }

    private static Example example(String name, String summary, PipelineSource source) {
        return new Example(name, summary, Path.of("generated-examples", name), source);
    }
}
