package dev.millrace.dsl.output;

import com.github.difflib.DiffUtils;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowWriter;
import dev.millrace.core.yaml.ScalarKind;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlSequence;
import dev.millrace.dsl.pin.UsedAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says in words in what a committed workflow and a pipeline differ. */
final class Changes {

    private final String file;
    private final JavaPlaces places;
    private final List<Change> changes = new ArrayList<>();

    private Changes(String file, JavaPlaces places) {
        this.file = file;
        this.places = places;
    }

    /**
     * The differences, in the order of the pipeline.
     *
     * @param committed the committed workflow
     * @param wanted the workflow that the pipeline makes, read from its text
     * @param places where it comes from
     * @param file the name of the committed file
     */
    static List<Change> between(Workflow committed, Workflow wanted, JavaPlaces places, String file) {
        var found = new Changes(file, places);
        found.node("", WorkflowWriter.toYaml(committed), WorkflowWriter.toYaml(wanted));
        if (found.changes.isEmpty()) {
            found.inJava("", file + " has the same in another order");
        }
        return found.changes;
    }

    private void node(String path, YamlNode before, YamlNode after) {
        if (before.equals(after)) {
            return;
        }
        if (before instanceof YamlMapping old && after instanceof YamlMapping now) {
            mapping(path, old, now);
        } else if (before instanceof YamlSequence old && after instanceof YamlSequence now) {
            sequence(path, old, now);
        } else {
            changes.add(action(path, before, after).orElseGet(() -> changed(path, says(path, before, after), false)));
        }
    }

    private void mapping(String path, YamlMapping before, YamlMapping after) {
        for (var entry : after.entries()) {
            var key = entry.key().raw();
            var inner = path.isEmpty() ? key : path + "." + key;
            before.get(key).ifPresentOrElse(old -> node(inner, old, entry.value()), () -> added(inner));
        }
        for (var entry : before.entries()) {
            var key = entry.key().raw();
            if (after.get(key).isEmpty()) {
                removed(path.isEmpty() ? key : path + "." + key, entry.value());
            }
        }
    }

    private void sequence(String path, YamlSequence before, YamlSequence after) {
        for (var delta : DiffUtils.diff(before.items(), after.items()).getDeltas()) {
            var old = delta.getSource();
            var now = delta.getTarget();
            var both = Math.min(old.size(), now.size());
            for (var i = 0; i < both; i++) {
                node(
                        item(path, now.getPosition() + i),
                        old.getLines().get(i),
                        now.getLines().get(i));
            }
            for (var i = both; i < now.size(); i++) {
                added(item(path, now.getPosition() + i));
            }
            for (var i = both; i < old.size(); i++) {
                removed(item(path, old.getPosition() + i), old.getLines().get(i));
            }
        }
    }

    private static String item(String path, int index) {
        return path + "[" + index + "]";
    }

    // A version is what people have changed, whatever the commits are.
    private Optional<Change> action(String path, YamlNode before, YamlNode after) {
        if (!path.endsWith(".uses") || !(before instanceof Text old && after instanceof Text now)) {
            return Optional.empty();
        }
        return UsedAction.of(old)
                .flatMap(had -> UsedAction.of(now).filter(had::isSameAction).flatMap(has -> versions(path, had, has)));
    }

    private Optional<Change> versions(String path, UsedAction had, UsedAction has) {
        return had.version()
                .flatMap(old -> has.version().filter(now -> !now.equals(old)).map(now -> {
                    var isMajor = !old.isSameMajor(now);
                    var isNewer = isMajor && old.isAtLeast(now);
                    var words = file + " has " + had.shortName() + " " + (isMajor ? old.major() : old) + ", "
                            + places.at(path) + " says " + (isMajor ? now.major() : now);
                    var cure = "; change the Java to " + old.major() + ", or regenerate to go back";
                    return changed(path, isNewer ? words + cure : words, isNewer);
                }));
    }

    private String says(String path, YamlNode before, YamlNode after) {
        return file + " has " + describe(before) + ", " + places.at(path) + " says " + describe(after);
    }

    private static String describe(YamlNode node) {
        if (node instanceof YamlMapping) {
            return "a mapping";
        }
        if (node instanceof YamlSequence) {
            return "a list";
        }
        var text = (Text) node;
        if (text.isNull()) {
            return "nothing";
        }
        var line = new StringBuilder(Suggestion.shorten(text.raw()));
        for (var i = 0; i < line.length(); i++) {
            if (Character.isISOControl(line.charAt(i))) {
                line.setCharAt(i, ' ');
            }
        }
        var shown = line.toString().strip();
        return text.kind() == ScalarKind.STRING ? "\"" + shown + "\"" : shown;
    }

    private void added(String path) {
        inJava(path, places.at(path) + " has it, " + file + " has not");
    }

    private void removed(String path, YamlNode node) {
        changes.add(new Change(path, file + " has it, the Java has not", node.origin(), false));
    }

    private void inJava(String path, String message) {
        changes.add(changed(path, message, false));
    }

    private Change changed(String path, String message, boolean isNewerMajor) {
        return new Change(path, message, places.origin(path), isNewerMajor);
    }
}
