package dev.millrace.dsl.output;

import dev.millrace.annotations.PublicApi;
import java.nio.file.Path;
import java.util.List;

/**
 * Thrown instead of overwriting files that Millrace did not write.
 *
 * <pre>{@code
 * not written by Millrace, so not overwritten: [.github/workflows/ci.yml]; move them away, ...
 * }</pre>
 */
@PublicApi
@SuppressWarnings("serial")
public final class ForeignFileException extends RuntimeException {

    private final transient List<Path> files;

    ForeignFileException(List<Path> files) {
        super("not written by Millrace, so not overwritten: "
                + files.stream().map(Path::toString).toList()
                + "; move them away, give the workflows other ids, or ask for it with overwritingForeignFiles()");
        this.files = List.copyOf(files);
    }

    /** The files. */
    public List<Path> files() {
        return files;
    }
}
