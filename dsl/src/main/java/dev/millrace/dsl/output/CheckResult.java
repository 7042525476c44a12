package dev.millrace.dsl.output;

import dev.millrace.annotations.PublicApi;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the committed files are what the pipelines say.
 *
 * <pre>{@code
 * var result = WorkflowFiles.in(Path.of(".")).check(new Ci().define());
 * assertThat(result.isUpToDate()).as(String.join("\n", result.render(Path.of("")))).isTrue();
 * }</pre>
 *
 * @param files the file of each workflow in the order of the workflows, then those that no workflow makes any more
 */
@PublicApi
public record CheckResult(List<CheckedFile> files) {

    /** Copies the list. */
    public CheckResult {
        files = List.copyOf(files);
    }

    /** Whether nothing has to be done: every file says what its pipeline says, and there is no other. */
    public boolean isUpToDate() {
        return files.stream().allMatch(file -> file.state().isFine());
    }

    /**
     * What there is to say of each file, in lines of text without line ends: its state, what has changed in words, and as a patch.
     *
     * @param directory the folder to which the paths of files are told
     */
    public List<String> render(Path directory) {
        var lines = new ArrayList<String>();
        for (var file : files) {
            lines.add(name(file.path(), directory) + ": " + file.state());
            file.changes().forEach(change -> lines.add("  " + change));
            file.notes().forEach(note -> lines.add("  note: " + note));
            if (file.state() == FileState.STALE) {
                file.diff().lines().forEach(lines::add);
            }
        }
        return lines;
    }

    /** How many files are not as the pipelines say, as {@code 1 of 3 files is not as the pipelines say}. */
    public String summary() {
        var stale = files.stream().filter(file -> !file.state().isFine()).count();
        return stale + " of " + files.size() + (files.size() == 1 ? " file " : " files ") + (stale == 1 ? "is" : "are")
                + " not as the pipelines say";
    }

    private static String name(Path path, Path directory) {
        var near = path.isAbsolute() == directory.isAbsolute()
                ? directory.normalize().relativize(path.normalize())
                : path;
        return near.toString().replace('\\', '/');
    }
}
