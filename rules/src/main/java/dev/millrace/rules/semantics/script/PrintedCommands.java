package dev.millrace.rules.semantics.script;

import dev.millrace.core.facts.DeprecatedCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the deprecated workflow commands that a script prints, and leaves out those that it merely speaks of. */
final class PrintedCommands {

    // What these are given is looked for, changed or handed on, and not printed.
    private static final Set<String> NOT_PRINTING = Set.of(
            "grep",
            "egrep",
            "fgrep",
            "rg",
            "ag",
            "ack",
            "sed",
            "awk",
            "gawk",
            "find",
            "findstr",
            "select-string",
            "git",
            "gh",
            "curl",
            "wget",
            "[",
            "[[",
            "test",
            "case",
            "tee");
    private static final Set<String> PRINTING =
            Set.of("echo", "printf", "print", "cat", "write-host", "write-output", "write");

    private final String text;
    private final Language language;
    private Optional<Script> script = Optional.empty();

    private PrintedCommands(String text, Language language) {
        this.text = text;
        this.language = language;
    }

    /**
     * A command in a script.
     *
     * @param command which one
     * @param start where its colons begin
     * @param value where its value begins
     * @param name the name before the value; empty for none
     */
    record Found(DeprecatedCommand command, int start, int value, String name) {}

    static List<Found> in(String text, Language language) {
        var found = new ArrayList<Found>(0);
        var reader = new PrintedCommands(text, language);
        for (var at = text.indexOf("::"); at >= 0; at = text.indexOf("::", at + 2)) {
            var candidate = reader.candidate(at);
            if (candidate.isPresent() && reader.isPrinted(candidate.get())) {
                found.add(candidate.get());
            }
        }
        return found;
    }

    private Optional<Found> candidate(int at) {
        for (var command : DeprecatedCommand.all()) {
            var end = at + 2 + command.name().length();
            if (text.regionMatches(
                    true, at + 2, command.name(), 0, command.name().length())) {
                return command.isNamed() ? named(command, at, end) : plain(command, at, end);
            }
        }
        return Optional.empty();
    }

    private Optional<Found> plain(DeprecatedCommand command, int at, int end) {
        return text.startsWith("::", end) ? Optional.of(new Found(command, at, end + 2, "")) : Optional.empty();
    }

    // ::set-output name=x::, where x may hold whatever is computed.
    private Optional<Found> named(DeprecatedCommand command, int at, int end) {
        var stop = endOfLine(end);
        var close = text.indexOf("::", end);
        if (close < 0 || close > stop || end >= stop || !isBlank(text.charAt(end))) {
            return Optional.empty();
        }
        var properties = text.substring(end, close);
        var equals = properties.indexOf("name=");
        if (equals < 0 || !isBlank(properties.charAt(equals - 1)) && properties.charAt(equals - 1) != ',') {
            return Optional.empty();
        }
        return Optional.of(new Found(command, at, close + 2, properties.substring(equals + "name=".length())));
    }

    // A backslash at its end joins a line with the next.
    private int endOfLine(int from) {
        var line = text.indexOf('\n', from);
        while (line > 0 && text.charAt(line - 1) == '\\') {
            line = text.indexOf('\n', line + 1);
        }
        return line < 0 ? text.length() : line;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private boolean isPrinted(Found found) {
        return switch (language) {
            case POSIX, POWERSHELL -> isPrintedBy(script(), found.start());
            case CMD -> isPrintedByLine(found.start(), "rem", "::", "@rem");
            case OTHER -> isPrintedByLine(found.start(), "#", "//");
        };
    }

    private Script script() {
        var known = script.orElseGet(() -> ScriptReader.read(text, language == Language.POWERSHELL));
        script = Optional.of(known);
        return known;
    }

    private boolean isPrintedBy(Script source, int at) {
        if (source.isComment(at)) {
            return false;
        }
        var document = source.documentAt(at);
        if (document.isPresent()) {
            return prints(document.get().owner()) && (beginsLine(at) || followsQuote(at));
        }
        var command = source.commandAt(at);
        return command.isEmpty() || prints(command.get()) && isFirst(command.get(), at);
    }

    private static boolean prints(Command command) {
        return !command.isRedirected()
                && !NOT_PRINTING.contains(command.name())
                && command.call().stream().limit(3).noneMatch(word -> NOT_PRINTING.contains(word.text()));
    }

    // The runner looks for commands at the start of a line that is printed.
    private boolean isFirst(Command command, int at) {
        if (followsLineBreak(at)) {
            return true;
        }
        var call = command.call();
        var isPrinting = PRINTING.contains(command.name()) && !command.name().equals("printf");
        if (!isPrinting) {
            return followsQuote(at);
        }
        var first = 1;
        while (first < call.size() - 1 && call.get(first).text().startsWith("-")) {
            first++;
        }
        var start = call.get(Math.min(first, call.size() - 1)).start();
        return at == start || at == start + 1 && followsQuote(at) || at == start + 2 && text.startsWith("$'", start);
    }

    private boolean isPrintedByLine(int at, String... comments) {
        var start = text.lastIndexOf('\n', at) + 1;
        var line = text.substring(start, at);
        for (var comment : comments) {
            if (line.stripLeading().regionMatches(true, 0, comment, 0, comment.length())) {
                return false;
            }
        }
        if (language == Language.CMD) {
            var before = line.strip();
            return before.regionMatches(true, before.length() - 4, "echo", 0, 4)
                    || before.regionMatches(true, before.length() - 5, "echo", 0, 4);
        }
        return followsQuote(at) || followsLineBreak(at);
    }

    private boolean beginsLine(int at) {
        return text.substring(text.lastIndexOf('\n', at) + 1, at).isBlank();
    }

    private boolean followsLineBreak(int at) {
        return at >= 2 && text.charAt(at - 1) == 'n' && "\\`".indexOf(text.charAt(at - 2)) >= 0 || beginsLine(at);
    }

    private boolean followsQuote(int at) {
        return at > 0 && "\"'`".indexOf(text.charAt(at - 1)) >= 0;
    }
}
