package dev.millrace.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.workflow.WorkflowWriter;
import dev.millrace.dsl.Job;
import dev.millrace.dsl.Millrace;
import dev.millrace.dsl.PipelineSource;
import dev.millrace.dsl.Pipelines;
import dev.millrace.dsl.Workflow;
import dev.millrace.dsl.output.WorkflowFiles;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every piece of Java in the guide and the README compiles and runs, and comes to the YAML that stands below it. */
final class GuideTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> HOLDERS = List.of(
            "dev.millrace.dsl.Level",
            "dev.millrace.dsl.Millrace",
            "dev.millrace.dsl.Permissions",
            "dev.millrace.dsl.Reporting",
            "dev.millrace.dsl.Result",
            "dev.millrace.dsl.RunnerLabel",
            "dev.millrace.dsl.Triggers",
            "dev.millrace.dsl.cache.Caches",
            "dev.millrace.dsl.expression.Expressions",
            "dev.millrace.dsl.guardrail.Guardrails",
            "dev.millrace.dsl.release.ReleaseChecks");
    private static final String PACKAGES = """
            import dev.millrace.actions.*;
            import dev.millrace.dsl.*;
            import dev.millrace.dsl.expression.*;
            import dev.millrace.dsl.plan.*;
            import java.nio.file.Path;
            import java.time.*;
            import java.util.*;
            """;

    @TempDir
    Path folder;

    static Stream<Snippet> snippets() throws IOException {
        var found = new ArrayList<Snippet>();
        try (var guide = Files.list(ROOT.resolve("docs/guide"))) {
            var pages = Stream.concat(Stream.of(ROOT.resolve("README.md")), guide.sorted());
            for (var page :
                    pages.filter(each -> each.toString().endsWith(".md")).toList()) {
                found.addAll(Snippet.of(ROOT.relativize(page).toString(), Files.readString(page)));
            }
        }
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void saysWhatIsTrue(Snippet snippet) throws Exception {
        // A page may go on with a class that it showed before.
        for (var earlier : snippets().toList()) {
            if (earlier.page().equals(snippet.page()) && earlier.line() < snippet.line() && earlier.isClass()) {
                compile(earlier);
            }
        }
        compile(snippet);
        try (var loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            var value = value(Class.forName(snippet.className(), true, loader));
            if (snippet.yaml().isPresent()) {
                assertThat(Snippet.shows(snippet.yaml().get(), value))
                        .as(
                                "%s should come to%n%s%nbut comes to%n%s",
                                snippet, snippet.yaml().get(), value)
                        .isTrue();
            }
        }
    }

    @Test
    void aWrongPageIsNoticed() {
        var page = Snippet.of("x.md", """
                ```java
                var a = job("a");
                ```

                ```yaml
                a:
                  runs-on: ubuntu-latest
                ```
                """);

        assertThat(page).hasSize(1);
        assertThat(page.get(0).source("")).contains("return a;");
        assertThat(Snippet.shows(page.get(0).yaml().orElseThrow(), "jobs:\n  a:\n    runs-on: ubuntu-latest\n"))
                .isTrue();
        assertThat(Snippet.shows(page.get(0).yaml().orElseThrow(), "jobs:\n  a:\n    runs-on: macos-latest\n"))
                .isFalse();
    }

    private void compile(Snippet snippet) throws IOException {
        var imports = PACKAGES
                + HOLDERS.stream()
                        .map(holder -> "import static " + holder + ".*;\n")
                        .collect(Collectors.joining());
        var file = folder.resolve(snippet.className() + ".java");
        Files.writeString(file, snippet.source(imports), StandardCharsets.UTF_8);
        var compiler = ToolProvider.getSystemJavaCompiler();
        var problems = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8)) {
            var path = folder + File.pathSeparator + System.getProperty("java.class.path");
            var options = List.of("-proc:none", "-d", folder.toString(), "-cp", path);
            compiler.getTask(null, files, problems, options, null, files.getJavaFileObjects(file))
                    .call();
        }
        assertThat(problems.getDiagnostics())
                .as("%s should compile:%n%s", snippet, Files.readString(file))
                .filteredOn(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .isEmpty();
    }

    private String value(Class<?> type) throws ReflectiveOperationException {
        if (PipelineSource.class.isAssignableFrom(type)) {
            return text(((PipelineSource) type.getConstructor().newInstance()).define());
        }
        return Stream.of(type.getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals("value"))
                ? text(type.getMethod("value").invoke(null))
                : "";
    }

    private String text(Object value) {
        if (value instanceof Pipelines pipelines) {
            return pipelines.workflows().stream()
                            .map(workflow -> WorkflowWriter.write(workflow.tree()))
                            .collect(Collectors.joining("\n"))
                    + written(pipelines);
        }
        if (value instanceof Workflow workflow) {
            var tree = workflow.tree();
            // A page may leave out what a workflow needs to be one; all others have to be right.
            var isWhole = !tree.on().triggers().items().isEmpty()
                    && !tree.jobs().items().isEmpty();
            return WorkflowWriter.write(tree) + (isWhole ? written(Millrace.pipelines(workflow)) : "");
        }
        return value instanceof Job job
                ? WorkflowWriter.write(Millrace.workflow("page").jobs(job).tree())
                : value.toString();
    }

    // A page may show the files with their commits as well as what the Java says.
    private String written(Pipelines pipelines) {
        return WorkflowFiles.in(folder).write(pipelines).stream()
                .map(file -> "\n" + file.text())
                .collect(Collectors.joining());
    }
}
