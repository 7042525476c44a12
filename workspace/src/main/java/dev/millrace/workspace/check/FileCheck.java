package dev.millrace.workspace.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.fix.Fixer;
import dev.millrace.core.rule.Validator;
import dev.millrace.core.script.Script;
import dev.millrace.core.source.SourceFile;
import dev.millrace.dsl.output.UnfinishedFile;
import dev.millrace.dsl.output.UnifiedDiff;
import dev.millrace.workspace.InputFile;
import dev.millrace.workspace.IoReason;
import dev.millrace.workspace.SafeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What is done to one file: it is read, checked and, where that is wanted, fixed. Threads share it. */
final class FileCheck {

    private final Repositories repositories;
    private final FixMode fixMode;
    private final Set<Path> tidied = ConcurrentHashMap.newKeySet();

    FileCheck(Repositories repositories, FixMode fixMode) {
        this.repositories = repositories;
        this.fixMode = fixMode;
    }

    /** Checks a file. */
    FileResult of(InputFile file) {
        try {
            return of(file, file.read(InputFile.MOST_BYTES));
        } catch (IOException e) {
            return FileResult.unreadable(file, IoReason.of(e));
        }
    }

    /** Checks bytes as if they stood in a file. */
    FileResult of(InputFile file, byte[] bytes) {
        // A bug of one rule must not keep the others from being heard of the other files.
        try {
            var findings = findings(file, bytes);
            var isFixable = fixMode != FixMode.REPORT
                    && findings.stream()
                            .anyMatch(finding -> finding.fix().filter(Fix::safe).isPresent());
            return isFixable ? fix(file, bytes, findings) : FileResult.of(file, findings);
        } catch (RuntimeException | Error e) {
            return FileResult.failed(file, e);
        }
    }

    /** The scripts of a file that shellcheck is to see; none where it cannot be read, which its check tells. */
    List<Script> scriptsOf(InputFile file) {
        var scripts = new ArrayList<Script>();
        try {
            var noting = repositories.validatorFor(file).with(script -> {
                scripts.add(script);
                return List.of();
            });
            findings(file, file.read(InputFile.MOST_BYTES), noting);
            return scripts;
        } catch (IOException | RuntimeException | Error e) {
            return List.of();
        }
    }

    private List<Finding> findings(InputFile file, byte[] bytes) {
        return findings(file, bytes, repositories.validatorFor(file));
    }

    private List<Finding> findings(InputFile file, byte[] bytes, Validator here) {
        if (repositories.isConfiguration(file)) {
            return List.of();
        }
        return file.isAction() ? here.action(file.name(), bytes) : here.workflow(file.name(), bytes);
    }

    private FileResult fix(InputFile file, byte[] bytes, List<Finding> findings) {
        var source = SourceFile.decode(file.name(), bytes);
        if (source.malformed().isPresent()) {
            return FileResult.of(file, findings);
        }
        var before = source.text();
        var fixed = Fixer.of(text -> text.equals(before) ? findings : findings(file, text.getBytes(UTF_8)))
                .fix(before);
        if (fixMode == FixMode.SHOW) {
            return FileResult.shown(file, findings, UnifiedDiff.between(file.name(), before, fixed.text()));
        }
        tidyOnce(file.path().toAbsolutePath().resolveSibling(""));
        try {
            SafeFile.replace(file.path(), SafeFile.encode(fixed.text(), bytes), repositories.topOf(file));
            return FileResult.fixed(file, fixed.left(), fixed.made().size());
        } catch (IOException e) {
            return FileResult.unwritten(file, findings, "not fixed: " + IoReason.of(e));
        }
    }

    // What a run has left that was stopped; once a folder, for there may be many files in it.
    private void tidyOnce(Path folder) {
        if (tidied.add(folder)) {
            UnfinishedFile.tidy(folder);
        }
    }
}
