package dev.millrace.core.finding;

import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.Severity;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.source.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something that is wrong, or could be better, at a place.
 *
 * <pre>{@code
 * finding.message()  // job "test" needs "biuld", but there is no such job; did you mean "build"?
 * finding.path()     // jobs.test.needs[0]
 * }</pre>
 *
 * @param rule the rule or check that found it
 * @param severity how bad it is under the profile in force
 * @param message the offender, what is allowed, and what was probably meant
 * @param origin the place
 * @param path the place in the workflow, like {@code jobs.build.steps[2].run}; empty for the file as a whole
 * @param related other places that the message speaks of
 * @param fix a change that would cure it
 */
@PublicApi
public record Finding(
        RuleMetadata rule,
        Severity severity,
        String message,
        Origin origin,
        String path,
        List<Related> related,
        Optional<Fix> fix) {

    /** By file, line, column and rule: the order of every report. */
    public static final Comparator<Finding> ORDER = Finding::compare;

    /** Copies the list. */
    public Finding {
        related = List.copyOf(related);
    }

    /** A finding with the rule's own severity, no path, no related places and no fix. */
    public static Finding of(RuleMetadata rule, Origin origin, String message) {
        return new Finding(rule, rule.severity(), message, origin, "", List.of(), Optional.empty());
    }

    /** The place, as people read it. */
    public Location location() {
        return Location.of(origin);
    }

    // Chained comparators cost 4 ms at each start: their lambdas are serializable, which no class archive keeps.
    private static int compare(Finding a, Finding b) {
        var order = Location.ORDER.compare(a.location(), b.location());
        if (order == 0) {
            order = a.rule.id().compareTo(b.rule.id());
        }
        return order == 0 ? a.message.compareTo(b.message) : order;
    }

    /** The same finding with another severity. */
    public Finding withSeverity(Severity value) {
        return new Finding(rule, value, message, origin, path, related, fix);
    }

    /** The same finding at a path. */
    public Finding withPath(String value) {
        return new Finding(rule, severity, message, origin, value, related, fix);
    }

    /** The same finding with these related places. */
    public Finding withRelated(Related... values) {
        return new Finding(rule, severity, message, origin, path, List.of(values), fix);
    }

    /** The same finding with the lines of Java that called the method in which the offender was made among the related places. */
    public Finding withCallers() {
        var callers = origin.callers();
        if (callers.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(related);
        callers.forEach(caller -> all.add(Related.to(JavaOrigin.of(caller), "called from here")));
        return new Finding(rule, severity, message, origin, path, all, fix);
    }

    /** The same finding with a fix. */
    public Finding withFix(Fix value) {
        return withFix(Optional.of(value));
    }

    /** The same finding with a fix, if there is one: a place in Java has none. */
    public Finding withFix(Optional<Fix> value) {
        return new Finding(rule, severity, message, origin, path, related, value);
    }
}
