package dev.millrace.core.context;

import dev.millrace.core.workflow.Entries;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.Job;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Things by their names in any case, of several with one name the first; unlike a look through the list, it takes no longer for many. */
final class ByName<T> {

    private final Map<String, T> byFolded = new HashMap<>();

    static <T> ByName<T> of(Entries<T> entries) {
        var found = new ByName<T>();
        entries.forEach(entry -> found.add(entry.key().raw(), entry.value()));
        return found;
    }

    static ByName<Job> of(Items<Job> jobs) {
        var found = new ByName<Job>();
        jobs.forEach(job -> found.add(job.id().raw(), job));
        return found;
    }

    /** Adds a thing, and tells whether it is the first of its name. */
    boolean add(String name, T thing) {
        return byFolded.putIfAbsent(name.toLowerCase(Locale.ROOT), thing) == null;
    }

    Optional<T> find(String name) {
        return Optional.ofNullable(byFolded.get(name.toLowerCase(Locale.ROOT)));
    }
}
