package dev.millrace.dsl;

import dev.millrace.core.expression.ContextAccess;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.PropertyAccess;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlEntry;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlSequence;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** What the text of a job refers to, in the order written, whether a handle or a string put it there. */
final class References {

    /** References to nothing. */
    static final References NONE = new References();

    private final Set<String> jobs = new LinkedHashSet<>();
    private final Set<String> steps = new LinkedHashSet<>();
    private boolean looksAtAllNeeds;

    private References() {}

    static References in(YamlNode job) {
        var found = new References();
        found.look(job);
        return found;
    }

    /** The ids in {@code needs.ID}, in lower case. */
    Set<String> jobs() {
        return jobs;
    }

    /** The ids in {@code steps.ID}, in lower case. */
    Set<String> steps() {
        return steps;
    }

    /** Whether {@code needs} is read as a whole, as in {@code needs.*.result}: GitHub shows there what the job needs itself. */
    boolean looksAtAllNeeds() {
        return looksAtAllNeeds;
    }

    private void look(YamlNode node) {
        if (node instanceof Text text) {
            if (!text.isLiteral()) {
                text.template().expressions().forEach(this::look);
            }
        } else if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach(this::look);
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(this::look);
        }
    }

    private void look(YamlEntry entry) {
        if (entry.key().raw().equals("if") && entry.value() instanceof Text text) {
            text.condition().expressions().forEach(this::look);
        } else {
            look(entry.value());
        }
    }

    private void look(Expression expression) {
        if (expression instanceof PropertyAccess access && access.object() instanceof ContextAccess context) {
            var name = access.name().toLowerCase(Locale.ROOT);
            switch (context.name().toLowerCase(Locale.ROOT)) {
                case "needs" -> jobs.add(name);
                case "steps" -> steps.add(name);
                default -> {}
            }
        } else if (expression instanceof ContextAccess context && context.name().equalsIgnoreCase("needs")) {
            looksAtAllNeeds = true;
        } else {
            expression.operands().forEach(this::look);
        }
    }
}
