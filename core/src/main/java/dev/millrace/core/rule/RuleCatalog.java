package dev.millrace.core.rule;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.finding.RuleMetadata;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that Millrace can report: the rules on the class path, the checks of the reader, and those of other modules.
 *
 * <pre>{@code
 * RuleCatalog.load().find("needs-cycle")
 * }</pre>
 */
@PublicApi
public final class RuleCatalog {

    private final List<RuleDefinition> rules;
    private final List<RuleIndex> indexes;

    private RuleCatalog(List<RuleDefinition> rules, List<RuleIndex> indexes) {
        this.rules = List.copyOf(rules);
        this.indexes = List.copyOf(indexes);
    }

    /** The rules of every {@link RuleIndex} that this class's loader finds. */
    public static RuleCatalog load() {
        var rules = new ArrayList<RuleDefinition>();
        var indexes = new ArrayList<RuleIndex>();
        ServiceLoader.load(RuleIndex.class, RuleCatalog.class.getClassLoader()).forEach(index -> {
            rules.addAll(index.rules());
            indexes.add(index);
        });
        return new RuleCatalog(rules, indexes);
    }

    /** These rules alone. */
    public static RuleCatalog of(RuleDefinition... rules) {
        return new RuleCatalog(List.of(rules), List.of());
    }

    /**
     * The same catalogue with one more rule, which may be one that another module only names.
     *
     * <pre>{@code
     * RuleCatalog.load().plus(PolicyRule.of(policies))
     * }</pre>
     */
    public RuleCatalog plus(RuleDefinition rule) {
        var more = new ArrayList<>(rules);
        more.add(rule);
        return new RuleCatalog(more, indexes);
    }

    /** The rules. */
    public List<RuleDefinition> rules() {
        return rules;
    }

    /** What is known of every rule and every check, in the order of their ids. */
    public List<RuleMetadata> all() {
        // A validation asks for the rules alone, so the checks of other modules are not loaded before.
        var byId = new TreeMap<String, RuleMetadata>();
        Stream.of(
                        rules.stream().map(RuleDefinition::metadata),
                        Arrays.stream(ReaderCheck.values()).map(ReaderCheck::metadata),
                        indexes.stream().flatMap(index -> index.checks().stream()))
                .flatMap(each -> each)
                .forEach(rule -> byId.putIfAbsent(rule.id(), rule));
        return List.copyOf(byId.values());
    }

    /** What is known of a rule or check. */
    public Optional<RuleMetadata> find(String id) {
        return all().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
