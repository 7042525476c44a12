package dev.millrace.rules.action.use;

import dev.millrace.core.finding.Edit;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.source.Form;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.source.Span;
import dev.millrace.core.workflow.UsesStep;
import java.util.List;
import java.util.Optional;

/** Writes missing inputs with a value to fill in: above the others, or in a {@code with} of their own. */
final class InputPlaceholder {

    private static final String VALUE = ": TODO";

    private InputPlaceholder() {}

    /** Absent where the step is not written in lines. */
    static Optional<Fix> fix(UsesStep step, List<String> names) {
        if (!names.stream().allMatch(InputPlaceholder::isPlain)) {
            return Optional.empty();
        }
        var edit = step.with().isPresent() ? above(step, names) : below(step, names);
        return edit.map(each -> Fix.unsafe("add " + String.join(", ", names) + " to fill in", each));
    }

    private static Optional<Edit> above(UsesStep step, List<String> names) {
        if (step.with().entries().isEmpty() || step.with().origin().form() == Form.UNREADABLE) {
            return Optional.empty();
        }
        return step.with().entries().get(0).key().origin().span().flatMap(first -> {
            var file = first.file();
            var margin = margin(first);
            // An alias stands elsewhere, and others may use what it stands for.
            return margin.isBlank() && isBelow(first, step)
                    ? Optional.of(Edit.insert(file, first.start(), lines(names, margin, file)))
                    : Optional.empty();
        });
    }

    private static boolean isBelow(Span first, UsesStep step) {
        return step.with()
                .origin()
                .keySpan()
                .filter(key -> key.end() < first.start()
                        && key.file()
                                .text()
                                .substring(key.end(), first.start())
                                .strip()
                                .equals(":"))
                .isPresent();
    }

    private static String lines(List<String> names, String margin, SourceFile file) {
        var text = new StringBuilder();
        names.forEach(
                name -> text.append(name).append(VALUE).append(lineBreak(file)).append(margin));
        return text.toString();
    }

    private static Optional<Edit> below(UsesStep step, List<String> names) {
        var key = step.uses().origin().keySpan();
        var value = step.uses().origin().span();
        if (key.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        var file = key.get().file();
        var before = margin(key.get());
        var isOneLine =
                key.get().startPosition().line() == value.get().endPosition().line();
        if (!isOneLine || !before.replace('-', ' ').isBlank()) {
            return Optional.empty();
        }
        var margin = lineBreak(file) + " ".repeat(before.length());
        var text = new StringBuilder(margin).append("with:");
        names.forEach(name -> text.append(margin).append("  ").append(name).append(VALUE));
        return Optional.of(Edit.insert(file, endOfLine(value.get()), text.toString()));
    }

    // What stands before it on its line.
    private static String margin(Span span) {
        var position = span.startPosition();
        return span.file().line(position.line()).substring(0, position.column() - 1);
    }

    private static int endOfLine(Span span) {
        var text = span.file().text();
        var end = text.indexOf('\n', span.end());
        if (end < 0) {
            return text.length();
        }
        return end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private static String lineBreak(SourceFile file) {
        return file.text().contains("\r\n") ? "\r\n" : "\n";
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty()
                && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_')
                && Character.isLetter(name.charAt(0));
    }
}
