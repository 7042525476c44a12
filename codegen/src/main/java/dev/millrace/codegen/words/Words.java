package dev.millrace.codegen.words;

import com.palantir.javapoet.JavaFile;
import dev.millrace.core.facts.Events;
import dev.millrace.core.facts.PermissionScopes;
import dev.millrace.core.facts.RunnerLabels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The DSL's words that come from facts, as Java sources.
 *
 * <pre>{@code
 * Words.write(Path.of("target/generated-sources/words"));
 * }</pre>
 */
public final class Words {

    private Words() {}

    /**
     * Writes the sources into a folder that holds nothing else. A source that is there already is not touched, so that it need not be
     * compiled again; one whose fact is gone is deleted.
     */
    public static void write(Path folder) throws IOException {
        var sources = sources();
        for (var source : sources.entrySet()) {
            var file = folder.resolve(source.getKey());
            var bytes = source.getValue().getBytes(StandardCharsets.UTF_8);
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            }
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (!sources.containsKey(folder.relativize(file).toString().replace('\\', '/'))) {
                    Files.delete(file);
                }
            }
        }
    }

    /** The sources by their paths, with {@code /}. */
    public static Map<String, String> sources() {
        var sources = new TreeMap<String, String>();
        for (var file : files()) {
            sources.put(
                    file.packageName().replace('.', '/') + "/" + file.typeSpec().name() + ".java", file.toString());
        }
        return sources;
    }

    private static List<JavaFile> files() {
        var events = Events.all().names().stream()
                .map(name -> Events.all().find(name).orElseThrow())
                .filter(EventTypes::isPlain)
                .toList();
        var scopes = PermissionScopes.all().names().stream()
                .map(name -> PermissionScopes.all().find(name).orElseThrow())
                .toList();
        var files = new ArrayList<JavaFile>();
        events.stream().map(EventTypes::file).forEach(files::add);
        files.add(EventWords.file(events));
        files.add(PermissionWords.file(scopes));
        files.add(LabelConstants.file(RunnerLabels.all()));
        ContextTypes.CONTEXTS.stream().map(ContextTypes::file).forEach(files::add);
        return files;
    }
}
