package dev.millrace.core.report;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.RuleMetadata;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** A rule as SARIF describes it; GitHub shows its help beside an alert. */
final class SarifRule {

    // GitHub refuses longer descriptions.
    private static final int LONGEST = 1024;

    private SarifRule() {}

    static void write(RuleMetadata rule, JsonGenerator json) {
        var page = RulePage.of(rule);
        json.writeStartObject();
        json.writeStringProperty("id", rule.id());
        json.writeStringProperty("name", name(rule.id()));
        text("shortDescription", cut(rule.summary()), json);
        text("fullDescription", cut(page.introduction()), json);
        json.writeObjectPropertyStart("help");
        json.writeStringProperty("text", page.text());
        json.writeStringProperty("markdown", page.render());
        json.writeEndObject();
        json.writeStringProperty("helpUri", Home.uri(rule.page()));
        json.writeObjectPropertyStart("defaultConfiguration");
        json.writeStringProperty("level", level(shown(rule)));
        json.writeEndObject();
        json.writeObjectPropertyStart("properties");
        json.writeArrayPropertyStart("tags");
        json.writeString(rule.category().name().toLowerCase(Locale.ROOT));
        json.writeEndArray();
        if (rule.category() == Category.SECURITY) {
            json.writeStringProperty("security-severity", score(shown(rule)));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            default -> "note";
        };
    }

    // GitHub calls these high, medium and low; it has no words for them but numbers.
    private static String score(Severity severity) {
        return switch (severity) {
            case ERROR -> "8.0";
            case WARNING -> "5.5";
            default -> "2.0";
        };
    }

    // GitHub has no level for a rule that is off, and one with findings is not.
    private static Severity shown(RuleMetadata rule) {
        var severity = rule.severity() == Severity.OFF ? rule.strict() : rule.severity();
        return severity == Severity.OFF ? rule.pedantic() : severity;
    }

    // As the class of the rule is called: needs-cycle is NeedsCycle.
    private static String name(String id) {
        var out = new StringBuilder();
        var isStart = true;
        for (var i = 0; i < id.length(); i++) {
            var c = id.charAt(i);
            if (c != '-') {
                out.append(isStart ? Character.toUpperCase(c) : c);
            }
            isStart = c == '-';
        }
        return out.toString();
    }

    private static void text(String name, String value, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", value);
        json.writeEndObject();
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        var end = text.lastIndexOf(' ', LONGEST - 3);
        return text.substring(0, end < 0 ? LONGEST - 3 : end) + "...";
    }
}
