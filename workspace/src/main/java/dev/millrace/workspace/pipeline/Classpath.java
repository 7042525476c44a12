package dev.millrace.workspace.pipeline;

import dev.millrace.workspace.IoReason;
import dev.millrace.workspace.WorkspaceException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UTFDataFormatException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * The folders and jars that hold somebody's classes.
 *
 * @param entries the folders and jars, absolute
 */
public record Classpath(List<Path> entries) {

    private static final String CLASS = ".class";

    public Classpath {
        entries = List.copyOf(entries);
    }

    /**
     * The classpath that an option gives, as {@code java} takes it: {@code lib/*} means all jars of a folder.
     *
     * @throws WorkspaceException when an entry is neither a folder nor a jar
     */
    public static Classpath parse(String given, String option, Path directory) {
        var entries = new ArrayList<Path>();
        for (var part : given.split(Pattern.quote(File.pathSeparator), -1)) {
            // An empty part would mean the current directory; it rather comes from a variable that is not set.
            if (part.isEmpty()) {
                continue;
            }
            try {
                entries.addAll(
                        part.endsWith("*")
                                ? jarsIn(directory.resolve(part.substring(0, part.length() - 1)), part, option)
                                : List.of(entry(directory.resolve(part).normalize(), part, option)));
            } catch (InvalidPathException e) {
                throw bad(part, option);
            }
        }
        if (entries.isEmpty()) {
            throw new WorkspaceException(option + " is empty; name the folders and jars with the compiled pipelines");
        }
        return new Classpath(entries);
    }

    private static Path entry(Path path, String part, String option) {
        if (Files.isDirectory(path)) {
            return path;
        }
        if (Files.isRegularFile(path)) {
            try (var jar = new ZipFile(path.toFile())) {
                return Path.of(jar.getName());
            } catch (IOException e) {
                throw bad(part, option);
            }
        }
        throw new WorkspaceException(option + ": there is no \"" + part
                + "\"; compile the pipelines first, and name the folder of their classes");
    }

    private static WorkspaceException bad(String part, String option) {
        return new WorkspaceException(option + ": \"" + part + "\" is neither a folder nor a jar");
    }

    private static List<Path> jarsIn(Path folder, String part, String option) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw bad(part, option);
        }
    }

    /** The entries for a class loader. */
    public URL[] urls() {
        var urls = new ArrayList<URL>();
        for (var entry : entries) {
            try {
                urls.add(entry.toUri().toURL());
            } catch (MalformedURLException e) {
                throw new WorkspaceException(entry + " cannot be a part of a classpath");
            }
        }
        return urls.toArray(URL[]::new);
    }

    /** The names that files like {@code META-INF/services/dev.millrace.dsl.PipelineSource} list, as a ServiceLoader reads them. */
    public List<String> services(String type) {
        var names = new ArrayList<String>();
        for (var entry : entries) {
            read(entry, "META-INF/services/" + type)
                    .ifPresent(text -> text.lines()
                            .map(line -> (line.indexOf('#') < 0 ? line : line.substring(0, line.indexOf('#'))).strip())
                            .filter(name -> !name.isEmpty() && !names.contains(name))
                            .forEach(names::add));
        }
        return names;
    }

    private static Optional<String> read(Path entry, String name) {
        try {
            if (Files.isDirectory(entry)) {
                var file = entry.resolve(name);
                return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
            }
            try (var jar = new ZipFile(entry.toFile())) {
                var found = jar.getEntry(name);
                return found == null
                        ? Optional.empty()
                        : Optional.of(new String(jar.getInputStream(found).readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new WorkspaceException(entry + ": " + name + " cannot be read: " + IoReason.of(e));
        }
    }

    /** Hands on the header of every class, in no order. What is no class file is passed over. */
    public void headers(Consumer<ClassHeader> headers) {
        for (var entry : entries) {
            try {
                if (Files.isDirectory(entry)) {
                    inFolder(entry, headers);
                } else {
                    inJar(entry, headers);
                }
            } catch (IOException e) {
                throw new WorkspaceException(entry + " cannot be read: " + IoReason.of(e));
            }
        }
    }

    private static void inFolder(Path folder, Consumer<ClassHeader> headers) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (isClass(file.getFileName().toString())) {
                    try (var in = Files.newInputStream(file)) {
                        header(in, headers);
                    }
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void inJar(Path file, Consumer<ClassHeader> headers) throws IOException {
        try (var jar = new ZipFile(file.toFile())) {
            for (var entries = jar.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (isClass(entry.getName()) && !entry.getName().startsWith("META-INF/")) {
                    try (var in = jar.getInputStream(entry)) {
                        header(in, headers);
                    }
                }
            }
        }
    }

    private static boolean isClass(String name) {
        return name.endsWith(CLASS) && !name.endsWith("-info" + CLASS);
    }

    private static void header(InputStream in, Consumer<ClassHeader> headers) throws IOException {
        try {
            ClassHeader.read(new BufferedInputStream(in)).ifPresent(headers);
        } catch (EOFException | UTFDataFormatException e) {
            // Not a class file, whatever its name.
        }
    }
}
