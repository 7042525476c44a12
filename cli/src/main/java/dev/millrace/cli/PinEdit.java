package dev.millrace.cli;

import dev.millrace.core.facts.ActionRef;
import dev.millrace.core.finding.Edit;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.source.Span;
import dev.millrace.dsl.pin.Version;
import java.util.ArrayList;
import java.util.List;

/** Moves a pin to another release: its commit, and the version in the comment beside it. Nothing else of the file changes. */
final class PinEdit {

    private PinEdit() {}

    /** The edits; none where the file does not hold the text as it is read, such as through an escape. */
    static List<Edit> of(Pin pin, ActionRef release) {
        var raw = pin.action().text().raw();
        var commit = pin.action()
                .text()
                .origin(raw.length() - pin.action().ref().length(), raw.length())
                .span();
        if (commit.isEmpty() || !commit.get().text().equals(pin.action().ref())) {
            return List.of();
        }
        var edits = new ArrayList<Edit>();
        edits.add(new Edit(commit.get(), release.sha()));
        edits.addAll(comment(pin, commit.get(), release.name()));
        return edits;
    }

    private static List<Edit> comment(Pin pin, Span commit, String version) {
        var file = commit.file();
        var lineEnd = endOfLine(file, commit.end());
        var comment = pin.action().comment();
        if (comment.isEmpty()) {
            // In brackets, what follows is not the end of the value.
            var rest = file.text().substring(commit.end(), lineEnd).strip();
            return rest.isEmpty() || rest.equals("'") || rest.equals("\"")
                    ? List.of(Edit.insert(file, lineEnd - trailing(file, commit.end(), lineEnd), " # " + version))
                    : List.of();
        }
        var start = file.text().lastIndexOf(comment.get(), lineEnd);
        var old = Version.in(comment.get());
        if (start < commit.end()) {
            return List.of();
        }
        if (old.isEmpty()) {
            return List.of(Edit.insert(file, start, version + " "));
        }
        var at = start + comment.get().indexOf(old.get().text());
        return List.of(new Edit(new Span(file, at, at + old.get().text().length()), version));
    }

    private static int endOfLine(SourceFile file, int offset) {
        var end = offset;
        while (end < file.text().length() && "\r\n".indexOf(file.text().charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static int trailing(SourceFile file, int from, int end) {
        var blanks = 0;
        while (end - blanks > from && Character.isWhitespace(file.text().charAt(end - blanks - 1))) {
            blanks++;
        }
        return blanks;
    }
}
