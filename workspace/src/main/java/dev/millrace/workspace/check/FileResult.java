package dev.millrace.workspace.check;

import dev.millrace.core.finding.Finding;
import dev.millrace.workspace.InputFile;
import java.util.List;
import java.util.Optional;

/**
 * What came of checking a file.
 *
 * @param file the file
 * @param findings what it has to say, after its fixes; empty when it could not be checked
 * @param fixed how many findings were fixed
 * @param diff what fixes would change, when that is to be shown
 * @param why why it could not be read or written
 * @param bug what went wrong in Millrace
 */
record FileResult(
        InputFile file,
        Optional<List<Finding>> findings,
        int fixed,
        String diff,
        Optional<String> why,
        Optional<Throwable> bug) {

    static FileResult of(InputFile file, List<Finding> findings) {
        return fixed(file, findings, 0);
    }

    static FileResult fixed(InputFile file, List<Finding> left, int fixed) {
        return new FileResult(file, Optional.of(left), fixed, "", Optional.empty(), Optional.empty());
    }

    static FileResult shown(InputFile file, List<Finding> findings, String diff) {
        return new FileResult(file, Optional.of(findings), 0, diff, Optional.empty(), Optional.empty());
    }

    static FileResult unwritten(InputFile file, List<Finding> findings, String why) {
        return new FileResult(file, Optional.of(findings), 0, "", Optional.of(why), Optional.empty());
    }

    static FileResult unreadable(InputFile file, String why) {
        return new FileResult(file, Optional.empty(), 0, "", Optional.of(why), Optional.empty());
    }

    static FileResult failed(InputFile file, Throwable bug) {
        return new FileResult(file, Optional.empty(), 0, "", Optional.empty(), Optional.of(bug));
    }
}
