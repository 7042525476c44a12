package dev.millrace.workspace.pipeline;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Related;
import dev.millrace.core.source.CallSite;
import dev.millrace.core.source.CommentTable;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.source.Origin;
import dev.millrace.core.source.YamlOrigin;
import dev.millrace.workspace.InputFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Where the Java of pipelines is: a class tells its package and the file's name only. */
public final class JavaFiles {

    private static final List<Path> SOURCE_ROOTS =
            List.of(Path.of("src", "main", "java"), Path.of("src", "test", "java"), Path.of(""));

    private final Path directory;
    private final List<Path> projects;
    private final Map<String, String> names = new HashMap<>();

    /**
     * @param directory the current directory, to which files are named
     * @param root the top of the repository
     * @param classpath the folders of classes, which are mostly in the project of their sources
     */
    public JavaFiles(Path directory, Path root, Classpath classpath) {
        var around = new LinkedHashSet<Path>();
        for (var entry : classpath.entries()) {
            for (var at = entry.getParent(); at != null && at.startsWith(root); at = at.getParent()) {
                around.add(at);
            }
        }
        around.add(directory);
        around.add(root);
        this.directory = directory;
        this.projects = new ArrayList<>(around);
    }

    private JavaFiles(JavaFiles others, Map<String, Path> known) {
        this.directory = others.directory;
        this.projects = others.projects;
        known.forEach((path, file) -> names.put(path, InputFile.name(file, directory)));
    }

    /** The same, of which these are known, by their paths below their source roots. */
    public JavaFiles knowing(Map<String, Path> known) {
        return new JavaFiles(this, known);
    }

    /** The path of a source file from the current directory; the path below its source root, where it cannot be found. */
    public String nameOf(CallSite site) {
        return names.computeIfAbsent(site.path(), this::find);
    }

    private String find(String path) {
        for (var project : projects) {
            for (var root : SOURCE_ROOTS) {
                var file = project.resolve(root).resolve(path);
                if (Files.isRegularFile(file)) {
                    return InputFile.name(file, directory);
                }
            }
        }
        return path;
    }

    /** The same findings in {@link Finding#ORDER}, at files that can be opened from the current directory. */
    public List<Finding> locate(List<Finding> findings) {
        return findings.stream().map(this::locate).sorted(Finding.ORDER).toList();
    }

    private Finding locate(Finding finding) {
        var related = finding.related().stream()
                .map(each -> new Related(each.message(), locate(each.origin())))
                .toList();
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.message(),
                locate(finding.origin()),
                finding.path(),
                related,
                finding.fix());
    }

    private Origin locate(Origin origin) {
        if (origin instanceof YamlOrigin pasted && pasted.file().name().endsWith(".java")) {
            var name = names.computeIfAbsent(pasted.file().name(), this::find);
            var file = new CommentTable(pasted.file().named(name));
            return YamlOrigin.of(file, pasted.form(), pasted.start(), pasted.end());
        }
        // A class without a package has its file at the very path.
        return origin.callSite()
                .<Origin>map(site -> JavaOrigin.of(new CallSite("", nameOf(site), site.line())))
                .orElse(origin);
    }
}
