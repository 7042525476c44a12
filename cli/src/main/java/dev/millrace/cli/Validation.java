package dev.millrace.cli;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.report.JsonReport;
import dev.millrace.core.report.TextReport;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run of {@code validate}: it gathers what files have to say and goes on after what cannot be read. */
final class Validation {

    private final Shell shell;
    private final FileCheck check;
    private final Optional<BaselineFile> baseline;
    private final List<Finding> findings = new ArrayList<>();
    private final StringBuilder diff = new StringBuilder();
    private int files;
    private int fixedFindings;
    private int fixedFiles;
    private boolean isIncomplete;

    Validation(FileCheck check, Shell shell) {
        this(check, Optional.empty(), shell);
    }

    /** A run that does not show the findings of a baseline. */
    Validation(FileCheck check, Optional<BaselineFile> baseline, Shell shell) {
        this.check = check;
        this.baseline = baseline;
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
            findings.addAll(
                    baseline.map(known -> known.unknown(result.file(), found)).orElse(found));
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
    int showFixes(Severity failOn) {
        shell.print(diff.toString());
        return exitCode(failOn);
    }

    /**
     * Prints the findings.
     *
     * @return the {@link ExitCode}
     */
    int report(Format format, boolean isColored, Severity failOn) {
        findings.sort(Finding.ORDER);
        if (format == Format.JSON) {
            shell.print(JsonReport.render(files, findings));
        } else if (files > 0) {
            shell.print((isColored ? TextReport.colored() : TextReport.plain()).render(files, findings));
            if (fixedFindings > 0) {
                shell.print("fixed " + counted(fixedFindings, "finding") + " in " + counted(fixedFiles, "file") + "\n");
            }
        }
        return exitCode(failOn);
    }

    /** Writes or prunes the baseline, unless something could not be read, and says so. */
    void finishBaseline(Format format, boolean prunes) {
        if (baseline.isEmpty()) {
            return;
        }
        if (isIncomplete && (baseline.get().isNew() || prunes)) {
            shell.complain("the baseline is not written, because something could not be checked");
            return;
        }
        var line = baseline.get().finish(prunes && !isIncomplete) + "\n";
        if (format == Format.TEXT) {
            shell.print(line);
        } else {
            shell.note(line);
        }
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private int exitCode(Severity failOn) {
        if (isIncomplete) {
            return ExitCode.TROUBLE;
        }
        for (var finding : findings) {
            if (finding.severity().compareTo(failOn) >= 0) {
                return ExitCode.FINDINGS;
            }
        }
        return ExitCode.FINE;
    }
}
