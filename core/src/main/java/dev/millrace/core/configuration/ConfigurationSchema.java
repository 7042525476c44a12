package dev.millrace.core.configuration;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.OptionMetadata;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.finding.RuleMetadata;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * The JSON Schema of the configuration, by which editors complete and check it.
 *
 * <pre>{@code
 * ConfigurationSchema.of(RuleCatalog.load().all())
 * }</pre>
 */
@PublicApi
public final class ConfigurationSchema {

    private static final String SEVERITY = "severity";
    private static final String SETTING = "setting";
    private static final String RULES = "rules";

    private final JsonGenerator json;

    private ConfigurationSchema(JsonGenerator json) {
        this.json = json;
    }

    /** The schema for a configuration of these rules, as indented JSON. */
    public static String of(Collection<RuleMetadata> rules) {
        var out = new StringWriter();
        try (var json = new JsonFactory().createGenerator(new Indented(), out)) {
            new ConfigurationSchema(json).write(rules);
        }
        return out.append('\n').toString();
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            var lines = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withObjectIndenter(lines);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    private void write(Collection<RuleMetadata> rules) {
        json.writeStartObject();
        json.writeStringProperty("$schema", "http://json-schema.org/draft-07/schema#");
        json.writeStringProperty("title", "The configuration of Millrace: .github/millrace.yml");
        startObject();
        json.writeObjectPropertyStart("properties");
        for (var key : ConfigurationKey.values()) {
            json.writeObjectPropertyStart(key.toString());
            json.writeStringProperty("description", key.summary());
            writeKey(key);
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("definitions");
        json.writeObjectPropertyStart(SEVERITY);
        words(RulesReader.SEVERITIES.stream().map(Values::lower).toList());
        json.writeEndObject();
        json.writeObjectPropertyStart(SETTING);
        writeSetting(List.of());
        json.writeEndObject();
        writeRules(rules);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void startObject() {
        json.writeStringProperty("type", "object");
        json.writeBooleanProperty("additionalProperties", false);
    }

    private void writeKey(ConfigurationKey key) {
        switch (key) {
            case VERSION -> json.writeNumberProperty("const", 1);
            case LOCKED -> json.writeStringProperty("type", "boolean");
            case PROFILE ->
                words(Arrays.stream(Profile.values()).map(Profile::toString).toList());
            case FAIL_ON ->
                words(LayerReader.FAILING.stream().map(Values::lower).toList());
            case TARGET -> json.writeStringProperty("pattern", "^(github\\.com|ghes-3\\.[0-9]{1,3})$");
            case SHELLCHECK -> reference(SEVERITY);
            case RULES -> reference(RULES);
            case RUNNER_LABELS, VARIABLES, POLICIES -> texts();
            case EXTENDS -> {
                json.writeArrayPropertyStart("oneOf");
                json.writeStartObject();
                json.writeStringProperty("type", "string");
                json.writeEndObject();
                json.writeStartObject();
                texts();
                json.writeEndObject();
                json.writeEndArray();
            }
            case PATHS -> writePaths();
        }
    }

    private void writePaths() {
        json.writeStringProperty("type", "object");
        json.writeObjectPropertyStart("additionalProperties");
        startObject();
        json.writeObjectPropertyStart("properties");
        json.writeObjectPropertyStart(RULES);
        reference(RULES);
        // They are those of all files, without the lock.
        json.writeObjectPropertyStart("additionalProperties");
        json.writeObjectPropertyStart("not");
        json.writeStringProperty("type", "object");
        json.writeArrayPropertyStart("required");
        json.writeString(RulesReader.LOCKED);
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeRules(Collection<RuleMetadata> rules) {
        var known = new KnownRules(rules);
        var names = new TreeSet<String>();
        rules.forEach(rule -> {
            names.add(rule.id());
            names.addAll(rule.aliases());
        });
        json.writeObjectPropertyStart(RULES);
        startObject();
        json.writeObjectPropertyStart("properties");
        names.forEach(name -> writeRule(name, known.named(name)));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeRule(String name, List<RuleMetadata> rules) {
        var isId = rules.stream().anyMatch(rule -> rule.id().equals(name));
        var options = options(rules);
        json.writeObjectPropertyStart(name);
        json.writeStringProperty(
                "description", isId ? rules.get(0).summary() : "What " + name.replaceFirst(":", " calls \"") + "\"");
        if (options.isEmpty()) {
            reference(SETTING);
        } else {
            writeSetting(options.values());
        }
        json.writeEndObject();
    }

    private void writeSetting(Collection<OptionMetadata> options) {
        json.writeArrayPropertyStart("anyOf");
        json.writeStartObject();
        reference(SEVERITY);
        json.writeEndObject();
        json.writeStartObject();
        startObject();
        json.writeObjectPropertyStart("properties");
        json.writeObjectPropertyStart(SEVERITY);
        reference(SEVERITY);
        json.writeEndObject();
        json.writeObjectPropertyStart(RulesReader.LOCKED);
        json.writeStringProperty("type", "boolean");
        json.writeEndObject();
        options.forEach(this::writeOption);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static Map<String, OptionMetadata> options(List<RuleMetadata> rules) {
        var options = new TreeMap<String, OptionMetadata>();
        rules.forEach(rule -> rule.options().forEach(option -> options.putIfAbsent(option.name(), option)));
        return options;
    }

    private void writeOption(OptionMetadata option) {
        json.writeObjectPropertyStart(option.name());
        json.writeStringProperty("description", option.summary());
        switch (option.kind()) {
            case INTEGER -> {
                json.writeStringProperty("type", "integer");
                json.writeNumberProperty("minimum", 0);
            }
            case TEXT -> json.writeStringProperty("type", "string");
            case TEXTS -> texts();
            case PATTERN -> {
                json.writeStringProperty("type", "string");
                json.writeStringProperty("format", "regex");
            }
        }
        json.writeEndObject();
    }

    private void words(Collection<String> words) {
        json.writeArrayPropertyStart("enum");
        words.forEach(json::writeString);
        json.writeEndArray();
    }

    private void texts() {
        json.writeStringProperty("type", "array");
        json.writeObjectPropertyStart("items");
        json.writeStringProperty("type", "string");
        json.writeEndObject();
    }

    // Beside a reference draft 7 reads no description, so it stands in a list.
    private void reference(String definition) {
        json.writeArrayPropertyStart("allOf");
        json.writeStartObject();
        json.writeStringProperty("$ref", "#/definitions/" + definition);
        json.writeEndObject();
        json.writeEndArray();
    }
}
