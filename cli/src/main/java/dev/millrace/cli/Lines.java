package dev.millrace.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The lines of a stream in UTF-8, of which none takes more memory than it may. */
final class Lines {

    private final InputStream in;
    private final int most;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean isTooLong;

    /** Lines of at most so many bytes; of longer ones the rest is skipped. */
    Lines(InputStream in, int most) {
        this.in = in instanceof BufferedInputStream ? in : new BufferedInputStream(in);
        this.most = most;
    }

    /** Reads a line; false at the end. */
    boolean next() throws IOException {
        line.reset();
        isTooLong = false;
        var b = in.read();
        if (b < 0) {
            return false;
        }
        while (b >= 0 && b != '\n') {
            if (line.size() < most) {
                line.write(b);
            } else {
                isTooLong = true;
            }
            b = in.read();
        }
        return true;
    }

    /** Whether the line had more bytes than it may. */
    boolean isTooLong() {
        return isTooLong;
    }

    /** The line without its end. */
    String text() {
        return line.toString(StandardCharsets.UTF_8);
    }
}
