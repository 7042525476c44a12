package dev.millrace.rules.style;

import dev.millrace.core.facts.OperatingSystem;
import dev.millrace.core.facts.RunnerLabel;
import dev.millrace.core.facts.RunnerLabels;
import dev.millrace.core.workflow.RunsOn;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.yaml.Text;
import java.util.List;
import java.util.Optional;

/**
 * The shell of the scripts of a job that names none.
 *
 * @param name the shell to write
 * @param isSame whether the scripts run as before when it is written: runners start bash with other options where it is named
 */
record DefaultShell(String name, boolean isSame) {

    /** The shell, where the job's runner is one of GitHub's and named in the job itself. */
    static Optional<DefaultShell> of(StepsJob job) {
        if (job.container().isPresent()) {
            return Optional.of(new DefaultShell("sh", true));
        }
        var labels = job.runsOn().map(RunsOn::labels).map(all -> all.items()).orElse(List.of());
        return labels.size() == 1 && !job.mayHold("container")
                ? labels.stream()
                        .filter(Text::isLiteral)
                        .flatMap(label -> RunnerLabels.find(label.raw()).stream())
                        .filter(RunnerLabel::isImage)
                        .findFirst()
                        .flatMap(RunnerLabel::os)
                        .map(DefaultShell::of)
                : Optional.empty();
    }

    private static DefaultShell of(OperatingSystem os) {
        return os == OperatingSystem.WINDOWS ? new DefaultShell("pwsh", true) : new DefaultShell("bash", false);
    }
}
