package dev.millrace.core.report;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.Edit;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.finding.Location;
import dev.millrace.core.finding.Related;
import dev.millrace.core.source.Position;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/**
 * Findings for programs, as one JSON object.
 *
 * <pre>{@code
 * {"files":1,"findings":[{"rule":"needs-unknown-job","aliases":["actionlint:job-needs"],"category":"structure","severity":"error",...}]}
 * }</pre>
 */
@PublicApi
public final class JsonReport implements Report {

    private final JsonText text = new JsonText();
    private final PackedText findings = new PackedText();
    private final Consumer<String> out;

    private JsonReport(Consumer<String> out) {
        this.out = out;
    }

    /** The report, given out at its end, because the number of files comes first. */
    public static Report to(Consumer<String> out) {
        return new JsonReport(out);
    }

    /**
     * The whole report.
     *
     * @param files how many files were looked at
     * @param findings the findings, in {@link Finding#ORDER}
     */
    public static String render(int files, List<Finding> findings) {
        var out = new StringBuilder();
        var report = to(out::append);
        report.file(findings);
        report.end(files);
        return out.toString();
    }

    @Override
    public void file(List<Finding> found) {
        found.forEach(finding -> write(finding, text.generator()));
        findings.add(text.take());
    }

    @Override
    public void end(int files) {
        out.accept("{\"files\":" + files + ",\"findings\":[");
        findings.to(out);
        out.accept("]}\n");
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
