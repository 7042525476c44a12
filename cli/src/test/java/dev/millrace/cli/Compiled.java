package dev.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;

/**
 * A project in Java: its sources in {@code src/main/java}, their classes in {@code target/classes}.
 *
 * <pre>{@code
 * new Compiled(folder).with("com.acme.Ci", "public class Ci ...").classes() // folder/target/classes
 * }</pre>
 */
record Compiled(Path folder) {

    /** The imports of a pipeline. */
    static final String IMPORTS = """
            import static dev.millrace.dsl.Millrace.*;
            import static dev.millrace.dsl.RunnerLabel.*;
            import static dev.millrace.dsl.Triggers.*;
            import dev.millrace.dsl.*;

            """;

    /** Compiles a class in its package. */
    Compiled with(String name, String body) {
        var dot = name.lastIndexOf('.');
        var source = folder.resolve("src/main/java/" + name.replace('.', '/') + ".java");
        var text = (dot < 0 ? "" : "package " + name.substring(0, dot) + ";\n") + IMPORTS + body;
        try {
            Files.createDirectories(source.getParent());
            Files.createDirectories(classes());
            Files.writeString(source, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        var errors = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var classpath = System.getProperty("java.class.path") + File.pathSeparator + classes();
            var isFine = compiler.getTask(
                            errors,
                            files,
                            null,
                            List.of("-d", classes().toString(), "-classpath", classpath, "-proc:none"),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
            assertThat(isFine).as(errors.toString()).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A class that makes one workflow of one job, whose only step is this expression. */
    Compiled withPipeline(String name, String id, String step) {
        return with(name, """
                public class %s implements PipelineSource {
                    public Pipelines define() {
                        return pipelines(workflow("%s").on(push()).jobs(
                                job("build").runsOn(UBUNTU_LATEST).steps(%s)));
                    }
                }
                """.formatted(name.substring(name.lastIndexOf('.') + 1), id, step));
    }

    Path classes() {
        return folder.resolve("target/classes");
    }

    /** The classes in a jar, instead of the folder. */
    Path jar(String name) {
        var jar = folder.resolve(name);
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(classes())) {
            for (var file :
                    new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList())) {
                out.putNextEntry(
                        new JarEntry(classes().relativize(file).toString().replace('\\', '/')));
                out.write(Files.readAllBytes(file));
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }
}
