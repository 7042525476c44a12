package dev.millrace.rules.runner;

import dev.millrace.core.configuration.LabelPattern;
import dev.millrace.core.rule.Scope;
import java.util.List;

/** The labels of somebody's own runners, as the configuration lists them. */
final class OwnLabels {

    private final List<LabelPattern> patterns;

    private OwnLabels(List<LabelPattern> patterns) {
        this.patterns = patterns;
    }

    static OwnLabels of(Scope scope) {
        // Whoever reads the configuration has reported the malformed ones.
        return new OwnLabels(scope.settings().runnerLabels().stream()
                .map(LabelPattern::parse)
                .filter(LabelPattern.Valid.class::isInstance)
                .map(result -> ((LabelPattern.Valid) result).pattern())
                .toList());
    }

    boolean has(WrittenLabel label) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(label.label()));
    }
}
