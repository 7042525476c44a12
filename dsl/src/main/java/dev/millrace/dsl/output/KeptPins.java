package dev.millrace.dsl.output;

import dev.millrace.core.workflow.Workflow;
import dev.millrace.dsl.pin.UsedAction;
import dev.millrace.dsl.pin.Version;
import java.util.ArrayList;
import java.util.List;

/** Tells where a file keeps a newer version than the one that the Java names. */
final class KeptPins {

    private KeptPins() {}

    static List<String> notes(Workflow asked, Workflow pinned, String file) {
        var notes = new ArrayList<String>();
        var before = UsedAction.in(asked);
        var after = UsedAction.in(pinned);
        for (var i = 0; i < before.size(); i++) {
            var named = Version.parse(before.get(i).ref());
            var kept = after.get(i).version();
            if (named.isPresent() && kept.isPresent() && !named.get().covers(kept.get())) {
                notes.add(file + " keeps " + before.get(i).shortName() + " " + kept.get() + ", "
                        + JavaPlaces.at(before.get(i).text().origin()) + " says " + named.get()
                        + "; to go back, use pinnedTo(...) with the commit of " + named.get());
            }
        }
        return notes;
    }
}
