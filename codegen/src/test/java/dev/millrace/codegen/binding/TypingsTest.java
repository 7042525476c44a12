package dev.millrace.codegen.binding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.facts.ActionFacts;
import org.junit.jupiter.api.Test;

class TypingsTest {

    private final Typings typings = Typings.load();

    @Test
    void knowWhatMetadataDoesNotSay() {
        var distribution = typings.of("actions/setup-java", "distribution").orElseThrow();

        assertThat(distribution.kind()).isEqualTo(InputKind.CHOICE);
        assertThat(distribution.constants())
                .containsEntry("TEMURIN", "temurin")
                .containsEntry("ADOPT_OPENJ9", "adopt-openj9");
        assertThat(typings.insteadOf("docker/setup-buildx-action", "config")).contains("buildkitd-config");
    }

    @Test
    void areOfInputsThatThereAre() {
        for (var key : typings.keys()) {
            var words = key.split(" ", 2);
            var facts = ActionFacts.find(words[0]);

            assertThat(facts).as(key).isPresent();
            assertThat(facts.orElseThrow().majors())
                    .as(key)
                    .anyMatch(major -> major.input(words[1]).isPresent());
            typings.insteadOf(words[0], words[1])
                    .ifPresent(cure -> assertThat(facts.orElseThrow().majors())
                            .as(key)
                            .anyMatch(major -> major.input(cure).isPresent()));
        }
    }

    @Test
    void sayMoreThanTheNewestMajor() {
        for (var key : typings.keys()) {
            var words = key.split(" ", 2);
            var said = ActionFacts.find(words[0]).orElseThrow().majors().stream()
                    .flatMap(major -> major.input(words[1]).stream())
                    .map(input -> InputKind.of(input.type()))
                    .findFirst();
            typings.of(words[0], words[1])
                    .ifPresent(typing -> assertThat(said).as(key).isPresent().isNotEqualTo(typing.kind()));
        }
    }
}
