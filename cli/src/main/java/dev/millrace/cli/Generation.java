package dev.millrace.cli;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.dsl.PipelineSource;
import dev.millrace.dsl.Pipelines;
import dev.millrace.dsl.output.CheckResult;
import dev.millrace.dsl.output.CheckedFile;
import dev.millrace.dsl.output.FileState;
import dev.millrace.dsl.output.ForeignFileException;
import dev.millrace.dsl.output.GeneratedFile;
import dev.millrace.dsl.output.InvalidPipelinesException;
import dev.millrace.dsl.output.WorkflowFiles;
import dev.millrace.dsl.pin.Pinning;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One run of {@code generate}. */
final class Generation {

    private static final ClassLoader OURS = Generation.class.getClassLoader();

    private final Classpath classpath;
    private final Wish wish;
    private final Format format;
    private final Shell shell;
    private final JavaFiles files;

    /**
     * What is wanted.
     *
     * @param root the top of the repository
     * @param pinning how to name versions, whatever pipelines say
     * @param checksOnly whether nothing is written
     * @param overwrites whether foreign files are replaced
     */
    record Wish(Path root, Optional<Pinning> pinning, boolean checksOnly, boolean overwrites) {}

    Generation(Classpath classpath, Wish wish, Format format, Shell shell) {
        this.classpath = classpath;
        this.wish = wish;
        this.format = format;
        this.shell = shell;
        this.files = new JavaFiles(shell.directory(), wish.root(), classpath);
    }

    int run() {
        // Open until the end: what the pipelines made may still be of their classes.
        try (var loader = new URLClassLoader("pipelines", classpath.urls(), OURS)) {
            return write(pipelines(loader));
        } catch (InvalidPipelinesException e) {
            report(e.findings(), e.workflows());
            return ExitCode.FINDINGS;
        } catch (ForeignFileException e) {
            throw new CommandException(InputFile.name(e.files().get(0), shell.directory())
                    + " was not written by Millrace; move it away, give the workflow another id, or add --overwrite");
        } catch (UncheckedIOException e) {
            throw new CommandException(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new CommandException("the classpath cannot be closed: " + IoReason.of(e));
        }
    }

    private List<Pipelines> pipelines(URLClassLoader loader) {
        var names = SourceScan.of(classpath, OURS);
        if (names.isEmpty()) {
            throw new CommandException("no class on the classpath implements " + PipelineSource.class.getName());
        }
        var all = new SourceRun(loader, files).run(names);
        return wish.pinning()
                .map(pinning -> all.stream().map(each -> each.pinning(pinning)).toList())
                .orElse(all);
    }

    private int write(List<Pipelines> pipelines) {
        var site = new Repositories(
                        RuleCatalog.load(), Overrides.NONE, new Roots(List.of(wish.root())), shell.directory())
                .siteOf(InputFile.of(wish.root().resolve(".github/workflows/x.yml"), shell.directory()));
        site.unreadable().ifPresent(path -> {
            throw new CommandException(InputFile.name(path, shell.directory()) + " cannot be read");
        });
        site.policyTroubles().stream().findFirst().ifPresent(trouble -> {
            throw new CommandException(trouble);
        });
        if (site.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            report(site.findings(), 0);
            return ExitCode.FINDINGS;
        }
        var out = WorkflowFiles.in(wish.root()).checkedBy(site.validator()).regeneratedBy(command());
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
        report.file(files.locate(findings));
        report.end(count);
    }

    // A program that reads findings gets nothing else.
    private void say(String line) {
        Consumer<String> out = format == Format.TEXT ? shell::print : shell::note;
        out.accept(line + "\n");
    }

    // The same on every machine: what is outside of the repository has another path on each.
    private String command() {
        var inside = classpath.entries().stream()
                .filter(entry -> entry.startsWith(wish.root()) && !entry.equals(wish.root()))
                .map(entry -> wish.root().relativize(entry).toString().replace(File.separatorChar, '/'))
                .collect(Collectors.toList());
        if (inside.size() < classpath.entries().size()) {
            inside.add("...");
        }
        return "millrace generate " + GenerateCommand.CLASSPATH + " " + String.join(":", inside);
    }
}
