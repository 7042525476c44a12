package dev.millrace.core.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.workflow.Value;
import dev.millrace.core.yaml.Text;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionReaderTest {

    private final List<Finding> findings = new ArrayList<>();

    @Test
    void theTopLevel() {
        var action = read("""
                name: Greet
                author: Somebody
                description: Says hello
                inputs:
                  who: {description: Whom, required: true, default: world, deprecationMessage: Old}
                  bare:
                outputs:
                  text: {description: What was said, value: x}
                runs: {using: composite, steps: [{run: make, shell: bash}]}
                branding: {icon: activity, color: blue}
                """);
        assertThat(action.name()).map(Text::raw).hasValue("Greet");
        assertThat(action.author()).map(Text::raw).hasValue("Somebody");
        assertThat(action.description()).map(Text::raw).hasValue("Says hello");
        assertThat(action.inputs().names()).containsExactly("who", "bare");
        var who = action.inputs().get("WHO").orElseThrow();
        assertThat(who.description()).map(Text::raw).hasValue("Whom");
        assertThat(who.required()).flatMap(Value::literal).hasValue(true);
        assertThat(who.defaultValue()).map(Text::raw).hasValue("world");
        assertThat(who.deprecationMessage()).map(Text::raw).hasValue("Old");
        assertThat(action.outputs().get("text").flatMap(ActionOutput::value))
                .map(Text::raw)
                .hasValue("x");
        assertThat(action.branding().flatMap(Branding::color)).map(Text::raw).hasValue("blue");
        assertThat(findings).isEmpty();
    }

    @Test
    void theKindIsWhatUsingSaysAndElseWhatTheKeysSay() {
        assertThat(runs("{using: node24, main: a.js}")).isInstanceOf(JavaScriptRuns.class);
        assertThat(runs("{using: Docker, image: Dockerfile}")).isInstanceOf(DockerRuns.class);
        assertThat(runs("{using: composite, steps: []}")).isInstanceOf(CompositeRuns.class);
        assertThat(runs("{image: Dockerfile}")).isInstanceOf(DockerRuns.class);
        assertThat(runs("{steps: []}")).isInstanceOf(CompositeRuns.class);
        assertThat(runs("{main: a.js}")).isInstanceOf(JavaScriptRuns.class);
    }

    @Test
    void unknownKeysThatTheRunnerPassesOverAreWarnings() {
        read("""
                name: Greet
                version: 1
                inputs: {who: {type: string}}
                outputs: {text: {type: string}}
                branding: {colour: red}
                runs: {using: node24, script: a.js}
                """);
        assertThat(findings)
                .allMatch(finding -> finding.rule().id().equals("metadata-unexpected-key"))
                .extracting(finding -> finding.location().line() + " " + finding.severity())
                .containsExactlyInAnyOrder("2 WARNING", "3 WARNING", "4 ERROR", "5 WARNING", "6 ERROR");
    }

    @Test
    void whatIsNoYamlIsAMistakeOfTheMetadata() {
        ActionReader.read(SourceFile.of("action.yml", "name: [a"), findings::add);
        assertThat(findings).extracting(finding -> finding.rule().id()).containsExactly("metadata-parse-error");
    }

    private Runs runs(String runs) {
        return read("runs: " + runs).runs().orElseThrow();
    }

    private Action read(String yaml) {
        return ActionReader.read(SourceFile.of("action.yml", yaml), findings::add)
                .orElseThrow();
    }
}
