package dev.millrace.core.report;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** JSON that is written in pieces. */
final class JsonText {

    // Several values on the top level come out as the elements of a list would.
    private static final JsonFactory FACTORY =
            JsonFactory.builder().rootValueSeparator(",").build();

    private final StringWriter written = new StringWriter();
    private final JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), written);

    /** Where to write. */
    JsonGenerator generator() {
        return generator;
    }

    /** What was written since this was last asked. */
    String take() {
        generator.flush();
        var text = written.toString();
        written.getBuffer().setLength(0);
        return text;
    }
}
