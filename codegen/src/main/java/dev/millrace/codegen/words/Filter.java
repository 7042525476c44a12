package dev.millrace.codegen.words;

import com.palantir.javapoet.ClassName;
import dev.millrace.core.facts.Event;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The filters of events that have a type of their own, which stands for the plain form and the ignoring form alike. */
enum Filter {
    BRANCHES("these branches"),
    TAGS("these tags"),
    PATHS("changes of these files"),
    NAMES("images of these names"),
    VERSIONS("these versions of images");

    /** The one filter that an event cannot do without. */
    static final String WORKFLOWS = "workflows";

    private static final String IGNORE = "-ignore";

    private final String what;

    Filter(String what) {
        this.what = what;
    }

    /** The filters of an event, in the order of the facts. */
    static List<Filter> of(Event event) {
        return event.filters().stream()
                .filter(key -> !key.equals(WORKFLOWS))
                .map(key -> key.endsWith(IGNORE) ? key.substring(0, key.length() - IGNORE.length()) : key)
                .distinct()
                .map(key -> of(key, event))
                .toList();
    }

    private static Filter of(String key, Event event) {
        return Stream.of(values())
                .filter(filter -> filter.key().equals(key))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("events.tsv: event \"" + event.name() + "\" has the filter \""
                                + key + "\", which has no type: add a record to the DSL and a constant to Filter"));
    }

    /** The key in YAML, which is also the word for a value of this filter. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    ClassName type() {
        return Sources.dsl(JavaNames.type(key()));
    }

    /** What the filter narrows an event down to. */
    String what() {
        return what;
    }
}
