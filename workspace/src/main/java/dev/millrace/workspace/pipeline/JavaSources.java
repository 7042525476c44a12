package dev.millrace.workspace.pipeline;

import dev.millrace.workspace.Console;
import dev.millrace.workspace.InputFile;
import dev.millrace.workspace.IoReason;
import dev.millrace.workspace.WorkspaceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Java sources, compiled in memory.
 *
 * @param classes the code of each class, by its binary name
 * @param paths the file of each source, by its path below its root, as {@code com/acme/Ci.java}
 */
public record JavaSources(Map<String, byte[]> classes, Map<String, Path> paths) {

    private static final int MOST_PROBLEMS = 20;

    public JavaSources {
        classes = Map.copyOf(classes);
        paths = Map.copyOf(paths);
    }

    /**
     * Compiles files against Millrace and what else they need.
     *
     * @throws WorkspaceException when they do not compile; what the compiler says is told then
     */
    public static JavaSources compile(
            List<Path> files, Classpath libraries, Platform platform, Path directory, Console console) {
        var compiler = compiler();
        var problems = new DiagnosticCollector<JavaFileObject>();
        try (var standard = compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8)) {
            var compiled = new CompiledClasses(standard);
            var task = compiler.getTask(
                    null,
                    compiled,
                    problems,
                    List.of(
                            "-proc:none",
                            "-g",
                            "-parameters",
                            "-implicit:none",
                            "-classpath",
                            platform.classpathWith(libraries)),
                    null,
                    standard.getJavaFileObjectsFromPaths(files));
            // Of what it cannot decode, the compiler tells, and goes on.
            if (!task.call() || problems.getDiagnostics().stream().anyMatch(JavaSources::isError)) {
                tell(problems.getDiagnostics(), directory, console);
                var broken = broken(files, problems.getDiagnostics());
                throw new WorkspaceException(
                        names(broken, directory) + (broken.size() == 1 ? " does" : " do") + " not compile");
            }
            return compiled.sources();
        } catch (IOException e) {
            throw new WorkspaceException(names(files, directory) + " cannot be compiled: " + IoReason.of(e));
        }
    }

    private static JavaCompiler compiler() {
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new WorkspaceException("this Java (" + System.getProperty("java.home")
                    + ") has no compiler; run Millrace with a JDK, 17 or newer");
        }
        return compiler;
    }

    // All of them, where no error has a file.
    private static List<Path> broken(List<Path> files, List<Diagnostic<? extends JavaFileObject>> problems) {
        var named = problems.stream()
                .filter(JavaSources::isError)
                .flatMap(problem -> Stream.ofNullable(problem.getSource()))
                .map(source -> Path.of(source.toUri()))
                .distinct()
                .toList();
        return named.isEmpty() ? files : named;
    }

    private static void tell(List<Diagnostic<? extends JavaFileObject>> problems, Path directory, Console console) {
        problems.stream()
                .filter(JavaSources::isError)
                .limit(MOST_PROBLEMS)
                .forEach(problem -> console.diagnose(line(problem, directory)));
    }

    private static boolean isError(Diagnostic<?> problem) {
        return problem.getKind() == Diagnostic.Kind.ERROR;
    }

    private static String line(Diagnostic<? extends JavaFileObject> problem, Path directory) {
        var source = problem.getSource();
        var place = source == null
                ? ""
                : InputFile.name(Path.of(source.toUri()), directory) + ":" + problem.getLineNumber() + ": ";
        // Further lines tell of the symbol, and where it was looked for.
        return place + "error: "
                + problem.getMessage(Locale.ROOT).strip().lines().collect(Collectors.joining("\n  ")) + "\n";
    }

    private static String names(List<Path> files, Path directory) {
        var names = files.stream().map(file -> InputFile.name(file, directory)).toList();
        var head = String.join(", ", names.subList(0, names.size() - 1));
        return (head.isEmpty() ? "" : head + " and ") + names.get(names.size() - 1);
    }

    /** The folders that the packages of the sources begin in; the folder of a source, where it has not the path of its package. */
    public List<Path> roots() {
        return paths.entrySet().stream()
                .map(each -> root(each.getKey(), each.getValue()))
                .distinct()
                .sorted()
                .toList();
    }

    private static Path root(String path, Path file) {
        var root = file.toAbsolutePath().normalize();
        if (root.endsWith(path)) {
            for (var i = 0; i < Path.of(path).getNameCount(); i++) {
                root = root.resolveSibling("");
            }
            return root;
        }
        return root.resolveSibling("");
    }

    /** A file in the folder of a source that has not the path of its package, by the path it would have there. */
    Optional<Path> beside(String resource) {
        var cut = resource.lastIndexOf('/') + 1;
        return paths.entrySet().stream()
                .filter(each -> each.getKey().lastIndexOf('/') + 1 == cut
                        && each.getKey().startsWith(resource.substring(0, cut)))
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getValue().resolveSibling(resource.substring(cut)))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** The header of every class. */
    public List<ClassHeader> headers() {
        var headers = new ArrayList<ClassHeader>();
        for (var code : classes.values()) {
            try {
                ClassHeader.read(new ByteArrayInputStream(code)).ifPresent(headers::add);
            } catch (IOException e) {
                throw new IllegalStateException("the compiler wrote no class file", e);
            }
        }
        return headers;
    }
}
