package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A label of runners that GitHub knows.
 *
 * <pre>{@code
 * var label = RunnerLabels.find("ubuntu-22.04").orElseThrow();
 * label.isDeprecated(LocalDate.of(2026, 11, 21)) // true
 * label.successors()                             // ubuntu-24.04, ubuntu-26.04
 * }</pre>
 *
 * @param name the label, in lower case
 * @param os the operating system, where the label tells
 * @param architecture the processor, where the label tells
 * @param kind whose label it is
 * @param deprecated the day since which GitHub warns of its end
 * @param removed the day from which on GitHub runs no job on it; empty for none, and for a removed one where the day is not known
 * @param successors the labels to use instead, the nearest first
 * @param moving the labels that it stands for by turns, today's first; empty for one that stays what it is
 * @param image the label whose image it has, where it shares one
 * @param source where this is known from
 */
@PublicApi
public record RunnerLabel(
        String name,
        Optional<OperatingSystem> os,
        Optional<Architecture> architecture,
        RunnerKind kind,
        Optional<LocalDate> deprecated,
        Optional<LocalDate> removed,
        List<String> successors,
        List<String> moving,
        Optional<String> image,
        String source) {

    /** Copies the lists. */
    public RunnerLabel {
        successors = List.copyOf(successors);
        moving = List.copyOf(moving);
    }

    static RunnerLabel of(FactLine line) {
        return new RunnerLabel(
                line.column(0),
                line.optional(1).map(os -> line.constant(1, OperatingSystem.values())),
                line.optional(2).map(architecture -> line.constant(2, Architecture.values())),
                line.constant(3, RunnerKind.values()),
                line.date(4),
                line.date(5),
                line.list(6),
                line.list(7),
                line.optional(8),
                line.column(9));
    }

    /** Whether GitHub runs no job on it any more, on a given day. */
    public boolean isRemoved(LocalDate day) {
        return removed.map(end -> !day.isBefore(end)).orElse(kind == RunnerKind.REMOVED);
    }

    /** Whether GitHub still runs jobs on it, but has said when it will not, on a given day. */
    public boolean isDeprecated(LocalDate day) {
        return !isRemoved(day) && deprecated.map(since -> !day.isBefore(since)).orElse(false);
    }

    /** Whether it is the name of an image of GitHub's, today's or one of the past. */
    public boolean isImage() {
        return kind != RunnerKind.PRESET && kind != RunnerKind.PROPOSED;
    }

    /** Whether it comes to another image now and then, like {@code ubuntu-latest}. */
    public boolean isMoving() {
        return !moving.isEmpty();
    }
}
