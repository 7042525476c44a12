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
            example("java-library", new JavaLibrary()),
            example("rust-packages", new RustPackages()),
            example("quality-suite", new QualitySuite()),
            example("python-wheel", new PythonWheel()),
            example("container-release", new ContainerRelease()),
            example("rust-microservices", new RustMicroservices()),
            new Example("millrace", Path.of(""), new MillraceCi()));

    private Examples() {}

    /** All of them. */
    public static List<Example> all() {
        return ALL;
    }

    private static Example example(String name, PipelineSource source) {
        return new Example(name, Path.of("generated-examples", name), source);
    }
}
