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
                    "rust-packages",
                    "A Rust program is tested in parallel, and a pull request from develop to main becomes a release with packages for three systems, or nothing at all.",
                    new RustPackages()),
            example(
                    "rust-microservices",
                    "Twelve Rust services are tested side by side, and what passed goes as images to a registry and on to a cluster.",
                    new RustMicroservices()),
            example(
                    "python-wheel",
                    "A Python package answers pull requests within five minutes, tests main in full, and is released once nothing speaks against it.",
                    new PythonWheel()),
            example(
                    "container-release",
                    "A container image is built for two processors, and versioned, published, signed and documented by what its commits say.",
                    new ContainerRelease()),
            example(
                    "quality-suite",
                    "Five workflows that call one another guard the quality, speed and security of a Rust library, its releases and its documentation.",
                    new QualitySuite()),
            example(
                    "java-library",
                    "A Java library is tested on the systems and Java versions that it supports, and what passed is built and kept.",
                    new JavaLibrary()),
            new Example(
                    "millrace",
                    "Millrace builds itself on the oldest and the newest Java, checks its own workflows, and is released by its own template.",
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
