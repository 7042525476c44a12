package dev.millrace.workspace.pipeline;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.dsl.Pipelines;
import dev.millrace.dsl.output.CheckResult;
import dev.millrace.dsl.output.CheckedFile;
import dev.millrace.dsl.output.FileState;
import dev.millrace.dsl.output.ForeignFileException;
import dev.millrace.dsl.output.GeneratedFile;
import dev.millrace.dsl.output.InvalidPipelinesException;
import dev.millrace.dsl.output.WorkflowFiles;
import dev.millrace.dsl.pin.Pinning;
import dev.millrace.workspace.InputFile;
import dev.millrace.workspace.Roots;
import dev.millrace.workspace.WorkspaceException;
import dev.millrace.workspace.check.Overrides;
import dev.millrace.workspace.check.Repositories;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Runs pipelines, and writes their workflows or compares them with those that are there. */
public final class Generation {

    private final Program program;
    private final Wish wish;
    private final Path directory;
    private final Wording wording;
    private final Output output;

    /**
     * What is wanted.
     *
     * @param root the top of the repository
     * @param pinning how to name versions, whatever pipelines say
     * @param checksOnly whether nothing is written
     * @param overwrites whether foreign files are replaced
     * @param command what the files should name as the command that writes them again
     */
    public record Wish(
            Path root, Optional<Pinning> pinning, boolean checksOnly, boolean overwrites, Optional<String> command) {}

    /** Where lines and findings go. */
    public interface Output {

        /** Says a line about a file, or about all of them. */
        void say(String line);

        /** Tells the findings in so many files; there may be none. */
        void report(List<Finding> findings, int files);

        /** Says that a pipeline ends the process, while it ends, and sees to it that it ends as a failure. */
        void stopped(String line);
    }

    /**
     * A run that is yet to begin.
     *
     * @param directory the current directory, to which files are named
     */
    public Generation(Program program, Wish wish, Path directory, Wording wording, Output output) {
        this.program = program;
        this.wish = wish;
        this.directory = directory;
        this.wording = wording;
        this.output = output;
    }

    public boolean run() {
        try (var guard = new ExitGuard(program, output::stopped)) {
            guard.begin();
            return write(pipelines());
        } catch (InvalidPipelinesException e) {
            report(e.findings(), e.workflows());
            return false;
        } catch (ForeignFileException e) {
            throw new WorkspaceException(InputFile.name(e.files().get(0), directory)
                    + " was not written by Millrace; move it away, give the workflow another id, or "
                    + wording.overwrite());
        } catch (UncheckedIOException e) {
            throw new WorkspaceException(String.valueOf(e.getMessage()));
        }
    }

    private List<Pipelines> pipelines() {
        var all = new SourceRun(program, wording).run();
        return wish.pinning()
                .map(pinning -> all.stream().map(each -> each.pinning(pinning)).toList())
                .orElse(all);
    }

    private boolean write(List<Pipelines> pipelines) {
        var site = new Repositories(RuleCatalog.load(), Overrides.NONE, new Roots(List.of(wish.root())), directory)
                .siteOf(InputFile.of(wish.root().resolve(".github/workflows/x.yml"), directory));
        site.unreadable().ifPresent(path -> {
            throw new WorkspaceException(InputFile.name(path, directory) + " cannot be read");
        });
        site.policyTroubles().stream().findFirst().ifPresent(trouble -> {
            throw new WorkspaceException(trouble);
        });
        if (site.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            report(site.findings(), 0);
            return false;
        }
        var out = WorkflowFiles.in(wish.root())
                .checkedBy(site.validator())
                .regeneratedBy(wish.command().orElse(program.command()));
        var target = wish.overwrites() ? out.overwritingForeignFiles() : out;
        return wish.checksOnly() ? check(target, pipelines) : write(target, pipelines);
    }

    private boolean write(WorkflowFiles target, List<Pipelines> pipelines) {
        var written = target.write(pipelines);
        for (var file : written) {
            output.say(InputFile.name(file.path(), directory) + (file.isChanged() ? " (written)" : " (up to date)"));
            file.notes().forEach(note -> output.say("  note: " + note));
        }
        report(
                written.stream()
                        .map(GeneratedFile::findings)
                        .flatMap(List::stream)
                        .toList(),
                written.size());
        return true;
    }

    private boolean check(WorkflowFiles target, List<Pipelines> pipelines) {
        var result = target.check(pipelines);
        result.render(directory).forEach(output::say);
        report(
                result.files().stream()
                        .map(CheckedFile::findings)
                        .flatMap(List::stream)
                        .toList(),
                result.files().size());
        if (result.isUpToDate()) {
            return true;
        }
        var stale =
                result.files().stream().filter(file -> !file.state().isFine()).count();
        output.say(stale + " of " + result.files().size() + (result.files().size() == 1 ? " file is" : " files are")
                + " not as the pipelines say" + cure(result));
        return false;
    }

    // What writing does not mend says at its own line what does.
    private String cure(CheckResult result) {
        if (result.files().stream().noneMatch(CheckedFile::isMendedByWriting)) {
            return "; see above what helps, and commit";
        }
        var isBlocked = result.files().stream().anyMatch(file -> file.state() == FileState.FOREIGN);
        return (isBlocked ? "; first move away what is not written by Millrace, then" : ";") + " "
                + wording.regenerate() + ", and commit";
    }

    private void report(List<Finding> findings, int count) {
        output.report(program.files().locate(findings), count);
    }
}
