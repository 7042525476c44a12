package dev.millrace.core.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class RecentTest {

    private final ArrayList<String> made = new ArrayList<>();

    @Test
    void makesAThingOnce() {
        var recent = new Recent<Integer>(2);

        assertThat(recent.get("a", this::make)).isEqualTo(1);
        assertThat(recent.get("a", this::make)).isEqualTo(1);
        assertThat(made).containsExactly("a");
    }

    @Test
    void forgetsWhatWasNotAskedForTheLongest() {
        var recent = new Recent<Integer>(2);
        recent.get("a", this::make);
        recent.get("b", this::make);
        recent.get("a", this::make);
        recent.get("c", this::make);

        recent.get("a", this::make);
        recent.get("b", this::make);

        assertThat(made).containsExactly("a", "b", "c", "b");
    }

    private int make(String name) {
        made.add(name);
        return made.size();
    }
}
