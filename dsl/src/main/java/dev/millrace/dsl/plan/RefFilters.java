package dev.millrace.dsl.plan;

import dev.millrace.core.filter.FilterPattern;
import dev.millrace.core.workflow.EventTrigger;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.yaml.Text;
import java.util.List;

/**
 * Which names of branches, or of tags, a trigger lets through.
 *
 * @param only patterns of those that it is for
 * @param ignore patterns of those that it is not for
 * @param isOpen whether it is for names of that kind at all
 */
record RefFilters(Items<Text> only, Items<Text> ignore, boolean isOpen) {

    static RefFilters ofBranches(EventTrigger trigger) {
        return new RefFilters(
                trigger.branches(),
                trigger.branchesIgnore(),
                isPresent(trigger.branches(), trigger.branchesIgnore())
                        || !isPresent(trigger.tags(), trigger.tagsIgnore()));
    }

    // GitHub starts no run for a tag when there are filters for branches alone, and the other way round.
    static RefFilters ofTags(EventTrigger trigger) {
        return new RefFilters(
                trigger.tags(),
                trigger.tagsIgnore(),
                isPresent(trigger.tags(), trigger.tagsIgnore())
                        || !isPresent(trigger.branches(), trigger.branchesIgnore()));
    }

    /** Whether there may be a name that both let through; what a pattern of this one stands for is not known. */
    boolean mayShare(RefFilters other) {
        return isOpen && other.isOpen && (names().isEmpty() || names().stream().anyMatch(other::mayLet));
    }

    private List<Text> names() {
        return only.stream()
                .filter(text -> !FilterPattern.ref(text.raw()).isNegative())
                .toList();
    }

    private boolean mayLet(Text name) {
        if (!Occasion.isPlain(name) || !isLiteral(only) || !isLiteral(ignore)) {
            return true;
        }
        if (ignore.isPresent()) {
            var patterns = patterns(ignore);
            // Whether "!" takes something back from what is ignored, is not documented.
            return patterns.stream().anyMatch(FilterPattern::isNegative)
                    || patterns.stream().noneMatch(pattern -> pattern.matches(name.raw()));
        }
        return !only.isPresent() || isLet(name.raw());
    }

    // The last pattern that matches decides; the case of letters is no reason to say that nothing runs.
    private boolean isLet(String name) {
        var let = false;
        for (var pattern : patterns(only)) {
            if (pattern.isNegative() ? pattern.matches(name) : pattern.matchesIgnoringCase(name)) {
                let = !pattern.isNegative();
            }
        }
        return let;
    }

    private static List<FilterPattern> patterns(Items<Text> texts) {
        return texts.stream().map(text -> FilterPattern.ref(text.raw())).toList();
    }

    private static boolean isPresent(Items<Text> only, Items<Text> ignore) {
        return only.isPresent() || ignore.isPresent();
    }

    // What a pattern with a mistake matches, only GitHub knows.
    private static boolean isLiteral(Items<Text> patterns) {
        return patterns.expression().isEmpty()
                && patterns.unreadable().isEmpty()
                && (!patterns.isPresent() || !patterns.items().isEmpty())
                && patterns.stream()
                        .allMatch(text -> text.isLiteral()
                                && FilterPattern.ref(text.raw()).problems().isEmpty());
    }
}
