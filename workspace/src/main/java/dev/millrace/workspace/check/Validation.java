package dev.millrace.workspace.check;

import static java.util.stream.Collectors.groupingBy;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.report.Report;
import dev.millrace.core.script.Script;
import dev.millrace.workspace.Console;
import dev.millrace.workspace.InputFile;
import dev.millrace.workspace.IoReason;
import dev.millrace.workspace.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One validation of many files: it reports what files have to say and goes on after what cannot be read. It keeps no finding. */
public final class Validation {

    private final Path directory;
    private final Console console;
    private final Repositories repositories;
    private final FileCheck check;
    private final Optional<BaselineFile> baseline;
    private final Report report;
    // What is known before the files are checked has its place among them by its name.
    private final TreeMap<String, List<Runnable>> early = new TreeMap<>();
    private final Set<Repositories.Site> sites = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> configurations = new HashSet<>();
    private boolean hasFindings;
    private final StringBuilder diff = new StringBuilder();
    private int files;
    private int fixedFindings;
    private int fixedFiles;
    private boolean isIncomplete;

    /**
     * A run that shows and counts every finding.
     *
     * @param repositories the repositories that the files are in
     * @param fixMode what to do with fixes
     * @param report takes the findings
     * @param directory the current directory, to which files are named
     * @param console where everything else is said
     */
    public Validation(Repositories repositories, FixMode fixMode, Report report, Path directory, Console console) {
        this(repositories, fixMode, Optional.empty(), report, directory, console);
    }

    /** A run that neither shows nor counts the findings of a baseline. */
    public Validation(
            Repositories repositories,
            FixMode fixMode,
            Optional<BaselineFile> baseline,
            Report report,
            Path directory,
            Console console) {
        this.repositories = repositories;
        this.check = new FileCheck(repositories, fixMode);
        this.baseline = baseline;
        this.report = report;
        this.directory = directory;
        this.console = console;
    }

    /** Says that something could not be checked. */
    public void complain(String name, String why) {
        console.complain(name + ": " + why);
        isIncomplete = true;
    }

    /** Checks files, on all threads, and reports what they have to say in the order of their names. */
    public void check(List<InputFile> inputs, Workers workers) {
        inputs.forEach(this::addConfiguration);
        askShellCheck(inputs, workers);
        workers.run(inputs, check::of, this::takeInOrder);
        takeEarly(early);
    }

    // Before the files are checked, so that one process has many scripts.
    private void askShellCheck(List<InputFile> inputs, Workers workers) {
        var asking = inputs.stream()
                .filter(input -> repositories.siteOf(input).asksShellCheck())
                .toList();
        var scripts = new ArrayList<Script>();
        workers.run(asking, check::scriptsOf, scripts::addAll);
        repositories.shellCheck().checkAll(scripts);
    }

    private void takeInOrder(FileResult result) {
        takeEarly(early.headMap(result.file().name(), true));
        take(result);
    }

    private static void takeEarly(Map<String, List<Runnable>> first) {
        first.values().forEach(each -> each.forEach(Runnable::run));
        first.clear();
    }

    private void addEarly(String name, Runnable take) {
        early.computeIfAbsent(name, key -> new ArrayList<>()).add(take);
    }

    // One file may configure several repositories.
    private void addConfiguration(InputFile input) {
        var site = repositories.siteOf(input);
        if (!sites.add(site)) {
            return;
        }
        site.unreadable()
                .ifPresent(path -> complain(
                        InputFile.name(path, directory),
                        "it cannot be read: it is too large, a link out of the repository, or forbidden"));
        for (var trouble : site.policyTroubles()) {
            console.complain(trouble);
            isIncomplete = true;
        }
        var byFile = site.findings().stream()
                .sorted(Finding.ORDER)
                .collect(groupingBy(finding -> finding.location().file()));
        byFile.forEach((name, found) -> {
            if (configurations.add(name)) {
                addEarly(name, () -> tell(found, site));
            }
        });
    }

    private void tell(List<Finding> found, Repositories.Site site) {
        report.file(found);
        hasFindings |= found.stream().anyMatch(finding -> finding.severity().compareTo(site.failOn()) >= 0);
    }

    private void take(FileResult result) {
        var name = result.file().name();
        result.why().ifPresent(why -> complain(name, why));
        result.bug().ifPresent(bug -> {
            console.complain(name, bug);
            isIncomplete = true;
        });
        result.findings().ifPresent(found -> {
            var unknown =
                    baseline.map(known -> known.unknown(result.file(), found)).orElse(found);
            tell(unknown, repositories.siteOf(result.file()));
            files++;
        });
        diff.append(result.diff());
        if (result.fixed() > 0) {
            fixedFindings += result.fixed();
            fixedFiles++;
        }
    }

    /** Checks standard input as if it were a file. */
    public void checkStandardInput(Optional<String> name, InputStream in) {
        try {
            var file = name.isPresent()
                    ? InputFile.of(directory.resolve(name.get()), directory)
                    : new InputFile(directory, "<stdin>");
            var result = check.of(file, in.readNBytes(InputFile.MOST_BYTES));
            addConfiguration(file);
            addEarly(file.name(), () -> take(result));
        } catch (InvalidPathException e) {
            complain(name.orElse(""), "this cannot be a path: " + e.getReason());
        } catch (IOException e) {
            complain("standard input", IoReason.of(e));
        }
    }

    /** Prints what fixes would change, as a patch. */
    public Verdict showFixes() {
        console.print(diff.toString());
        return verdict();
    }

    /**
     * Prints what comes after the last finding.
     *
     * @param isForPeople whether somebody reads this, and no program
     */
    public Verdict end(boolean isForPeople) {
        // People have heard why nothing could be checked; a program needs its object all the same.
        if (files > 0 || !isForPeople) {
            report.end(files);
        }
        if (fixedFindings > 0 && isForPeople) {
            console.print("fixed " + counted(fixedFindings, "finding") + " in " + counted(fixedFiles, "file") + "\n");
        }
        return verdict();
    }

    /** Writes or prunes the baseline, unless something could not be read, and says so. */
    public void finishBaseline(boolean isForPeople, boolean prunes) {
        if (baseline.isEmpty()) {
            return;
        }
        if (isIncomplete && (baseline.get().isNew() || prunes)) {
            console.complain("the baseline is not written, because something could not be checked");
            return;
        }
        var line = baseline.get().finish(prunes && !isIncomplete) + "\n";
        if (isForPeople) {
            console.print(line);
        } else {
            console.note(line);
        }
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private Verdict verdict() {
        repositories.shellCheck().trouble().ifPresent(line -> {
            console.complain(line);
            isIncomplete = true;
        });
        if (isIncomplete) {
            return Verdict.INCOMPLETE;
        }
        return hasFindings ? Verdict.FINDINGS : Verdict.FINE;
    }
}
