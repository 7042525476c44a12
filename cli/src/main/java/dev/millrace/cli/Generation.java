package dev.millrace.cli;

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
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One run of {@code generate}. */
final class Generation {

    private final Program program;
    private final Wish wish;
    private final Format format;
    private final Shell shell;

    /**
     * What is wanted.
     *
     * @param root the top of the repository
     * @param pinning how to name versions, whatever pipelines say
     * @param checksOnly whether nothing is written
     * @param overwrites whether foreign files are replaced
     * @param command what the files should name as the command that writes them again
     */
    record Wish(
            Path root, Optional<Pinning> pinning, boolean checksOnly, boolean overwrites, Optional<String> command) {}

    Generation(Program program, Wish wish, Format format, Shell shell) {
        this.program = program;
        this.wish = wish;
        this.format = format;
        this.shell = shell;
    }

    int run() {
        try {
            return write(pipelines());
        } catch (InvalidPipelinesException e) {
            report(e.findings(), e.workflows());
            return ExitCode.FINDINGS;
        } catch (ForeignFileException e) {
            throw new CommandException(InputFile.name(e.files().get(0), shell.directory())
                    + " was not written by Millrace; move it away, give the workflow another id, or add --overwrite");
        } catch (UncheckedIOException e) {
            throw new CommandException(String.valueOf(e.getMessage()));
        }
    }

    private List<Pipelines> pipelines() {
        var all = new SourceRun(program).run();
        return wish.pinning()
                .map(pinning -> all.stream().map(each -> each.pinning(pinning)).toList())
                .orElse(all);
    }

    private int write(List<Pipelines> pipelines) {
        var site = new Repositories(
                        RuleCatalog.load(),
                        new Overrides(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                        new Roots(List.of(wish.root())),
                        shell.directory())
                .siteOf(InputFile.of(wish.root().resolve(".github/workflows/x.yml"), shell.directory()));
        site.unreadable().ifPresent(path -> {
            throw new CommandException(InputFile.name(path, shell.directory()) + " cannot be read");
        });
        if (site.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            report(site.findings(), 0);
            return ExitCode.FINDINGS;
        }
        var out = WorkflowFiles.in(wish.root())
                .checkedBy(site.validator())
                .regeneratedBy(wish.command().orElse(program.command()));
        var target = wish.overwrites() ? out.overwritingForeignFiles() : out;
        return wish.checksOnly() ? check(target, pipelines) : write(target, pipelines);
    }

    private int write(WorkflowFiles target, List<Pipelines> pipelines) {
        var written = target.write(pipelines);
        for (var file : written) {
            say(InputFile.name(file.path(), shell.directory()) + (file.isChanged() ? " (written)" : " (up to date)"));
            file.notes().forEach(note -> say("  note: " + note));
        }
        reportAny(
                written.stream()
                        .map(GeneratedFile::findings)
                        .flatMap(List::stream)
                        .toList(),
                written.size());
        return ExitCode.FINE;
    }

    private int check(WorkflowFiles target, List<Pipelines> pipelines) {
        var result = target.check(pipelines);
        result.render(shell.directory()).forEach(this::say);
        reportAny(
                result.files().stream()
                        .map(CheckedFile::findings)
                        .flatMap(List::stream)
                        .toList(),
                result.files().size());
        if (result.isUpToDate()) {
            return ExitCode.FINE;
        }
        var stale =
                result.files().stream().filter(file -> !file.state().isFine()).count();
        say(stale + " of " + result.files().size() + (result.files().size() == 1 ? " file is" : " files are")
                + " not as the pipelines say" + cure(result));
        return ExitCode.FINDINGS;
    }

    // What writing does not mend says at its own line what does.
    private static String cure(CheckResult result) {
        if (result.files().stream().noneMatch(CheckedFile::isMendedByWriting)) {
            return "; see above what helps, and commit";
        }
        var isBlocked = result.files().stream().anyMatch(file -> file.state() == FileState.FOREIGN);
        return (isBlocked ? "; first move away what is not written by Millrace, then" : ";")
                + " generate without --check, and commit";
    }

    private void reportAny(List<Finding> findings, int count) {
        if (!findings.isEmpty() || format != Format.TEXT) {
            report(findings, count);
        }
    }

    private void report(List<Finding> findings, int count) {
        var report = format.report(false, shell::print);
        report.file(program.files().locate(findings));
        report.end(count);
    }

    // A program that reads findings gets nothing else.
    private void say(String line) {
        Consumer<String> out = format == Format.TEXT ? shell::print : shell::note;
        out.accept(line + "\n");
    }
}
