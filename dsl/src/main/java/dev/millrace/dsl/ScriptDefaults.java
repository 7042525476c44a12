package dev.millrace.dsl;

import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Defaults;
import dev.millrace.core.workflow.Extras;
import dev.millrace.core.workflow.RunDefaults;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/** The settings for all scripts of a workflow or job, of which each is set by itself. */
@Transparent
final class ScriptDefaults {

    private ScriptDefaults() {}

    static Defaults shell(Optional<Defaults> before, String shell, JavaOrigin origin) {
        return defaults(Optional.of(Values.text(shell, origin)), folder(before), origin);
    }

    static Defaults folder(Optional<Defaults> before, String folder, JavaOrigin origin) {
        return defaults(
                before.flatMap(Defaults::run).flatMap(RunDefaults::shell),
                Optional.of(Values.text(folder, origin)),
                origin);
    }

    private static Optional<Text> folder(Optional<Defaults> before) {
        return before.flatMap(Defaults::run).flatMap(RunDefaults::workingDirectory);
    }

    private static Defaults defaults(Optional<Text> shell, Optional<Text> folder, JavaOrigin origin) {
        var run = new RunDefaults(Optional.empty(), shell, folder, Extras.NONE, origin.copy());
        return new Defaults(Optional.of(run), Extras.NONE, origin.copy());
    }
}
