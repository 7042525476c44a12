package dev.millrace.rules.semantics.script;

import dev.millrace.core.finding.Edit;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.source.Span;
import dev.millrace.core.yaml.Text;
import dev.millrace.rules.semantics.script.PrintedCommands.Found;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes of {@code echo "::set-output name=x::y"} what appends {@code x=y} to the file. */
final class CommandFix {

    private static final Set<String> ECHOES = Set.of("echo", "write-output");

    private CommandFix() {}

    static Optional<Fix> of(Text run, Found found, String shell) {
        var isPowerShell = shell.equals("pwsh");
        if (!isPowerShell && !shell.equals("bash") && !shell.equals("sh") || !isPlainName(found)) {
            return Optional.empty();
        }
        return ScriptReader.read(run.raw(), isPowerShell)
                .commandAt(found.start())
                .filter(command -> isSimple(command, found))
                .flatMap(command -> fix(run, found, command, isPowerShell));
    }

    private static boolean isPlainName(Found found) {
        return !found.command().isNamed()
                || !found.name().isEmpty()
                        && found.name()
                                .chars()
                                .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '-'));
    }

    // The word echo, and then nothing but the text.
    private static boolean isSimple(Command command, Found found) {
        var call = command.call();
        if (command.isRedirected() || call.size() < 2 || !ECHOES.contains(command.name())) {
            return false;
        }
        var first = call.get(1);
        return first.isQuoted()
                ? call.size() == 2 && found.start() == first.start() + 1 && found.value() < first.end()
                : found.start() == first.start();
    }

    private static Optional<Fix> fix(Text run, Found found, Command command, boolean isPowerShell) {
        var places = run.places();
        var old = places.origin(found.start(), found.value()).span();
        var end = places.origin(command.end() - 1, command.end()).span();
        var isAsWritten = old.filter(span -> span.text().equals(run.raw().substring(found.start(), found.value())))
                        .isPresent()
                && end.isPresent();
        if (!isAsWritten) {
            return Optional.empty();
        }
        var variable = found.command().variable();
        var target = isPowerShell ? "$env:" + variable : quote(run) + "$" + variable + quote(run);
        var value = run.raw().substring(found.value(), command.end());
        var edits = List.of(
                new Edit(old.get(), found.command().isNamed() ? found.name() + "=" : ""),
                Edit.insert(end.get().file(), end.get().end(), " >> " + target));
        var description = "append to the file in $" + variable;
        // What is computed may hold line breaks, and the command knows escapes such as %0A.
        var isCertain = value.indexOf('$') < 0 && value.indexOf('%') < 0 && value.indexOf('`') < 0;
        return Optional.of(new Fix(description, isCertain, edits));
    }

    // In a double-quoted scalar a quote is written with a backslash.
    private static String quote(Text run) {
        return run.origin()
                        .span()
                        .map(Span::text)
                        .filter(text -> text.startsWith("\""))
                        .isPresent()
                ? "\\\""
                : "\"";
    }
}
