package dev.millrace.rules.semantics.script;

import dev.millrace.core.expression.TextRange;
import dev.millrace.rules.semantics.script.Script.Document;
import java.util.ArrayList;
import java.util.List;

/** Cuts a script of a POSIX shell or of PowerShell into commands. It never fails; what it does not understand becomes a word. */
final class ScriptReader {

    private static final int DEEPEST = 20;

    private final String text;
    private final boolean powerShell;
    private final List<Command> commands = new ArrayList<>();
    private final List<TextRange> comments = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();
    private final List<Heredoc> waiting = new ArrayList<>();
    private int at;
    private int depth;

    private ScriptReader(String text, boolean powerShell) {
        this.text = text;
        this.powerShell = powerShell;
    }

    static Script read(String text, boolean powerShell) {
        var reader = new ScriptReader(text, powerShell);
        while (reader.at < text.length()) {
            reader.commands('\0');
            // A parenthesis that nothing opened.
            reader.at++;
        }
        return new Script(reader.commands, reader.comments, reader.documents);
    }

    /** Reads commands up to a character that closes them. */
    private void commands(char closer) {
        var current = new Building();
        var parentheses = 0;
        while (at < text.length()) {
            var c = text.charAt(at);
            if (c == closer && parentheses == 0) {
                break;
            } else if (isEscape(c) && isLineBreak(at + 1)) {
                current.endWord();
                at += 2;
            } else if (c == '#' && !current.isInWord()) {
                comment();
            } else if (c == '\n') {
                current.end();
                at++;
                bodies();
            } else if (c == ' ' || c == '\t' || c == '\r') {
                current.endWord();
                at++;
            } else if (c == '>' || c == '&' && at + 1 < text.length() && text.charAt(at + 1) == '>') {
                current.redirect();
            } else if (c == '<') {
                current.input();
            } else if (c == '(' && !current.isInWord() || c == ')' || c == ';' || c == '|' || c == '&') {
                parentheses = Math.max(0, parentheses + (c == '(' ? 1 : c == ')' ? -1 : 0));
                current.end();
                at++;
            } else {
                current.part();
            }
        }
        current.end();
    }

    private boolean isEscape(char c) {
        return c == (powerShell ? '`' : '\\');
    }

    private boolean isLineBreak(int place) {
        return place < text.length() && text.charAt(place) == '\n';
    }

    private void comment() {
        var end = text.indexOf('\n', at);
        var stop = end < 0 ? text.length() : end;
        comments.add(new TextRange(at, stop));
        at = stop;
    }

    // The texts of <<EOF begin on the line after it.
    private void bodies() {
        for (var heredoc : waiting) {
            var start = at;
            while (at < text.length()) {
                var end = text.indexOf('\n', at);
                var stop = end < 0 ? text.length() : end;
                var line = text.substring(at, stop).strip();
                if (line.equals(heredoc.delimiter)) {
                    break;
                }
                at = end < 0 ? stop : end + 1;
            }
            heredoc.owner.document = new TextRange(start, at);
            heredoc.owner.finishDocument();
            at = Math.max(at, endOfLine(at));
        }
        waiting.clear();
    }

    private int endOfLine(int place) {
        var end = text.indexOf('\n', place);
        return end < 0 ? text.length() : end;
    }

    private record Heredoc(String delimiter, Building.Finished owner) {}

    /** A command of which not all words have been read. */
    private final class Building {

        private final List<Word> words = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private final List<Finished> readers = new ArrayList<>();
        private int start = -1;
        private boolean quoted;
        private boolean redirected;
        private boolean target;
        private boolean delimiter;
        private boolean toFile;

        boolean isInWord() {
            return start >= 0;
        }

        private void begin() {
            if (start < 0) {
                start = at;
            }
        }

        void endWord() {
            if (start < 0) {
                return;
            }
            var value = word.toString();
            if (delimiter) {
                var reader = new Finished();
                readers.add(reader);
                waiting.add(new Heredoc(value, reader));
            } else if (target) {
                redirected |= toFile && !value.startsWith("/dev/std") && !value.equals("/dev/tty");
            } else {
                words.add(new Word(start, at, value, quoted));
            }
            target = false;
            delimiter = false;
            word.setLength(0);
            quoted = false;
            start = -1;
        }

        void end() {
            endWord();
            target = false;
            delimiter = false;
            if (!words.isEmpty()) {
                var command = new Command(words, redirected);
                commands.add(command);
                readers.forEach(reader -> reader.finishCommand(command));
            }
            words.clear();
            readers.clear();
            redirected = false;
        }

        void redirect() {
            var handle = word.toString();
            var isHandle = start >= 0 && !quoted && handle.length() == 1 && Character.isDigit(handle.charAt(0));
            if (isHandle) {
                word.setLength(0);
                start = -1;
            } else {
                endWord();
            }
            toFile = !isHandle || handle.equals("1");
            var from = at;
            while (at < text.length() && ">&|".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            // Of 2>&1 the target is another handle.
            var toHandle = text.startsWith(">&", from)
                    && at < text.length()
                    && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '-');
            if (toHandle) {
                at++;
            }
            target = !toHandle;
        }

        void input() {
            endWord();
            if (text.startsWith("<<<", at)) {
                at += 3;
                target = true;
                toFile = false;
            } else if (text.startsWith("<<", at) && !powerShell) {
                at += 2;
                if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '~')) {
                    at++;
                }
                delimiter = true;
            } else {
                at++;
                target = text.charAt(at - 1) == '<' && !(at < text.length() && text.charAt(at) == '(');
                toFile = false;
            }
        }

        /** Reads a part of a word. */
        void part() {
            begin();
            var c = text.charAt(at);
            if (c == '\'') {
                single();
            } else if (c == '"') {
                twofold();
            } else if (isEscape(c)) {
                quoted = true;
                at++;
                take();
            } else if (!powerShell && c == '`') {
                at++;
                nested('`');
            } else if (c == '$') {
                dollar();
            } else {
                take();
            }
        }

        private void take() {
            if (at < text.length()) {
                word.append(text.charAt(at++));
            }
        }

        private void single() {
            quoted = true;
            var end = text.indexOf('\'', at + 1);
            var stop = end < 0 ? text.length() : end;
            word.append(text, at + 1, stop);
            at = Math.min(text.length(), stop + 1);
        }

        private void twofold() {
            quoted = true;
            at++;
            while (at < text.length() && text.charAt(at) != '"') {
                var c = text.charAt(at);
                if (isEscape(c) && at + 1 < text.length()) {
                    var next = text.charAt(at + 1);
                    if (next != '"' && next != c && next != '$') {
                        word.append(c);
                    }
                    at++;
                    take();
                } else if (!powerShell && c == '`') {
                    at++;
                    nested('`');
                } else if (c == '$') {
                    dollar();
                } else {
                    take();
                }
            }
            at = Math.min(text.length(), at + 1);
        }

        private void dollar() {
            var from = at;
            if (text.startsWith("${{", at)) {
                var end = text.indexOf("}}", at);
                at = end < 0 ? text.length() : end + 2;
            } else if (text.startsWith("$((", at)) {
                var end = text.indexOf("))", at);
                at = end < 0 ? text.length() : end + 2;
            } else if (text.startsWith("$(", at)) {
                at += 2;
                nested(')');
                return;
            } else if (text.startsWith("${", at)) {
                var end = text.indexOf('}', at);
                at = end < 0 ? text.length() : end + 1;
            } else {
                at++;
            }
            word.append(text, from, at);
        }

        private void nested(char closer) {
            var from = at;
            if (depth < DEEPEST) {
                depth++;
                commands(closer);
                depth--;
            } else {
                at = text.length();
            }
            at = Math.min(text.length(), at + 1);
            word.append('$')
                    .append('(')
                    .append(text, from, Math.max(from, at - 1))
                    .append(')');
        }

        /** A command and its text, both of which have to be read first. */
        final class Finished {

            private TextRange document = new TextRange(0, 0);
            private boolean hasDocument;
            private Command owner = new Command(List.of(), false);
            private boolean hasOwner;

            void finishCommand(Command command) {
                owner = command;
                hasOwner = true;
                finish();
            }

            void finishDocument() {
                hasDocument = true;
                finish();
            }

            private void finish() {
                if (hasOwner && hasDocument) {
                    documents.add(new Document(document, owner));
                }
            }
        }
    }
}
