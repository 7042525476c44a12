package dev.millrace.workspace.pipeline;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;

/** Gives the classes of sources that were compiled in memory; the scripts beside the sources are their resources. */
final class SourceLoader extends URLClassLoader {

    private final JavaSources sources;

    SourceLoader(JavaSources sources, Classpath libraries, ClassLoader parent) {
        super("pipelines", urls(sources, libraries), parent);
        this.sources = sources;
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
            if (loaded == null && sources.classes().containsKey(name)) {
                return findClass(name);
            }
        }
        return super.loadClass(name, resolve);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        var code = sources.classes().get(name);
        return code == null ? super.findClass(name) : defineClass(name, code, 0, code.length);
    }
}
