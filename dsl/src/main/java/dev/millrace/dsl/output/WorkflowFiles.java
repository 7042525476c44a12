package dev.millrace.dsl.output;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.millrace.annotations.PublicApi;
import dev.millrace.core.context.FolderRepository;
import dev.millrace.core.context.Repository;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import dev.millrace.dsl.Pipelines;
import dev.millrace.dsl.Workflow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Writes pipelines into a repository: all or none, and only what has changed. A file that Millrace did not write is never overwritten
 * without being asked. The committed files are the lock of the versions of actions, see {@link dev.millrace.dsl.pin.Pins}.
 *
 * <pre>{@code
 * WorkflowFiles.in(Path.of(".")).write(new Ci().define())                // .github/workflows/ci.yml
 * WorkflowFiles.in(Path.of(".")).check(new Ci().define()).isUpToDate()   // in a test, or in CI
 * }</pre>
 */
@PublicApi
public final class WorkflowFiles {

    private final Path root;
    private final boolean overwritesForeign;
    private final Validator validator;
    private final Optional<String> command;

    private WorkflowFiles(Path root, boolean overwritesForeign, Validator validator, Optional<String> command) {
        this.root = root;
        this.overwritesForeign = overwritesForeign;
        this.validator = validator;
        this.command = command;
    }

    /**
     * The workflow files of a repository. Where the folder has a {@code .git}, pipelines are checked against the actions and workflows that
     * are in it.
     *
     * @param root the repository's folder, which is made when there is none
     */
    public static WorkflowFiles in(Path root) {
        return new WorkflowFiles(root, false, Validator.of(RuleCatalog.load(), Profile.DEFAULT), Optional.empty());
    }

    /** The same files, of which those that Millrace did not write, and symbolic links, may be replaced, too. */
    public WorkflowFiles overwritingForeignFiles() {
        return new WorkflowFiles(root, true, validator, command);
    }

    /** The same files, for pipelines that are checked by this validator, with the configuration that counts there. */
    public WorkflowFiles checkedBy(Validator value) {
        return new WorkflowFiles(root, overwritesForeign, value, command);
    }

    /** The same files, which name this command as the one that writes them again, unless pipelines have one of their own. */
    public WorkflowFiles regeneratedBy(String value) {
        return new WorkflowFiles(root, overwritesForeign, validator, Optional.of(value));
    }

    /**
     * Checks pipelines and writes them.
     *
     * @return every file, whether it had to be written or not, in the order of the workflows
     * @throws InvalidPipelinesException when a workflow has an error; nothing is written then
     * @throws ForeignFileException when a file stands in the way that Millrace did not write; nothing is written then
     * @throws UncheckedIOException when a file cannot be written; each file is then whole, either as it was or as it should be
     */
    @CanIgnoreReturnValue
    public List<GeneratedFile> write(Pipelines pipelines) {
        return write(List.of(pipelines));
    }

    /** The same for several pipelines, which may call each other's workflows; they are all written, or none. */
    @CanIgnoreReturnValue
    public List<GeneratedFile> write(List<Pipelines> pipelines) {
        try {
            var folder = WorkflowFolder.in(root);
            var drafting = new Drafting(folder, validator, repository(), command);
            var drafts = drafting.of(pipelines);
            refuseForeign(drafts);
            folder.tidy();
            replace(folder, drafts);
            return results(drafts, drafting.orphans(drafts));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the workflows: " + e.getMessage(), e);
        }
    }

    /**
     * Compares the committed files with what {@link #write(Pipelines)} would write: by what they say to GitHub, then letter by letter.
     * Nothing is written.
     *
     * @throws InvalidPipelinesException when a workflow has an error
     * @throws UncheckedIOException when a file cannot be read
     */
    public CheckResult check(Pipelines pipelines) {
        return check(List.of(pipelines));
    }

    /** The same for several pipelines, which may call each other's workflows. */
    public CheckResult check(List<Pipelines> pipelines) {
        try {
            var drafting = new Drafting(WorkflowFolder.in(root), validator, repository(), command);
            var drafts = drafting.of(pipelines);
            return Comparison.of(drafts, drafting.orphans(drafts), overwritesForeign);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the workflows: " + e.getMessage(), e);
        }
    }

    /**
     * A workflow's file as it would be written, without any check, and with the versions of actions as the Java has them.
     *
     * @param command the command that writes it again, for its header
     */
    public static String render(Workflow workflow, String command) {
        return Drafting.render(workflow.tree(), Optional.of(command));
    }

    // Read again each time: what was written before is there then.
    private Repository repository() {
        // In any other folder, what a pipeline refers to may be elsewhere.
        return Files.exists(root.resolve(".git")) ? FolderRepository.of(root) : Repository.UNKNOWN;
    }

    private void refuseForeign(List<Draft> drafts) {
        var foreign = drafts.stream()
                .map(Draft::committed)
                .filter(Committed::isForeign)
                .map(Committed::path)
                .toList();
        if (!foreign.isEmpty() && !overwritesForeign) {
            throw new ForeignFileException(foreign);
        }
    }

    private static void replace(WorkflowFolder folder, List<Draft> drafts) throws IOException {
        var texts = new LinkedHashMap<Path, String>();
        for (var draft : drafts) {
            if (draft.isChanged()) {
                texts.put(draft.committed().path(), draft.text());
            }
        }
        if (!texts.isEmpty()) {
            folder.replace(texts);
        }
    }

    private static List<GeneratedFile> results(List<Draft> drafts, List<Committed> orphans) {
        var left = new ArrayList<>(orphans);
        var files = new ArrayList<GeneratedFile>();
        for (var draft : drafts) {
            var notes = new ArrayList<>(draft.notes());
            notes.addAll(LostMajors.notes(draft.committed(), draft.tree()));
            var source = Optional.of(Draft.source(draft.tree()));
            // Of two workflows from one source, the first one tells.
            left.stream()
                    .filter(orphan -> orphan.source().equals(source))
                    .forEach(orphan -> notes.add(orphan.name() + " was generated from " + source.get()
                            + ", too, and no pipeline makes it any more; delete it"));
            left.removeIf(orphan -> orphan.source().equals(source));
            files.add(new GeneratedFile(
                    draft.committed().path(), draft.text(), draft.isChanged(), draft.findings(), notes));
        }
        return files;
    }
}
