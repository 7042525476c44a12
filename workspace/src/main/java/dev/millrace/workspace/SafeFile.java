package dev.millrace.workspace;

import dev.millrace.dsl.output.UnfinishedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that are written whole or not at all. */
public final class SafeFile {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private SafeFile() {}

    /** A text in UTF-8, with the byte order mark that the file has had. */
    public static byte[] encode(String text, byte[] before) {
        var out = new ByteArrayOutputStream();
        if (before.length >= 3
                && before[0] == BYTE_ORDER_MARK[0]
                && before[1] == BYTE_ORDER_MARK[1]
                && before[2] == BYTE_ORDER_MARK[2]) {
            out.writeBytes(BYTE_ORDER_MARK);
        }
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    /**
     * Gives a file new content, and keeps its permissions. A link stays a link, and what it leads to is written.
     *
     * @throws IOException when it cannot be written, or when it leads out of the folder; the file is as it was then
     */
    public static void replace(Path file, byte[] content, Path within) throws IOException {
        var target = file.toRealPath();
        if (!target.startsWith(within.toRealPath())) {
            throw new IOException("this is a link that leads out of the repository, so it is not changed");
        }
        if (!Files.isWritable(target)) {
            throw new IOException("there is no permission to change it");
        }
        var beside = UnfinishedFile.in(target.resolveSibling(""));
        try {
            createLike(target, beside);
            Files.write(beside, content, StandardOpenOption.TRUNCATE_EXISTING);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /**
     * Gives a file its content, whether it is there or not. A link is replaced, and what it leads to is not touched.
     *
     * @throws IOException when it cannot be written; the file is as it was then
     */
    public static void put(Path file, byte[] content) throws IOException {
        var folder = file.resolveSibling("");
        UnfinishedFile.tidy(folder);
        // No createTempFile: nobody else could read it.
        var beside = UnfinishedFile.in(folder);
        try {
            Files.write(beside, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    // Nobody may read it meanwhile who may not read what it becomes.
    private static void createLike(Path target, Path beside) throws IOException {
        if (Files.getFileStore(target).supportsFileAttributeView("posix")) {
            var permissions = Files.getPosixFilePermissions(target);
            Files.createFile(beside, PosixFilePermissions.asFileAttribute(permissions));
            Files.setPosixFilePermissions(beside, permissions);
        } else {
            Files.createFile(beside);
        }
    }
}
