package dev.millrace.dsl.output;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.Finding;
import java.nio.file.Path;
import java.util.List;

/**
 * A workflow file, compared with its pipeline.
 *
 * <pre>{@code
 * result.files().get(0).changes().get(0).toString() // jobs.build.steps[0].uses: ci.yml has checkout v8, Ci.java:12 says v7
 * }</pre>
 *
 * @param path the file
 * @param state how it stands to its pipeline
 * @param committed what it holds
 * @param expected what it would hold; nothing when no pipeline makes it
 * @param changes what it says otherwise; only of a file that is {@link FileState#STALE}
 * @param notes what else somebody should know before it is written
 * @param findings warnings and advice on the workflow, at lines of Java
 */
@PublicApi
public record CheckedFile(
        Path path,
        FileState state,
        String committed,
        String expected,
        List<Change> changes,
        List<String> notes,
        List<Finding> findings) {

    /** Copies the lists. */
    public CheckedFile {
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
        findings = List.copyOf(findings);
    }

    /**
     * Whether writing it is what mends it: it is missing, or says something else than that a bot raised an action to another major, which
     * the Java may well follow.
     */
    public boolean isMendedByWriting() {
        return state == FileState.MISSING
                || state == FileState.STALE
                        && (changes.isEmpty() || changes.stream().anyMatch(change -> !change.isNewerMajor()));
    }

    /** What writing it would change, as {@code git apply} reads it; nothing when no pipeline makes it, or it is not there. */
    public String diff() {
        return expected.isEmpty() || committed.isEmpty()
                ? ""
                : UnifiedDiff.between(WorkflowFolder.PATH + path.getFileName(), committed, expected);
    }
}
