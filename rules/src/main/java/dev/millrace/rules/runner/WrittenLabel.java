package dev.millrace.rules.runner;

import dev.millrace.core.facts.RunnerLabel;
import dev.millrace.core.facts.RunnerLabels;
import dev.millrace.core.finding.Edit;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.source.Located;
import dev.millrace.core.source.Origin;
import dev.millrace.core.source.Span;
import java.util.Optional;

/**
 * A label that a job asks for, where it is written: after {@code runs-on}, in a matrix, or in an expression.
 *
 * @param label the label
 * @param origin where it is written, or the part of it that is
 */
record WrittenLabel(String label, Origin origin) implements Located, PossibleValue {

    static WrittenLabel of(String label, Located place) {
        return new WrittenLabel(label, place.origin());
    }

    /** The same place with another label, of which what is written there is a part. */
    WrittenLabel with(String whole) {
        return new WrittenLabel(whole, origin);
    }

    /** What is known of the label. */
    Optional<RunnerLabel> known() {
        return RunnerLabels.find(label);
    }

    String quoted() {
        return "\"" + Suggestion.shorten(label) + "\"";
    }

    /** The edit that puts another label in place, where this one is written just so, with or without quotes. */
    Optional<Edit> replacedBy(String other) {
        return origin.span().flatMap(this::exact).map(span -> new Edit(span, other));
    }

    private Optional<Span> exact(Span span) {
        var written = span.text();
        if (written.equals(label)) {
            return Optional.of(span);
        }
        return written.equals("'" + label + "'") || written.equals("\"" + label + "\"")
                ? Optional.of(new Span(span.file(), span.start() + 1, span.end() - 1))
                : Optional.empty();
    }
}
