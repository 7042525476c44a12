package dev.millrace.cli;

import dev.millrace.core.facts.ActionFacts;
import dev.millrace.core.facts.ActionMajor;
import dev.millrace.core.facts.ActionRef;
import dev.millrace.core.source.Span;
import dev.millrace.dsl.pin.UsedAction;
import dev.millrace.dsl.pin.Version;
import dev.millrace.workspace.InputFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A {@code uses} in a file, and what the facts know of it.
 *
 * @param file the file
 * @param action what is used
 * @param version its version: as it is written, as its comment says, or as the facts know the commit
 * @param newest the newest release of its major
 * @param newestMajor the newest major of the action
 * @param marks what is to be said of it
 */
record Pin(
        InputFile file,
        UsedAction action,
        Optional<Version> version,
        Optional<ActionRef> newest,
        Optional<String> newestMajor,
        List<PinMark> marks) {

    Pin {
        marks = List.copyOf(marks);
    }

    static Pin of(InputFile file, UsedAction action) {
        var facts = ActionFacts.find(action.name());
        var written = action.version();
        var major =
                facts.flatMap(known -> known.forRef(written.map(Version::text).orElse(action.ref())));
        var newest = major.map(ActionMajor::release)
                .filter(release -> release.kind() == ActionRef.Kind.TAG)
                .filter(release -> Version.parse(release.name()).isPresent());
        var version = written.or(() ->
                newest.filter(release -> release.isAt(action.ref())).flatMap(release -> Version.parse(release.name())));
        var newestMajor = facts.flatMap(known -> known.released().stream().findFirst());
        return new Pin(file, action, version, newest, newestMajor, marks(action, version, newest, major));
    }

    private static List<PinMark> marks(
            UsedAction action, Optional<Version> version, Optional<ActionRef> newest, Optional<ActionMajor> major) {
        var marks = new ArrayList<PinMark>();
        if (!action.isPinned()) {
            marks.add(PinMark.UNPINNED);
        }
        version.flatMap(has -> newest.flatMap(release -> age(action, has, release)))
                .ifPresent(marks::add);
        if (major.filter(ActionMajor::deprecated).isPresent()) {
            marks.add(PinMark.DEPRECATED);
        }
        return marks;
    }

    private static Optional<PinMark> age(UsedAction action, Version has, ActionRef release) {
        var newest = Version.parse(release.name()).orElseThrow();
        if (!action.isPinned()) {
            // A tag like v4 moves by itself.
            return newest.isAtLeast(has) && !has.covers(newest) ? Optional.of(PinMark.OUTDATED) : Optional.empty();
        }
        if (release.isAt(action.ref()) || !newest.isAtLeast(has)) {
            return Optional.empty();
        }
        return Optional.of(has.numbers().equals(newest.numbers()) ? PinMark.MISMATCH : PinMark.OUTDATED);
    }

    /** The release to move to, if it is pinned and not there yet. */
    Optional<ActionRef> update() {
        return newest.filter(
                release -> action.isPinned() && (marks.contains(PinMark.OUTDATED) || marks.contains(PinMark.MISMATCH)));
    }

    /** The place in the file. */
    Span span() {
        return action.text().origin().span().orElseThrow();
    }

    /** The line, from 1. */
    int line() {
        return span().startPosition().line();
    }
}
