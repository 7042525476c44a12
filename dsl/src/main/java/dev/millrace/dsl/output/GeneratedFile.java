package dev.millrace.dsl.output;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.Finding;
import java.nio.file.Path;
import java.util.List;

/**
 * A workflow file that was written, or was found to be up to date.
 *
 * <pre>{@code
 * files.write(pipelines).forEach(file -> log(file.path() + (file.isChanged() ? " written" : " up to date")));
 * }</pre>
 *
 * @param path the file
 * @param text what it holds
 * @param isChanged whether it had to be written
 * @param findings warnings and advice on the workflow, at lines of Java
 * @param notes what else somebody should know: a check that gets another name, a file that no pipeline makes any more
 */
@PublicApi
public record GeneratedFile(Path path, String text, boolean isChanged, List<Finding> findings, List<String> notes) {

    /** Copies the lists. */
    public GeneratedFile {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }
}
