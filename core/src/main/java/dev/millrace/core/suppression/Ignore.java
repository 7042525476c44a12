package dev.millrace.core.suppression;

import dev.millrace.annotations.Severity;
import dev.millrace.core.configuration.Settings;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Related;
import dev.millrace.core.finding.RuleMetadata;
import dev.millrace.core.source.Span;
import java.util.List;
import java.util.Optional;

/** One name of a comment, with what came of it. */
final class Ignore {

    private final IgnoreComment comment;
    private final IgnoreComment.Word word;
    private final List<RuleMetadata> rules;
    private final List<Range> ranges;
    private final boolean isExpired;
    private boolean isUsed;

    Ignore(
            IgnoreComment comment,
            IgnoreComment.Word word,
            List<RuleMetadata> rules,
            List<Range> ranges,
            boolean isExpired) {
        this.comment = comment;
        this.word = word;
        this.rules = List.copyOf(rules);
        this.ranges = List.copyOf(ranges);
        this.isExpired = isExpired;
    }

    IgnoreComment comment() {
        return comment;
    }

    IgnoreComment.Word word() {
        return word;
    }

    List<RuleMetadata> rules() {
        return rules;
    }

    boolean isUsed() {
        return isUsed;
    }

    boolean isExpired() {
        return isExpired;
    }

    /** Whether anybody wants to hear one of its rules. */
    boolean isWanted(Settings settings) {
        return rules.stream().anyMatch(rule -> settings.severityOf(rule) != Severity.OFF);
    }

    /** Whether it speaks of a finding of one of its rules, and is still in force. It remembers that it spoke of one. */
    boolean silences(Finding finding, Span place) {
        if (!speaksOf(finding, place)) {
            return false;
        }
        isUsed = true;
        return !isExpired;
    }

    private boolean speaksOf(Finding finding, Span place) {
        for (var range : ranges) {
            if (range.contains(place.start())) {
                return true;
            }
        }
        return comment.isForeign() && (isAcross(place) || isAcrossRelated(finding));
    }

    // As zizmor does: on any line of a finding, or of what belongs to it.
    private boolean isAcross(Span place) {
        return place.file() == comment.file()
                && place.startPosition().line() <= comment.line()
                && comment.line() <= place.endPosition().line();
    }

    private boolean isAcrossRelated(Finding finding) {
        return finding.related().stream()
                .map(Related::origin)
                .map(origin -> origin.span())
                .flatMap(Optional::stream)
                .anyMatch(this::isAcross);
    }
}
