package dev.millrace.templates;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dsl.PipelineSource;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The source that a template writes, compiled as a team would compile it. */
record Example(Template template) {

    private static final Pattern BODY = Pattern.compile("return delivery\\((.+)\\);", Pattern.DOTALL);

    /** The class that {@code millrace init} writes. */
    PipelineSource source(Path folder) {
        return compiled(
                folder,
                "Ci",
                PipelineSource.class,
                "implements dev.millrace.dsl.PipelineSource",
                "dev.millrace.dsl.Pipelines define() { " + template.body() + " }");
    }

    /** The project that its pipelines are for. */
    Project project(Path folder) {
        var body = BODY.matcher(template.body());
        assertThat(body.matches()).as(template.body()).isTrue();
        return (Project) compiled(
                        folder,
                        "Own",
                        Supplier.class,
                        "implements java.util.function.Supplier<Object>",
                        "Object get() { return " + body.group(1) + "; }")
                .get();
    }

    private <T> T compiled(Path folder, String name, Class<T> type, String kind, String method) {
        var imports = template.imports().stream()
                .map(each -> "import " + each + ";\n")
                .collect(joining());
        var text = imports + "public final class " + name + " " + kind + " {\n    public " + method + "\n}\n";
        try {
            var source = Files.writeString(folder.resolve(name + ".java"), text);
            compile(folder, source);
            // The class may need the loader as long as it lives.
            @SuppressWarnings("resource")
            var loader = new URLClassLoader(
                    new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
            return type.cast(loader.loadClass(name).getDeclaredConstructor().newInstance());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(text, e);
        }
    }

    private static void compile(Path folder, Path source) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var errors = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var classPath = Stream.of(System.getProperty("java.class.path"), folder.toString())
                    .collect(joining(File.pathSeparator));
            var options = List.of("-d", folder.toString(), "-classpath", classPath, "-proc:none", "-Xlint:-path");
            var isFine = compiler.getTask(errors, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            assertThat(isFine).as(errors.toString()).isTrue();
        }
    }

    @Override
    public String toString() {
        return template.name();
    }
}
