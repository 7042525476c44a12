package dev.millrace.annotations.processor;

import static java.util.stream.Collectors.toList;

import dev.millrace.annotations.RuleInfo;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** What javac makes of some sources when {@link RuleIndexProcessor} runs, with stand-ins for the types of core. */
record RuleCompilation(Path classes, List<Diagnostic<? extends JavaFileObject>> diagnostics) {

    private static final List<String> CORE = List.of("""
            package dev.millrace.core.rule;
            public interface Rule {}
            """, """
            package dev.millrace.core.rule;
            public interface RuleIndex { java.util.List<RuleDefinition> rules(); }
            """, """
            package dev.millrace.core.rule;
            public record RuleDefinition(dev.millrace.core.finding.RuleMetadata metadata, Rule rule) {
                @Override public String toString() {
                    return "RuleDefinition[metadata=" + metadata + ", rule=" + rule.getClass().getSimpleName() + "]";
                }
            }
            """, """
            package dev.millrace.core.finding;
            import dev.millrace.annotations.Category;
            import dev.millrace.annotations.Severity;
            public record RuleMetadata(
                String id, String summary, Category category, Severity severity, Severity strict, Severity pedantic,
                java.util.List<String> aliases, String since, boolean fixable,
                java.util.List<OptionMetadata> options) {}
            """, """
            package dev.millrace.core.finding;
            public record OptionMetadata(
                String name, dev.millrace.annotations.OptionKind kind, String summary) {}
            """);

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|record) (\\w+)");

    static RuleCompilation of(Path classes, String... sources) {
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var units = Stream.concat(CORE.stream(), Stream.of(sources))
                .map(Source::new)
                .collect(toList());
        var options = List.of(
                "-d",
                classes.toString(),
                "-classpath",
                Path.of(uriOf(RuleInfo.class)).toString(),
                "-Xlint:all,-processing",
                "-Werror");
        var task = ToolProvider.getSystemJavaCompiler()
                .getTask(new StringWriter(), null, diagnostics, options, null, units);
        task.setProcessors(List.of(new RuleIndexProcessor()));
        var ignored = task.call();
        return new RuleCompilation(classes, diagnostics.getDiagnostics());
    }

    List<String> errors() {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    String firstErrorLine() {
        try {
            var error = diagnostics.get(0);
            return error.getSource()
                    .getCharContent(true)
                    .toString()
                    .lines()
                    .toList()
                    .get((int) error.getLineNumber() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> rulesOf(String indexClass) {
        if (!errors().isEmpty()) {
            throw new AssertionError(errors());
        }
        try (var loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            var index = loader.loadClass(indexClass).getConstructor().newInstance();
            var rules = (Collection<?>) index.getClass().getMethod("rules").invoke(index);
            return rules.stream().map(Object::toString).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    String service() {
        try {
            return Files.readString(classes.resolve("META-INF/services/dev.millrace.core.rule.RuleIndex"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI uriOf(Class<?> type) {
        try {
            return type.getProtectionDomain().getCodeSource().getLocation().toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(
                    URI.create(
                            "string:///" + first(PACKAGE, text).replace('.', '/') + "/" + first(TYPE, text) + ".java"),
                    Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        private static String first(Pattern pattern, String text) {
            return pattern.matcher(text).results().findFirst().orElseThrow().group(1);
        }
    }
}
