package dev.millrace.workspace.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;

/** Keeps in memory what the compiler writes. */
final class CompiledClasses extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final Map<String, ByteArrayOutputStream> codes = new HashMap<>();
    private final Map<String, Path> paths = new HashMap<>();

    CompiledClasses(StandardJavaFileManager standard) {
        super(standard);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
        var code = new ByteArrayOutputStream();
        codes.put(className, code);
        Optional.ofNullable(sibling).map(FileObject::toUri).map(Path::of).ifPresent(file -> know(className, file));
        return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/') + ".class"), kind) {
            @Override
            public OutputStream openOutputStream() {
                return code;
            }
        };
    }

    private void know(String className, Path file) {
        var dot = className.lastIndexOf('.');
        paths.put(className.substring(0, dot + 1).replace('.', '/') + file.getFileName(), file);
    }

    JavaSources sources() {
        var classes = codes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().toByteArray()));
        return new JavaSources(classes, paths);
    }
}
