package dev.millrace.workspace;

import dev.millrace.core.facts.Facts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A jar with facts, to be used in the place of those that this Millrace has. */
public final class FactsJar {

    private static final String FOLDER = "millrace/facts/";

    /** A hundred times as much as there is. */
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final Path jar;
    private final String name;

    private FactsJar(Path jar, String name) {
        this.jar = jar;
        this.name = name;
    }

    /**
     * Has all facts read from a jar: {@code dev.millrace:facts} of a newer version, or one made like it.
     *
     * @param jar the jar
     * @param name what to call it
     * @throws WorkspaceException when it cannot be used; all facts are then as before
     */
    public static void use(Path jar, String name) {
        var facts = new FactsJar(jar, name).read();
        try {
            Facts.use(facts);
        } catch (IllegalArgumentException e) {
            throw new WorkspaceException("\"" + name + "\": " + e.getMessage());
        } catch (IllegalStateException e) {
            throw new WorkspaceException("\"" + name + "\" comes too late: " + e.getMessage());
        }
    }

    private Map<String, String> read() {
        if (!Files.isRegularFile(jar) || !Files.isReadable(jar)) {
            throw new WorkspaceException("\"" + name + "\" is not a file that can be read");
        }
        var facts = new HashMap<String, String>();
        try (var zip = new ZipFile(jar.toFile())) {
            var bytes = 0L;
            for (var entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith(FOLDER) && !entry.isDirectory()) {
                    bytes += entry.getSize();
                    if (bytes > MOST_BYTES) {
                        throw broken("it holds more than " + MOST_BYTES + " bytes of facts");
                    }
                    facts.put(entry.getName().substring(FOLDER.length()), text(zip, entry));
                }
            }
        } catch (ZipException e) {
            throw broken(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw broken(IoReason.of(e));
        }
        if (!facts.containsKey("format.tsv")) {
            throw new WorkspaceException("\"" + name + "\" has no " + FOLDER
                    + "format.tsv, so it holds no facts; give the jar dev.millrace:facts of another version");
        }
        return facts;
    }

    // What a jar says of an entry, its length too, may be wrong.
    private String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (var stream = zip.getInputStream(entry)) {
            var bytes = stream.readNBytes((int) Math.max(entry.getSize(), 0) + 1);
            var sum = new CRC32();
            sum.update(bytes);
            if (bytes.length != entry.getSize() || sum.getValue() != entry.getCrc()) {
                throw broken("\"" + entry.getName() + "\" is damaged");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw broken("\"" + entry.getName() + "\" is not UTF-8");
        }
    }

    private WorkspaceException broken(String why) {
        return new WorkspaceException("\"" + name + "\" is not a jar that can be read: " + why + "; get it again");
    }
}
