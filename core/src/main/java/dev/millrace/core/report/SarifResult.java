package dev.millrace.core.report;

import dev.millrace.core.finding.Edit;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.finding.Location;
import dev.millrace.core.finding.Related;
import dev.millrace.core.source.Position;
import dev.millrace.core.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** The findings of one file as SARIF has them. */
final class SarifResult {

    private final JsonGenerator json;
    private final Fingerprints fingerprints;

    SarifResult(JsonGenerator json, Fingerprints fingerprints) {
        this.json = json;
        this.fingerprints = fingerprints;
    }

    /** Writes a finding of the rule that has this number in the run. */
    void write(Finding finding, int rule) {
        json.writeStartObject();
        json.writeStringProperty("ruleId", finding.rule().id());
        json.writeNumberProperty("ruleIndex", rule);
        json.writeStringProperty("level", SarifRule.level(finding.severity()));
        message("message", finding.message());
        json.writeArrayPropertyStart("locations");
        if (!finding.location().file().isEmpty()) {
            location(finding);
        }
        json.writeEndArray();
        if (!finding.related().isEmpty()) {
            related(finding.related());
        }
        json.writeObjectPropertyStart("partialFingerprints");
        json.writeStringProperty("millrace/v1", fingerprints.of(finding));
        fingerprints.line(finding).ifPresent(hash -> json.writeStringProperty("primaryLocationLineHash", hash));
        json.writeEndObject();
        finding.fix().filter(fix -> !fix.edits().isEmpty()).ifPresent(this::fix);
        json.writeEndObject();
    }

    private void location(Finding finding) {
        json.writeStartObject();
        physicalLocation(finding.location());
        if (!finding.path().isEmpty()) {
            json.writeArrayPropertyStart("logicalLocations");
            json.writeStartObject();
            json.writeStringProperty("fullyQualifiedName", finding.path());
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void related(List<Related> places) {
        json.writeArrayPropertyStart("relatedLocations");
        var id = 0;
        for (var place : places) {
            var location = Location.of(place.origin());
            json.writeStartObject();
            json.writeNumberProperty("id", ++id);
            if (!location.file().isEmpty()) {
                physicalLocation(location);
            }
            message("message", place.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void physicalLocation(Location location) {
        json.writeObjectPropertyStart("physicalLocation");
        artifact(location.file());
        if (location.line() > 0) {
            json.writeName("region");
            json.writeStartObject();
            json.writeNumberProperty("startLine", location.line());
            location.start().ifPresent(start -> json.writeNumberProperty("startColumn", start.column()));
            location.end().ifPresent(this::end);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void fix(Fix fix) {
        json.writeArrayPropertyStart("fixes");
        json.writeStartObject();
        message("description", fix.description());
        json.writeArrayPropertyStart("artifactChanges");
        byFile(fix.edits()).forEach(this::change);
        json.writeEndArray();
        json.writeObjectPropertyStart("properties");
        json.writeBooleanProperty("safe", fix.safe());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static Map<SourceFile, List<Edit>> byFile(List<Edit> edits) {
        var byFile = new LinkedHashMap<SourceFile, List<Edit>>();
        edits.forEach(edit -> byFile.computeIfAbsent(edit.span().file(), file -> new ArrayList<>())
                .add(edit));
        return byFile;
    }

    private void change(SourceFile file, List<Edit> edits) {
        json.writeStartObject();
        artifact(file.name());
        json.writeArrayPropertyStart("replacements");
        for (var edit : edits) {
            var start = edit.span().startPosition();
            json.writeStartObject();
            json.writeObjectPropertyStart("deletedRegion");
            json.writeNumberProperty("startLine", start.line());
            json.writeNumberProperty("startColumn", start.column());
            end(edit.span().endPosition());
            json.writeEndObject();
            json.writeObjectPropertyStart("insertedContent");
            json.writeStringProperty("text", edit.text());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void artifact(String file) {
        var uri = FileUri.of(file);
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", uri.text());
        if (!uri.isAbsolute()) {
            json.writeStringProperty("uriBaseId", "%SRCROOT%");
        }
        json.writeEndObject();
    }

    private void end(Position end) {
        json.writeNumberProperty("endLine", end.line());
        json.writeNumberProperty("endColumn", end.column());
    }

    private void message(String name, String text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", withoutLinks(text));
        json.writeEndObject();
    }

    // In a message of SARIF, [text](target) is a link, wherever its words come from.
    private static String withoutLinks(String text) {
        return text.contains("](")
                ? text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
                : text;
    }
}
