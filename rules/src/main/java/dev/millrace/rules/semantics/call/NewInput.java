package dev.millrace.rules.semantics.call;

import dev.millrace.core.finding.Edit;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.source.Form;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.source.Span;
import java.util.Optional;

/**
 * An input that a call does not give yet, to be added with a value that somebody should replace.
 *
 * @param input the input
 * @param reference the call
 * @param given what it gives
 */
record NewInput(Parameter input, Reference reference, Given given) {

    static NewInput of(Parameter input, Reference reference, Given given) {
        return new NewInput(input, reference, given);
    }

    /** The change; empty where the mapping stands in braces, or comes from somewhere else. */
    Optional<Fix> fix() {
        var edit = !given.entries().isEmpty()
                ? given.entries().get(0).key().origin().span().flatMap(this::beforeFirst)
                : reference.job().with().isPresent()
                                || reference.uses().origin().form() == Form.BLOCK
                        ? Optional.<Edit>empty()
                        : reference.uses().origin().keySpan().flatMap(this::belowUses);
        return edit.map(change -> Fix.unsafe("add " + input.name() + " to with, to be filled in", change));
    }

    private String line() {
        return input.name() + ": " + input.placeholder();
    }

    private Optional<Edit> beforeFirst(Span key) {
        return startsLine(key)
                ? Optional.of(Edit.insert(key.file(), key.start(), line() + lineBreak(key.file()) + indent(key)))
                : Optional.empty();
    }

    private Optional<Edit> belowUses(Span key) {
        var value = reference.uses().origin().span();
        if (!startsLine(key)
                || value.isEmpty()
                || value.get().endPosition().line() != key.startPosition().line()) {
            return Optional.empty();
        }
        var file = key.file();
        var line = key.startPosition().line();
        var end = file.lineStart(line) + file.line(line).length();
        var start = lineBreak(file) + indent(key);
        return Optional.of(Edit.insert(file, end, start + "with:" + start + "  " + line()));
    }

    // Only blanks before it: the mapping is no {...}, and the key has no anchor or tag.
    private static boolean startsLine(Span key) {
        var position = key.startPosition();
        return key.file()
                .line(position.line())
                .substring(0, position.column() - 1)
                .isBlank();
    }

    private static String indent(Span key) {
        return " ".repeat(key.startPosition().column() - 1);
    }

    private static String lineBreak(SourceFile file) {
        return file.text().contains("\r\n") ? "\r\n" : "\n";
    }
}
