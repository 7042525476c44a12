package dev.millrace.cli;

import dev.millrace.core.finding.OptionMetadata;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.finding.RuleMetadata;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The rules for programs:
 * {@code {"rules":[{"id":…,"summary":…,"category":…,"severity":{"minimal":…,"default":…,"strict":…,"pedantic":…},"aliases":[…],"since":…,"fixable":…,"help":…,"options":[{"name":…,"kind":…,"summary":…}]}]}}.
 */
final class RulesJson {

    private RulesJson() {}

    static String render(List<RuleMetadata> rules) {
        var out = new StringWriter();
        try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("rules");
            rules.forEach(rule -> write(rule, json));
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.append('\n').toString();
    }

    private static void write(RuleMetadata rule, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", rule.id());
        json.writeStringProperty("summary", rule.summary());
        json.writeStringProperty("category", RulesCommand.lower(rule.category()));
        json.writeObjectPropertyStart("severity");
        for (var profile : Profile.values()) {
            json.writeStringProperty(profile.toString(), RulesCommand.lower(profile.severityOf(rule)));
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("aliases");
        rule.aliases().forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("since", rule.since());
        json.writeBooleanProperty("fixable", rule.fixable());
        json.writeStringProperty("help", rule.page());
        json.writeArrayPropertyStart("options");
        rule.options().forEach(option -> write(option, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(OptionMetadata option, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("name", option.name());
        json.writeStringProperty("kind", RulesCommand.lower(option.kind()));
        json.writeStringProperty("summary", option.summary());
        json.writeEndObject();
    }
}
