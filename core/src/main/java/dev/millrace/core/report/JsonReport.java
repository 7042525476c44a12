package dev.millrace.core.report;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.Edit;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.finding.Location;
import dev.millrace.core.finding.Related;
import dev.millrace.core.source.Position;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Findings for programs, as one JSON object.
 *
 * <pre>{@code
 * {"files":1,"findings":[{"rule":"needs-unknown-job","aliases":["actionlint:job-needs"],"category":"structure","severity":"error",...}]}
 * }</pre>
 */
@PublicApi
public final class JsonReport {

    private JsonReport() {}

    /**
     * The report.
     *
     * @param files how many files were looked at
     * @param findings the findings, in {@link Finding#ORDER}
     */
    public static String render(int files, List<Finding> findings) {
        var out = new StringWriter();
        try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeNumberProperty("files", files);
            json.writeArrayPropertyStart("findings");
            findings.forEach(finding -> write(finding, json));
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.append('\n').toString();
    }

    private static void write(Finding finding, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("rule", finding.rule().id());
        json.writeArrayPropertyStart("aliases");
        finding.rule().aliases().forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("category", lower(finding.rule().category()));
        json.writeStringProperty("severity", lower(finding.severity()));
        json.writeStringProperty("message", finding.message());
        var location = finding.location();
        json.writeStringProperty("file", location.file());
        writeLine("line", location.line(), json);
        writeNumber("column", location.start().map(Position::column), json);
        writeNumber("endLine", location.end().map(Position::line), json);
        writeNumber("endColumn", location.end().map(Position::column), json);
        json.writeStringProperty("path", finding.path());
        json.writeArrayPropertyStart("related");
        finding.related().forEach(related -> write(related, json));
        json.writeEndArray();
        json.writeStringProperty("help", finding.rule().page());
        write(finding.fix(), json);
        json.writeEndObject();
    }

    private static void write(Related related, JsonGenerator json) {
        var location = Location.of(related.origin());
        json.writeStartObject();
        json.writeStringProperty("file", location.file());
        writeLine("line", location.line(), json);
        writeNumber("column", location.start().map(Position::column), json);
        json.writeStringProperty("message", related.message());
        json.writeEndObject();
    }

    private static void write(Optional<Fix> fix, JsonGenerator json) {
        if (fix.isEmpty()) {
            json.writeNullProperty("fix");
            return;
        }
        json.writeObjectPropertyStart("fix");
        json.writeStringProperty("description", fix.get().description());
        json.writeBooleanProperty("safe", fix.get().safe());
        json.writeArrayPropertyStart("edits");
        fix.get().edits().forEach(edit -> write(edit, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Edit edit, JsonGenerator json) {
        var start = edit.span().startPosition();
        var end = edit.span().endPosition();
        json.writeStartObject();
        json.writeNumberProperty("line", start.line());
        json.writeNumberProperty("column", start.column());
        json.writeNumberProperty("endLine", end.line());
        json.writeNumberProperty("endColumn", end.column());
        json.writeStringProperty("text", edit.text());
        json.writeEndObject();
    }

    private static void writeLine(String name, int line, JsonGenerator json) {
        writeNumber(name, line == 0 ? Optional.empty() : Optional.of(line), json);
    }

    private static void writeNumber(String name, Optional<Integer> value, JsonGenerator json) {
        if (value.isPresent()) {
            json.writeNumberProperty(name, value.get());
        } else {
            json.writeNullProperty(name);
        }
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
