package dev.millrace.cli;

import dev.millrace.core.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What came of checking a file.
 *
 * @param file the file
 * @param findings what it has to say
 * @param why why it could not be read
 * @param bug what went wrong in Millrace
 */
record FileResult(InputFile file, List<Finding> findings, Optional<String> why, Optional<Throwable> bug) {

    static FileResult of(InputFile file, List<Finding> findings) {
        return new FileResult(file, findings, Optional.empty(), Optional.empty());
    }

    static FileResult unreadable(InputFile file, String why) {
        return new FileResult(file, List.of(), Optional.of(why), Optional.empty());
    }

    static FileResult failed(InputFile file, Throwable bug) {
        return new FileResult(file, List.of(), Optional.empty(), Optional.of(bug));
    }
}
