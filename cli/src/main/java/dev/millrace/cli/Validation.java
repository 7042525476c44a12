package dev.millrace.cli;

import dev.millrace.annotations.Severity;
import dev.millrace.core.context.FolderRepository;
import dev.millrace.core.context.Repository;
import dev.millrace.core.facts.Limits;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.rule.Validator;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run of {@code validate}: it gathers what files have to say and goes on after what cannot be read. */
final class Validation {

    private final Shell shell;
    private final Validator validator;
    private final List<Finding> findings = new ArrayList<>();
    private final Optional<Path> root;
    private final Map<Path, Repository> repositories = new HashMap<>();
    private int files;
    private boolean isIncomplete;

    /** A run in the repository at {@code root}, or else for each file in that around it. */
    Validation(Validator validator, Optional<Path> root, Shell shell) {
        this.validator = validator;
        this.root = root;
        this.shell = shell;
    }

    /** Says that something could not be checked. */
    void complain(String name, String why) {
        shell.complain(name + ": " + why);
        isIncomplete = true;
    }

    /** Checks a file. */
    void check(InputFile file) {
        try {
            check(file, file.read(mostBytes()));
        } catch (IOException e) {
            complain(file.name(), IoReason.of(e));
        }
    }

    /** Checks standard input as if it were a file. */
    void checkStandardInput(Optional<String> name) {
        try {
            var directory = shell.directory();
            var file = name.isPresent()
                    ? InputFile.of(directory.resolve(name.get()), directory)
                    : new InputFile(directory, "<stdin>");
            check(file, shell.in().readNBytes(mostBytes()));
        } catch (InvalidPathException e) {
            complain(name.orElse(""), "this cannot be a path: " + e.getReason());
        } catch (IOException e) {
            complain("standard input", IoReason.of(e));
        }
    }

    private void check(InputFile file, byte[] bytes) {
        try {
            var here = validatorFor(file);
            findings.addAll(file.isAction() ? here.action(file.name(), bytes) : here.workflow(file.name(), bytes));
            files++;
        } catch (RuntimeException | Error e) {
            shell.complain(file.name(), e);
            isIncomplete = true;
        }
    }

    private Validator validatorFor(InputFile file) {
        var path = file.path().toAbsolutePath().normalize();
        var folder = path.getParent();
        var top = root.orElseGet(() -> folder == null ? shell.directory() : Root.around(folder))
                .toAbsolutePath()
                .normalize();
        var here = validator.in(repositories.computeIfAbsent(top, FolderRepository::of));
        return path.startsWith(top) ? here.at(InputFile.name(path, top)) : here;
    }

    // One byte more tells that a file is too large; the rest of it would tell nothing.
    private static int mostBytes() {
        return Limits.workflowFileBytes() + 1;
    }

    /**
     * Prints the findings.
     *
     * @return the {@link ExitCode}
     */
    int report(Format format, boolean isColored, Severity failOn) {
        findings.sort(Finding.ORDER);
        var report = format.report(isColored, shell::print);
        for (var from = 0; from < findings.size(); ) {
            var to = endOfFile(from);
            report.file(findings.subList(from, to));
            from = to;
        }
        if (files > 0 || format != Format.TEXT) {
            report.end(files);
        }
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

    private int endOfFile(int from) {
        var name = findings.get(from).location().file();
        var to = from + 1;
        while (to < findings.size() && findings.get(to).location().file().equals(name)) {
            to++;
        }
        return to;
    }
}
