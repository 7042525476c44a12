package dev.millrace.workspace.pipeline;

import dev.millrace.core.source.CallSite;
import dev.millrace.dsl.PipelineSource;
import dev.millrace.workspace.InputFile;
import dev.millrace.workspace.IoReason;
import dev.millrace.workspace.WorkspaceException;
import java.io.File;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The classes that describe pipelines, ready to be run.
 *
 * @param loader gives the classes; open until {@link #close()}, as what the pipelines made may still be of them
 * @param names the classes to run
 * @param isTheirs whether a class, by its name, is somebody's whose pipelines these are
 * @param files where their Java is
 * @param command what runs them again
 */
public record Program(
        URLClassLoader loader, List<String> names, Predicate<String> isTheirs, JavaFiles files, String command)
        implements AutoCloseable {

    public Program {
        names = List.copyOf(names);
    }

    /**
     * What has been compiled already.
     *
     * @param root the top of the repository
     * @throws WorkspaceException when nothing in it describes pipelines
     */
    public static Program compiled(Classpath classpath, Platform platform, Path root, Path directory) {
        var names = SourceScan.of(classpath, platform.loader());
        if (names.isEmpty()) {
            throw new WorkspaceException("no class on the classpath implements " + PipelineSource.class.getName());
        }
        var loader = new SourceLoader(new JavaSources(Map.of(), Map.of()), classpath, platform.loader());
        return new Program(
                loader,
                names,
                loader::gives,
                new JavaFiles(directory, root, classpath),
                "millrace generate " + classpathOption(classpath, root));
    }

    /**
     * What has been compiled in memory.
     *
     * @param sources what came of it
     * @param files the Java
     * @param libraries what it needs beside Millrace
     * @param root the top of the repository
     * @throws WorkspaceException when nothing in it describes pipelines
     */
    public static Program of(
            JavaSources sources, List<Path> files, Classpath libraries, Platform platform, Path root, Path directory) {
        var loader = new SourceLoader(sources, libraries, platform.loader());
        var names = SourceScan.of(sources.headers(), loader);
        if (names.isEmpty()) {
            throw new WorkspaceException("no class in " + InputFile.name(files.get(0), directory)
                    + (files.size() == 1 ? "" : " and the other sources") + " implements "
                    + PipelineSource.class.getName());
        }
        var words = files.stream().map(file -> inside(file, root)).collect(Collectors.joining(" "));
        var more = libraries.entries().isEmpty() ? "" : " " + classpathOption(libraries, root);
        return new Program(
                loader,
                names,
                sources.classes()::containsKey,
                new JavaFiles(directory, root, libraries).knowing(sources.paths()),
                "millrace generate " + words + more);
    }

    /** A line of Java, as {@code src/main/java/Ci.java:12}. */
    String place(CallSite site) {
        return files.nameOf(site) + (site.line() > 0 ? ":" + site.line() : "");
    }

    /** The innermost line of theirs. */
    Optional<String> placeIn(StackTraceElement... trace) {
        return Arrays.stream(trace)
                .filter(frame -> isTheirs.test(frame.getClassName()))
                // In code that the virtual machine has compiled, the innermost frame of an overflow may have no line.
                .filter(frame -> frame.getLineNumber() > 0)
                .findFirst()
                .map(Program::site)
                .map(this::place);
    }

    private static CallSite site(StackTraceElement frame) {
        var file = frame.getFileName();
        return new CallSite(
                frame.getClassName(), file == null ? frame.getClassName() + ".java" : file, frame.getLineNumber());
    }

    // The same on every machine: what is outside of the repository has another path on each.
    private static String classpathOption(Classpath classpath, Path root) {
        return "--classpath "
                + classpath.entries().stream()
                        .map(entry -> inside(entry, root))
                        // What is outside comes last, once.
                        .sorted((left, right) -> Boolean.compare(left.equals("..."), right.equals("...")))
                        .distinct()
                        .collect(Collectors.joining(":"));
    }

    private static String inside(Path path, Path root) {
        return path.startsWith(root) && !path.equals(root)
                ? root.relativize(path).toString().replace(File.separatorChar, '/')
                : "...";
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new WorkspaceException("the classpath cannot be closed: " + IoReason.of(e));
        }
    }
}
