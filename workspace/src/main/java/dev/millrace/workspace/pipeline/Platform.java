package dev.millrace.workspace.pipeline;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

/**
 * Millrace itself, as pipelines see it.
 *
 * @param loader gives its classes
 * @param classpath its folders and jars, for the compiler
 */
public record Platform(ClassLoader loader, List<String> classpath) {

    /** Copies the list. */
    public Platform {
        classpath = List.copyOf(classpath);
    }

    /** The Millrace that runs, where {@code java} was started with it. */
    public static Platform running() {
        return new Platform(Platform.class.getClassLoader(), List.of(System.getProperty("java.class.path")));
    }

    String classpathWith(Classpath libraries) {
        var entries = new ArrayList<>(classpath);
        libraries.entries().forEach(entry -> entries.add(entry.toString()));
        return String.join(File.pathSeparator, entries);
    }
}
