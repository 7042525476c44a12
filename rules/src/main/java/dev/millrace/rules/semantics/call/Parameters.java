package dev.millrace.rules.semantics.call;

import dev.millrace.core.workflow.Entries;
import dev.millrace.core.workflow.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The inputs or the secrets that a called workflow declares, by their names in any case. */
final class Parameters {

    private final Map<String, Parameter> byName = new LinkedHashMap<>();
    private final boolean isOpen;

    private Parameters(Collection<Parameter> declared, boolean isOpen) {
        declared.forEach(parameter -> byName.putIfAbsent(fold(parameter.name()), parameter));
        this.isOpen = isOpen;
    }

    /** Those that are all known. */
    static Parameters of(Collection<Parameter> declared) {
        return new Parameters(declared, false);
    }

    /**
     * Those of a file.
     *
     * @param mayBeElsewhere whether something beside may be meant for the same key
     */
    static <T> Parameters of(Entries<T> declared, boolean mayBeElsewhere, Function<Entry<T>, Parameter> read) {
        return new Parameters(
                declared.stream().map(read).toList(),
                mayBeElsewhere
                        || declared.expression().isPresent()
                        || !declared.unreadable().isEmpty());
    }

    /** Whether there may be others. */
    boolean isOpen() {
        return isOpen;
    }

    Optional<Parameter> find(String name) {
        return Optional.ofNullable(byName.get(fold(name)));
    }

    Collection<Parameter> all() {
        return byName.values();
    }

    List<String> names() {
        return all().stream().map(Parameter::name).toList();
    }

    /** Those that a call must give, and does not; a name that is close to one was probably meant for it, of which another rule speaks. */
    List<Parameter> missing(Given given) {
        var missing = new ArrayList<Parameter>();
        var strangers =
                given.names().stream().filter(name -> find(name).isEmpty()).toList();
        for (var parameter : all()) {
            if (parameter.mustBeGiven() && !given.has(parameter.name()) && !given.isMeant(parameter, strangers)) {
                missing.add(parameter);
            }
        }
        return missing;
    }

    static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
