package dev.millrace.core.rule;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.finding.RuleMetadata;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * All that Millrace can report: the rules on the class path, the checks of the reader, and those of other modules.
 *
 * <pre>{@code
 * RuleCatalog.load().find("needs-cycle")
 * }</pre>
 */
@PublicApi
public final class RuleCatalog {

    private final List<RuleDefinition> found;
    private final List<RuleDefinition> added;
    private final List<RuleIndex> indexes;

    private RuleCatalog(List<RuleDefinition> found, List<RuleDefinition> added, List<RuleIndex> indexes) {
        this.found = List.copyOf(found);
        this.added = List.copyOf(added);
        this.indexes = List.copyOf(indexes);
    }

    /**
     * The rules of every {@link RuleIndex} that this class's loader finds.
     *
     * @throws IllegalStateException when two of them have one id
     */
    public static RuleCatalog load() {
        var rules = new ArrayList<RuleDefinition>();
        var indexes = new ArrayList<RuleIndex>();
        ServiceLoader.load(RuleIndex.class, RuleCatalog.class.getClassLoader()).forEach(index -> {
            rules.addAll(index.rules());
            indexes.add(index);
        });
        return new RuleCatalog(distinct(rules), List.of(), indexes);
    }

    /**
     * These rules alone.
     *
     * @throws IllegalStateException when two of them have one id
     */
    public static RuleCatalog of(RuleDefinition... rules) {
        return new RuleCatalog(distinct(List.of(rules)), List.of(), List.of());
    }

    // A start comes by here, so without a stream.
    private static List<RuleDefinition> distinct(List<RuleDefinition> rules) {
        var ids = new HashSet<String>();
        for (var rule : rules) {
            if (!ids.add(rule.metadata().id())) {
                throw twice(rule.metadata().id());
            }
        }
        return rules;
    }

    private static IllegalStateException twice(String id) {
        return new IllegalStateException("two rules or checks have the id \"" + id + "\"; rename one of them");
    }

    /**
     * The same catalogue with one more rule. It stands in the place of one with its id, which may be one that another module only names.
     *
     * <pre>{@code
     * RuleCatalog.load().plus(PolicyRule.of(policies))
     * }</pre>
     */
    public RuleCatalog plus(RuleDefinition rule) {
        var more = without(rule.metadata().id(), added);
        more.add(rule);
        return new RuleCatalog(without(rule.metadata().id(), found), more, indexes);
    }

    private static List<RuleDefinition> without(String id, List<RuleDefinition> rules) {
        var others = new ArrayList<RuleDefinition>();
        for (var rule : rules) {
            if (!rule.metadata().id().equals(id)) {
                others.add(rule);
            }
        }
        return others;
    }

    /** The rules. */
    public List<RuleDefinition> rules() {
        if (added.isEmpty()) {
            return found;
        }
        var all = new ArrayList<>(found);
        all.addAll(added);
        return List.copyOf(all);
    }

    /**
     * What is known of every rule and every check, in the order of their ids.
     *
     * @throws IllegalStateException when two of them have one id
     */
    public List<RuleMetadata> all() {
        var byId = new TreeMap<String, RuleMetadata>();
        found.forEach(rule -> add(rule.metadata(), byId));
        for (var check : ReaderCheck.values()) {
            add(check.metadata(), byId);
        }
        // A validation asks for the rules alone, so the checks of other modules are not loaded before.
        indexes.forEach(index -> index.checks().forEach(check -> add(check, byId)));
        added.forEach(rule -> byId.put(rule.metadata().id(), rule.metadata()));
        return List.copyOf(byId.values());
    }

    private static void add(RuleMetadata rule, Map<String, RuleMetadata> byId) {
        if (byId.put(rule.id(), rule) != null) {
            throw twice(rule.id());
        }
    }

    /** What is known of a rule or check. */
    public Optional<RuleMetadata> find(String id) {
        return all().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
