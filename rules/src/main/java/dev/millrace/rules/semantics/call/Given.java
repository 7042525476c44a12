package dev.millrace.rules.semantics.call;

import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.workflow.Entries;
import dev.millrace.core.workflow.Entry;
import dev.millrace.core.yaml.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The inputs or the secrets that a call gives, where all their names are known. */
final class Given {

    private final List<Entry<Text>> entries;
    private final Set<String> folded = new HashSet<>();

    private Given(List<Entry<Text>> entries) {
        this.entries = entries;
        entries.forEach(entry -> folded.add(Parameters.fold(entry.key().raw())));
    }

    /**
     * What a mapping gives; empty where it is computed, or has something that cannot be read.
     *
     * @param mayBeElsewhere whether something beside may be meant for the mapping
     */
    static Optional<Given> of(Entries<Text> entries, boolean mayBeElsewhere) {
        return mayBeElsewhere
                        || entries.expression().isPresent()
                        || !entries.unreadable().isEmpty()
                        || entries.stream().anyMatch(entry -> !entry.key().isLiteral())
                ? Optional.empty()
                : Optional.of(new Given(entries.entries()));
    }

    List<Entry<Text>> entries() {
        return entries;
    }

    List<String> names() {
        return entries.stream().map(entry -> entry.key().raw()).toList();
    }

    boolean has(String name) {
        return folded.contains(Parameters.fold(name));
    }

    /** Whether one of some names is close to that of a parameter. */
    boolean isMeant(Parameter parameter, List<String> strangers) {
        return !strangers.isEmpty()
                && Suggestion.nearest(parameter.name(), strangers).isPresent();
    }
}
