package dev.millrace.core.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GrammarDescriptionTest {

    static List<GrammarKey> keys() {
        return Grammar.nodes().stream().flatMap(node -> node.keys().stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void isASentenceThatAnEditorCanShow(GrammarKey key) {
        assertThat(key.description())
                .as("the description of \"%s\" of %s in grammar.tsv", key.name(), key.node())
                .matches("[A-Z][^\\t]*[^.]\\.")
                .doesNotContain(". ")
                .hasSizeLessThan(170);
    }

    @Test
    void isThatOfAnotherNodeWhereBothMeanTheSame() {
        assertThat(Grammar.node("uses-step").key("id").description())
                .isEqualTo("The id by which expressions know the step: steps.ID.outputs.")
                .isEqualTo(Grammar.node("run-step").key("id").description());
    }

    @Test
    void isOfTheDayThatTheGrammarTellsOf() {
        assertThat(Grammar.date()).isAfterOrEqualTo(LocalDate.of(2026, 11, 21));
    }
}
