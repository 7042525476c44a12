package dev.millrace.actions;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources against what these tests see. */
final class Compiler {

    private Compiler() {}

    /** What is wrong with a class, or else nothing, and its class file is below the folder then. */
    static List<String> errors(String path, String text, Path folder) {
        var source = new SimpleJavaFileObject(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var classPath = System.getProperty("java.class.path") + System.getProperty("path.separator") + folder;
        var options = List.of("-proc:none", "-Xlint:all,-path", "-classpath", classPath, "-d", folder.toString());
        ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostics, options, null, List.of(source))
                .call();
        return diagnostics.getDiagnostics().stream()
                .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
                .map(each -> each.getMessage(Locale.ROOT))
                .toList();
    }
}
