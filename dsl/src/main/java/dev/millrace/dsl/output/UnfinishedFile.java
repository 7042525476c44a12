package dev.millrace.dsl.output;

import dev.millrace.annotations.PublicApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file on its way: it is written beside its place, and moved there when it is whole. Whenever the process is stopped, its place has
 * either all of the old text or all of the new one.
 *
 * <pre>{@code
 * var beside = UnfinishedFile.in(folder);
 * Files.writeString(beside, text);
 * Files.move(beside, folder.resolve("ci.yml"), ATOMIC_MOVE, REPLACE_EXISTING);
 * }</pre>
 */
@PublicApi
public final class UnfinishedFile {

    // The process that writes it, and what tells its files apart.
    private static final Pattern NAME = Pattern.compile("\\.millrace-([0-9]{1,18})-[0-9a-f-]{36}\\.tmp");

    // The start of a process is known to the second.
    private static final long SLACK_SECONDS = 2;

    private UnfinishedFile() {}

    /** A path in a folder that no other writer takes, and that GitHub does not take for a workflow. */
    public static Path in(Path folder) {
        return folder.resolve(".millrace-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID() + ".tmp");
    }

    /**
     * Deletes what processes have left in a folder that were stopped while they wrote. What another one is writing stays, and so does what
     * cannot be deleted: it is in nobody's way.
     */
    public static void tidy(Path folder) {
        try (var files = Files.newDirectoryStream(folder, ".millrace-*.tmp")) {
            for (var file : files) {
                var name = NAME.matcher(file.getFileName().toString());
                if (name.matches() && isLeft(file, name)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | RuntimeException e) {
            // A folder that is not there or cannot be read has nothing to tidy.
        }
    }

    // A process that has begun after the file was written has the number of the one that wrote it, and is another.
    private static boolean isLeft(Path file, Matcher name) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        var written = Files.getLastModifiedTime(file).toInstant().plusSeconds(SLACK_SECONDS);
        return ProcessHandle.of(Long.parseLong(name.group(1)))
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        process.info().startInstant().filter(written::isBefore).isEmpty())
                .isEmpty();
    }
}
