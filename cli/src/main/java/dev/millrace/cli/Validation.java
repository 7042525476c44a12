package dev.millrace.cli;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.report.JsonReport;
import dev.millrace.core.report.TextReport;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** One run of {@code validate}: it gathers what files have to say and goes on after what cannot be read. */
final class Validation {

    private final Shell shell;
    private final Repositories repositories;
    private final FileCheck check;
    // By the name of the file: each repository may have its own.
    private final Map<String, Severity> failOn = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final StringBuilder diff = new StringBuilder();
    private int files;
    private int fixedFindings;
    private int fixedFiles;
    private boolean isIncomplete;

    Validation(Repositories repositories, FixMode fixMode, Shell shell) {
        this.repositories = repositories;
        this.check = new FileCheck(repositories, fixMode);
        this.shell = shell;
    }

    /** Says that something could not be checked. */
    void complain(String name, String why) {
        shell.complain(name + ": " + why);
        isIncomplete = true;
    }

    /** Checks files, on all threads, and gathers what they have to say in their order. */
    void check(List<InputFile> inputs, Workers workers) {
        workers.run(inputs, check::of, this::take);
    }

    private void take(FileResult result) {
        var name = result.file().name();
        result.why().ifPresent(why -> complain(name, why));
        result.bug().ifPresent(bug -> {
            shell.complain(name, bug);
            isIncomplete = true;
        });
        result.findings().ifPresent(found -> {
            findings.addAll(found);
            failOn.put(name, repositories.siteOf(result.file()).failOn());
            files++;
        });
        diff.append(result.diff());
        if (result.fixed() > 0) {
            fixedFindings += result.fixed();
            fixedFiles++;
        }
    }

    /** Checks standard input as if it were a file. */
    void checkStandardInput(Optional<String> name) {
        try {
            var directory = shell.directory();
            var file = name.isPresent()
                    ? InputFile.of(directory.resolve(name.get()), directory)
                    : new InputFile(directory, "<stdin>");
            take(check.of(file, shell.in().readNBytes(FileCheck.MOST_BYTES)));
        } catch (InvalidPathException e) {
            complain(name.orElse(""), "this cannot be a path: " + e.getReason());
        } catch (IOException e) {
            complain("standard input", IoReason.of(e));
        }
    }

    /** Prints what fixes would change, as a patch. */
    int showFixes() {
        addConfigurations();
        shell.print(diff.toString());
        return exitCode();
    }

    /**
     * Prints the findings.
     *
     * @return the {@link ExitCode}
     */
    int report(Format format, boolean isColored) {
        addConfigurations();
        findings.sort(Finding.ORDER);
        if (format == Format.JSON) {
            shell.print(JsonReport.render(files, findings));
        } else if (files > 0) {
            shell.print((isColored ? TextReport.colored() : TextReport.plain()).render(files, findings));
            if (fixedFindings > 0) {
                shell.print("fixed " + counted(fixedFindings, "finding") + " in " + counted(fixedFiles, "file") + "\n");
            }
        }
        return exitCode();
    }

    private void addConfigurations() {
        // One file may configure several repositories.
        var wrong = new TreeSet<>(Finding.ORDER);
        for (var site : repositories.all()) {
            site.unreadable()
                    .ifPresent(path -> complain(
                            InputFile.name(path, shell.directory()),
                            "it cannot be read: it is too large, a link out of the repository, or forbidden"));
            wrong.addAll(site.findings());
            site.findings()
                    .forEach(finding -> failOn.putIfAbsent(finding.location().file(), site.failOn()));
        }
        findings.addAll(wrong);
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private int exitCode() {
        if (isIncomplete) {
            return ExitCode.TROUBLE;
        }
        for (var finding : findings) {
            var least = failOn.getOrDefault(finding.location().file(), Severity.ERROR);
            if (finding.severity().compareTo(least) >= 0) {
                return ExitCode.FINDINGS;
            }
        }
        return ExitCode.FINE;
    }
}
