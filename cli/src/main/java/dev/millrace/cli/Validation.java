package dev.millrace.cli;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.report.Report;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Optional;

/** One run of {@code validate}: it reports what files have to say and goes on after what cannot be read. It keeps no finding. */
final class Validation {

    private final Shell shell;
    private final FileCheck check;
    private final Report report;
    private final Severity failOn;
    private Optional<FileResult> standardInput = Optional.empty();
    private boolean hasFindings;
    private final StringBuilder diff = new StringBuilder();
    private int files;
    private int fixedFindings;
    private int fixedFiles;
    private boolean isIncomplete;

    /** A run that fails on findings from {@code failOn} on. */
    Validation(FileCheck check, Report report, Severity failOn, Shell shell) {
        this.check = check;
        this.report = report;
        this.failOn = failOn;
        this.shell = shell;
    }

    /** Says that something could not be checked. */
    void complain(String name, String why) {
        shell.complain(name + ": " + why);
        isIncomplete = true;
    }

    /** Checks files, on all threads, and reports what they have to say in the order of their names. */
    void check(List<InputFile> inputs, Workers workers) {
        workers.run(inputs, check::of, this::takeInOrder);
    }

    // What was read from standard input has its place among the files by its name.
    private void takeInOrder(FileResult result) {
        var name = result.file().name();
        if (standardInput
                .filter(first -> first.file().name().compareTo(name) <= 0)
                .isPresent()) {
            takeStandardInput();
        }
        take(result);
    }

    private void takeStandardInput() {
        standardInput.ifPresent(this::take);
        standardInput = Optional.empty();
    }

    private void take(FileResult result) {
        var name = result.file().name();
        result.why().ifPresent(why -> complain(name, why));
        result.bug().ifPresent(bug -> {
            shell.complain(name, bug);
            isIncomplete = true;
        });
        result.findings().ifPresent(found -> {
            report.file(found);
            found.forEach(this::count);
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
            standardInput = Optional.of(check.of(file, shell.in().readNBytes(FileCheck.MOST_BYTES)));
        } catch (InvalidPathException e) {
            complain(name.orElse(""), "this cannot be a path: " + e.getReason());
        } catch (IOException e) {
            complain("standard input", IoReason.of(e));
        }
    }

    private void count(Finding finding) {
        hasFindings |= finding.severity().compareTo(failOn) >= 0;
    }

    /** Prints what fixes would change, as a patch. */
    int showFixes() {
        takeStandardInput();
        shell.print(diff.toString());
        return exitCode();
    }

    /**
     * Prints what comes after the last finding.
     *
     * @return the {@link ExitCode}
     */
    int end(Format format) {
        takeStandardInput();
        // People have heard why nothing could be checked; a program needs its object all the same.
        if (files > 0 || format != Format.TEXT) {
            report.end(files);
        }
        if (fixedFindings > 0 && format == Format.TEXT) {
            shell.print("fixed " + counted(fixedFindings, "finding") + " in " + counted(fixedFiles, "file") + "\n");
        }
        return exitCode();
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private int exitCode() {
        if (isIncomplete) {
            return ExitCode.TROUBLE;
        }
        return hasFindings ? ExitCode.FINDINGS : ExitCode.FINE;
    }
}
