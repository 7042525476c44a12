package dev.millrace.rules.semantics.script;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A command of a script.
 *
 * @param words its words, with what stands before its name
 * @param isRedirected whether what it prints goes to a file
 */
record Command(List<Word> words, boolean isRedirected) {

    // What may stand before the name of a command.
    private static final Set<String> BEFORE = Set.of(
            "if", "then", "else", "elif", "while", "until", "do", "!", "{", "time", "sudo", "env", "command", "exec",
            "nohup", "return", "@");

    Command {
        words = List.copyOf(words);
    }

    int start() {
        return words.get(0).start();
    }

    int end() {
        return words.get(words.size() - 1).end();
    }

    /** The words from the name of the command on. */
    List<Word> call() {
        var from = 0;
        // In PowerShell a variable may take the result: $version = gh release view
        if (words.size() > 2
                && words.get(0).text().startsWith("$")
                && words.get(1).text().equals("=")) {
            from = 2;
        }
        while (from < words.size() && isBefore(words.get(from))) {
            from++;
        }
        return words.subList(from, words.size());
    }

    private static boolean isBefore(Word word) {
        return BEFORE.contains(word.text()) || isAssignment(word);
    }

    private static boolean isAssignment(Word word) {
        var equals = word.text().indexOf('=');
        if (equals <= 0) {
            return false;
        }
        for (var i = 0; i < equals; i++) {
            var c = word.text().charAt(i);
            if (!(Character.isLetterOrDigit(c) || c == '_') || i == 0 && Character.isDigit(c)) {
                return false;
            }
        }
        return true;
    }

    /** The name of the command without its folder, in lower case; empty for an assignment alone. */
    String name() {
        var call = call();
        if (call.isEmpty()) {
            return "";
        }
        var text = call.get(0).text();
        var slash = Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\'));
        var name = text.substring(slash + 1).toLowerCase(Locale.ROOT);
        return name.endsWith(".exe") ? name.substring(0, name.length() - ".exe".length()) : name;
    }
}
