package dev.millrace.workspace.check;

import dev.millrace.core.script.Script;
import dev.millrace.core.script.Script.Dialect;
import dev.millrace.core.script.ScriptChecker;
import dev.millrace.core.script.ScriptProblem;
import dev.millrace.workspace.IoReason;
import dev.millrace.workspace.WorkspaceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The program {@code shellcheck}. It takes longer to start than to check a script, so it is given many scripts at a time; what it said of each is
 * kept for whoever asks.
 */
final class ShellCheck implements ScriptChecker {

    private static final int SCRIPTS_PER_PROCESS = 500;

    private final String program;
    private final Map<Key, List<ScriptProblem>> known = new ConcurrentHashMap<>();
    private final AtomicReference<String> trouble = new AtomicReference<>();

    /**
     * The program of a name or path.
     *
     * @param program what to start, looked up in the {@code PATH}
     */
    ShellCheck(String program) {
        this.program = program;
    }

    private record Key(Dialect dialect, boolean stopsAtErrors, String masked) {

        static Key of(Script script) {
            return new Key(script.dialect(), script.stopsAtErrors(), script.masked());
        }
    }

    /** Why the program could not be asked; from then on it says nothing of any script. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble.get());
    }

    /** Checks scripts, many by one process. */
    void checkAll(Collection<Script> scripts) {
        for (var dialect : Dialect.values()) {
            var ofDialect = new LinkedHashMap<Key, Script>();
            for (var script : scripts) {
                if (script.dialect() == dialect) {
                    ofDialect.putIfAbsent(Key.of(script), script);
                }
            }
            var rest = new ArrayList<>(ofDialect.values());
            while (!rest.isEmpty()) {
                var some = rest.subList(0, Math.min(SCRIPTS_PER_PROCESS, rest.size()));
                run(dialect, some);
                some.clear();
            }
        }
    }

    @Override
    public List<ScriptProblem> check(Script script) {
        var key = Key.of(script);
        if (!known.containsKey(key)) {
            checkAll(List.of(script));
        }
        return known.getOrDefault(key, List.of());
    }

    private void run(Dialect dialect, List<Script> scripts) {
        if (trouble.get() != null) {
            return;
        }
        try {
            var folder = Files.createTempDirectory("millrace-scripts");
            try {
                for (var i = 0; i < scripts.size(); i++) {
                    Files.writeString(
                            folder.resolve(String.valueOf(i)), scripts.get(i).masked());
                }
                var output = output(dialect, scripts.size(), folder);
                for (var i = 0; i < scripts.size(); i++) {
                    var script = scripts.get(i);
                    known.put(Key.of(script), output.problemsOf(String.valueOf(i), script));
                }
            } finally {
                delete(folder);
            }
        } catch (WorkspaceException e) {
            trouble.compareAndSet(null, e.line());
        } catch (IOException e) {
            trouble.compareAndSet(null, "scripts cannot be handed to \"" + program + "\": " + IoReason.of(e));
        }
    }

    private ShellCheckOutput output(Dialect dialect, int scripts, Path folder) throws IOException {
        var command = new ArrayList<>(List.of(
                program, "--norc", "--format=json1", "--shell=" + dialect.name().toLowerCase(Locale.ROOT)));
        for (var i = 0; i < scripts; i++) {
            command.add(String.valueOf(i));
        }
        var process = start(command, folder);
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return ShellCheckOutput.parse(out)
                .orElseThrow(() -> new WorkspaceException("\"" + program + "\" did not answer as shellcheck does: "
                        + out.lines().findFirst().orElse("it said nothing")));
    }

    private Process start(List<String> command, Path folder) {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new WorkspaceException("the configuration asks for shellcheck, but \"" + program
                    + "\" cannot be started; install it, or remove the key \"shellcheck\"");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
