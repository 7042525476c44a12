package dev.millrace.workspace.pipeline;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives the classes of pipelines, those of sources that were compiled in memory, too; the scripts beside the sources are their resources. */
final class SourceLoader extends URLClassLoader {

    /** The command line has examples, which people copy, and do not always move. */
    private static final String EXAMPLES = "dev.millrace.examples.";

    private final JavaSources sources;
    private final ClassLoader platform;

    SourceLoader(JavaSources sources, Classpath libraries, ClassLoader platform) {
        super("pipelines", urls(sources, libraries), platform);
        this.sources = sources;
        this.platform = platform;
    }

    private static URL[] urls(JavaSources sources, Classpath libraries) {
        var urls = new ArrayList<URL>(List.of(new Classpath(sources.roots()).urls()));
        urls.addAll(List.of(libraries.urls()));
        return urls.toArray(URL[]::new);
    }

    // A source says more than what somebody may have compiled of it before.
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            if (loaded == null && (sources.classes().containsKey(name) || name.startsWith(EXAMPLES))) {
                return findClass(name);
            }
        }
        return super.loadClass(name, resolve);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        var code = Optional.ofNullable(sources.classes().get(name)).or(() -> example(name));
        return code.isEmpty() ? super.findClass(name) : defineClass(name, code.get(), 0, code.get().length);
    }

    // What a copied example shares with others of its package it sees only when one loader gives them all.
    private Optional<byte[]> example(String name) {
        var path = name.replace('.', '/') + ".class";
        if (!name.startsWith(EXAMPLES) || super.findResource(path) != null) {
            return Optional.empty();
        }
        try (var code = platform.getResourceAsStream(path)) {
            return code == null ? Optional.empty() : Optional.of(code.readAllBytes());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether a class, by its name, comes from here, and not from Millrace, which may stand on the classpath, too. */
    boolean gives(String name) {
        try {
            return loadClass(name).getClassLoader() == this;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    @Override
    public @Nullable URL findResource(String name) {
        var found = super.findResource(name);
        if (found != null) {
            return found;
        }
        var beside = sources.beside(name);
        return beside.isPresent() ? url(beside.get()) : null;
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("a file has no URL: " + file, e);
        }
    }
}
