package dev.millrace.core.report;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.RuleMetadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Findings as SARIF 2.1.0, which GitHub's code scanning and many editors read.
 *
 * <pre>{@code
 * var report = SarifReport.to(System.out::print, "0.1.0");
 * report.file(findings);
 * report.end(1);
 * }</pre>
 */
@PublicApi
public final class SarifReport implements Report {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final Consumer<String> out;
    private final String version;
    private final JsonText text = new JsonText();
    // In the order of their first findings; the results refer to them by number.
    private final Map<String, RuleMetadata> rules = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    private SarifReport(Consumer<String> out, String version) {
        this.out = out;
        this.version = version;
        begin();
    }

    /**
     * The report, given out file by file.
     *
     * @param version that of Millrace
     */
    public static Report to(Consumer<String> out, String version) {
        return new SarifReport(out, version);
    }

    /**
     * The whole report.
     *
     * @param version that of Millrace
     * @param findings the findings, in {@link Finding#ORDER}
     */
    public static String render(String version, List<Finding> findings) {
        var out = new StringBuilder();
        var report = to(out::append, version);
        report.file(findings);
        report.end(1);
        return out.toString();
    }

    private void begin() {
        var json = text.generator();
        json.writeStartObject();
        json.writeStringProperty("$schema", SCHEMA);
        json.writeStringProperty("version", "2.1.0");
        json.writeArrayPropertyStart("runs");
        json.writeStartObject();
        json.writeStringProperty("columnKind", "utf16CodeUnits");
        json.writeObjectPropertyStart("automationDetails");
        // What stands before the last slash is the category under which GitHub keeps the alerts.
        json.writeStringProperty("id", "millrace/");
        json.writeEndObject();
        json.writeArrayPropertyStart("results");
    }

    @Override
    public void file(List<Finding> findings) {
        var result = new SarifResult(text.generator(), new Fingerprints());
        for (var finding : findings) {
            result.write(finding, numberOf(finding.rule()));
        }
        out.accept(text.take());
    }

    private int numberOf(RuleMetadata rule) {
        rules.putIfAbsent(rule.id(), rule);
        return numbers.computeIfAbsent(rule.id(), id -> numbers.size());
    }

    // Only now it is known which rules have findings; the order of properties is free.
    @Override
    public void end(int files) {
        var json = text.generator();
        json.writeEndArray();
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "Millrace");
        json.writeStringProperty("version", version);
        json.writeStringProperty("semanticVersion", version);
        json.writeStringProperty("informationUri", Home.URI);
        json.writeArrayPropertyStart("rules");
        rules.values().forEach(rule -> SarifRule.write(rule, json));
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        out.accept(text.take() + "\n");
    }
}
