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
import dev.millrace.workspace.Printable;
import dev.millrace.workspace.Roots;
import dev.millrace.workspace.Wording;
import dev.millrace.workspace.WorkspaceException;
import dev.millrace.workspace.check.Overrides;
import dev.millrace.workspace.check.Repositories;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /** What came of a run. */
    public enum Result {
        FINE,
        /** The files are not as the pipelines say. */
        OUT_OF_DATE,
        /** The pipelines have errors, so nothing was written. */
        INVALID,
        /** The configuration of the repository has errors, so nothing was checked. */
        MISCONFIGURED
    }

    /** Where lines and findings go. */
    public interface Output {

        /** Says a line about a file; it is as severe as what is wrong with that file. */
        void say(Severity severity, String line);

        /** Says, in a line after all others, what is wrong with all files. */
        void summarize(String line);

        /** Tells the findings in so many files; there may be none. */
        void report(List<Finding> findings, int files);

        /** Says, in a line, what keeps something from being checked. */
        void complain(String line);

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

    /**
     * Runs the pipelines once.
     *
     * @throws WorkspaceException when they cannot be run, or a file cannot be written or stands in the way
     */
    public Result run() {
        try (var guard = new ExitGuard(program, output::stopped)) {
            guard.begin();
            return run(pipelines());
        } catch (ForeignFileException e) {
            var file = e.files().get(0);
            throw new WorkspaceException(InputFile.name(file, directory)
                    + (Files.isSymbolicLink(file) ? " is a symbolic link" : " was not written by Millrace")
                    + "; move it away, give the workflow another id, or " + wording.overwrite());
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

    private Result run(List<Pipelines> pipelines) {
        var roots = new Roots(List.of(wish.root()));
        var repositories = new Repositories(RuleCatalog.load(), Overrides.NONE, roots, directory);
        var site = repositories.siteAt(wish.root());
        refuseUnreadable(site);
        var configuration = site.findings();
        if (configuration.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            report(configuration, List.of(), 0);
            return Result.MISCONFIGURED;
        }
        var out = WorkflowFiles.in(wish.root())
                .checkedBy(site.validator())
                .regeneratedBy(wish.command().orElse(program.command()));
        var target = wish.overwrites() ? out.overwritingForeignFiles() : out;
        var result = run(target, pipelines, configuration);
        repositories.scriptTrouble().ifPresent(line -> {
            throw new WorkspaceException(line);
        });
        return result;
    }

    private Result run(WorkflowFiles target, List<Pipelines> pipelines, List<Finding> configuration) {
        try {
            return wish.checksOnly()
                    ? check(target.check(pipelines), configuration)
                    : write(target.write(pipelines), configuration);
        } catch (InvalidPipelinesException e) {
            report(configuration, e.findings(), e.workflows());
            return Result.INVALID;
        }
    }

    private void refuseUnreadable(Repositories.Site site) {
        site.unreadable().ifPresent(path -> {
            throw new WorkspaceException(InputFile.name(path, directory) + " cannot be read");
        });
        var troubles = site.policyTroubles();
        if (!troubles.isEmpty()) {
            var last = troubles.size() - 1;
            troubles.subList(0, last).forEach(output::complain);
            throw new WorkspaceException(troubles.get(last));
        }
    }

    private Result write(List<GeneratedFile> written, List<Finding> configuration) {
        for (var file : written) {
            say(
                    Severity.INFO,
                    InputFile.name(file.path(), directory) + (file.isChanged() ? " (written)" : " (up to date)"));
            file.notes().forEach(note -> say(Severity.WARNING, "  note: " + note));
        }
        report(
                configuration,
                written.stream()
                        .map(GeneratedFile::findings)
                        .flatMap(List::stream)
                        .toList(),
                written.size());
        return Result.FINE;
    }

    private Result check(CheckResult result, List<Finding> configuration) {
        for (var file : result.files()) {
            var severity = file.state().isFine() ? Severity.INFO : Severity.ERROR;
            new CheckResult(List.of(file)).render(directory).forEach(line -> say(severity, line));
        }
        report(
                configuration,
                result.files().stream()
                        .map(CheckedFile::findings)
                        .flatMap(List::stream)
                        .toList(),
                result.files().size());
        if (result.isUpToDate()) {
            return Result.FINE;
        }
        output.summarize(result.summary() + cure(result));
        return Result.OUT_OF_DATE;
    }

    private void say(Severity severity, String line) {
        output.say(severity, Printable.lines(line));
    }

    // What writing does not mend says at its own line what does.
    private String cure(CheckResult result) {
        var isBlocked = result.files().stream().anyMatch(file -> file.state() == FileState.FOREIGN);
        if (!isBlocked && result.files().stream().noneMatch(CheckedFile::isMendedByWriting)) {
            return "; see above what helps, and commit";
        }
        return (isBlocked ? "; first move away what is not written by Millrace, then" : ";") + " "
                + wording.regenerate() + ", and commit";
    }

    // One report for a program that reads it.
    private void report(List<Finding> configuration, List<Finding> findings, int count) {
        var all = new ArrayList<>(configuration);
        all.addAll(findings);
        var files = configuration.stream()
                .map(finding -> finding.location().file())
                .distinct()
                .count();
        output.report(program.files().locate(all), count + (int) files);
    }
}
