package dev.millrace.dsl.output;

import dev.millrace.core.workflow.Workflow;
import dev.millrace.dsl.pin.UsedAction;
import dev.millrace.dsl.pin.Version;
import java.util.ArrayList;
import java.util.List;

/** Tells where writing takes an action back to the major of the Java, which a bot or somebody had raised in the file. */
final class LostMajors {

    private LostMajors() {}

    static List<String> notes(Committed committed, Workflow written) {
        var notes = new ArrayList<String>();
        if (!committed.isOurs()) {
            return notes;
        }
        var before = committed.tree().map(UsedAction::in).orElse(List.of());
        for (var action : UsedAction.in(written)) {
            before.stream()
                    .filter(old -> isSamePlace(old, action))
                    .findFirst()
                    .flatMap(UsedAction::version)
                    .filter(had ->
                            action.version().filter(now -> isOlder(now, had)).isPresent())
                    .ifPresent(had -> notes.add(note(committed.name(), action, had)));
        }
        return notes;
    }

    private static boolean isSamePlace(UsedAction one, UsedAction other) {
        return one.isSameAction(other) && one.job().equals(other.job()) && one.occurrence() == other.occurrence();
    }

    private static boolean isOlder(Version now, Version had) {
        return had.isAtLeast(now) && !had.isSameMajor(now);
    }

    private static String note(String file, UsedAction action, Version had) {
        var now = action.version().map(Version::major).orElseThrow();
        return file + " had " + action.shortName() + " " + had.major() + " and goes back to " + now + ", as "
                + JavaPlaces.at(action.text().origin()) + " says; to keep " + had.major() + ", change the Java";
    }
}
