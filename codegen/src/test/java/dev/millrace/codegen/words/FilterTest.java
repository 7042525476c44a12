package dev.millrace.codegen.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.millrace.core.facts.Event;
import dev.millrace.core.facts.Events;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilterTest {

    @Test
    void standsForBothForms() {
        assertThat(Filter.of(Events.all().find("push").orElseThrow()))
                .containsExactly(Filter.BRANCHES, Filter.TAGS, Filter.PATHS);
    }

    @Test
    void namesAFilterThatTheDslDoesNotHaveYet() {
        var event = new Event("watch", true, List.of("stars"), List.of(), List.of(), false, false, "stars shine");

        assertThatIllegalStateException()
                .isThrownBy(() -> Filter.of(event))
                .withMessage("events.tsv: event \"watch\" has the filter \"stars\", which has no type:"
                        + " add a record to the DSL and a constant to Filter");
    }
}
