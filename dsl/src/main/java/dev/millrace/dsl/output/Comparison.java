package dev.millrace.dsl.output;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.workflow.WorkflowReader;
import java.util.ArrayList;
import java.util.List;

/** Compares drafts with the committed files: first what they mean, then how they are laid out. */
final class Comparison {

    private Comparison() {}

    static CheckResult of(List<Draft> drafts, List<Committed> orphans, boolean overwritesForeign) {
        var files = new ArrayList<CheckedFile>();
        for (var draft : drafts) {
            var isForeign = draft.committed().isForeign() && !overwritesForeign;
            files.add(isForeign ? file(draft, FileState.FOREIGN, List.of()) : compare(draft));
        }
        for (var orphan : orphans) {
            files.add(new CheckedFile(
                    orphan.path(), FileState.ORPHANED, orphan.text(), "", List.of(), List.of(), List.of()));
        }
        return new CheckResult(files);
    }

    private static CheckedFile compare(Draft draft) {
        var committed = draft.committed();
        if (!draft.isChanged()) {
            return file(draft, FileState.UP_TO_DATE, List.of());
        }
        if (committed.text().isEmpty()) {
            return file(draft, FileState.MISSING, List.of());
        }
        var errors = new ArrayList<Finding>();
        var before = WorkflowReader.read(SourceFile.of(committed.name(), committed.text()), errors::add);
        // The reader sees some values in another form than Java builds them, so both sides come from it.
        var ownErrors = new ArrayList<Finding>();
        var after = WorkflowReader.read(SourceFile.of(committed.name(), draft.text()), ownErrors::add);
        if (before.isEmpty() || after.isEmpty() || before.equals(after) && errors.size() > ownErrors.size()) {
            // What could not be read may be anything, like the marks of a merge.
            return file(
                    draft,
                    FileState.STALE,
                    errors.stream().map(Comparison::broken).toList());
        }
        return before.equals(after)
                ? file(draft, FileState.LAYOUT_DIFFERS, List.of())
                : file(
                        draft,
                        FileState.STALE,
                        Changes.between(before.get(), after.get(), JavaPlaces.of(draft.tree()), committed.name()));
    }

    private static Change broken(Finding finding) {
        return new Change("", finding.location() + ": " + finding.message(), finding.origin(), false);
    }

    private static CheckedFile file(Draft draft, FileState state, List<Change> changes) {
        var committed = draft.committed();
        return new CheckedFile(
                committed.path(), state, committed.text(), draft.text(), changes, draft.notes(), draft.findings());
    }
}
