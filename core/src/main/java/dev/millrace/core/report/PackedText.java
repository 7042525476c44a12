package dev.millrace.core.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** A long text that has to wait. Findings repeat themselves so much that they take a twentieth of the room when packed. */
final class PackedText {

    private static final int LARGE = 1 << 20;

    private final List<byte[]> packed = new ArrayList<>();
    private final StringBuilder last = new StringBuilder();

    void add(String text) {
        last.append(text);
        if (last.length() >= LARGE) {
            packed.add(pack(last.toString()));
            last.setLength(0);
        }
    }

    /** Gives out the text from its start, in pieces. */
    void to(Consumer<String> out) {
        packed.forEach(piece -> out.accept(unpack(piece)));
        out.accept(last.toString());
    }

    private static byte[] pack(String text) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static String unpack(byte[] bytes) {
        var inflater = new Inflater();
        try {
            inflater.setInput(bytes);
            var out = new ByteArrayOutputStream();
            var buffer = new byte[1 << 16];
            while (!inflater.finished()) {
                out.write(buffer, 0, inflater.inflate(buffer));
            }
            return out.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            throw new IllegalStateException("what was packed here cannot be unpacked", e);
        } finally {
            inflater.end();
        }
    }
}
