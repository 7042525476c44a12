package dev.millrace.cli;

import dev.millrace.core.facts.ActionFacts;
import dev.millrace.dsl.pin.Version;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The actions for programs:
 * {@code {"asOf":…,"pins":[{"file":…,"line":…,"action":…,"ref":…,"comment":…,"version":…,"newest":…,"newestCommit":…,"newestMajor":…,"marks":[…]}]}};
 * what is not known is null.
 */
final class PinsJson {

    private PinsJson() {}

    static String render(List<Pin> pins) {
        var out = new StringWriter();
        try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("asOf", ActionFacts.collected().toString());
            json.writeArrayPropertyStart("pins");
            pins.forEach(pin -> write(pin, json));
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.append('\n').toString();
    }

    private static void write(Pin pin, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("file", pin.file().name());
        json.writeNumberProperty("line", pin.line());
        json.writeStringProperty("action", pin.action().name());
        json.writeStringProperty("ref", pin.action().ref());
        write("comment", pin.action().comment(), json);
        write("version", pin.version().map(Version::text), json);
        write("newest", pin.newest().map(release -> release.name()), json);
        write("newestCommit", pin.newest().map(release -> release.sha()), json);
        write("newestMajor", pin.newestMajor(), json);
        json.writeArrayPropertyStart("marks");
        pin.marks().forEach(mark -> json.writeString(mark.toString()));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(String name, Optional<String> value, JsonGenerator json) {
        if (value.isPresent()) {
            json.writeStringProperty(name, value.get());
        } else {
            json.writeNullProperty(name);
        }
    }
}
