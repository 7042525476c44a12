package dev.millrace.rules.semantics.usage;

import dev.millrace.core.expression.ContextAccess;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.Filter;
import dev.millrace.core.expression.IndexAccess;
import dev.millrace.core.expression.PropertyAccess;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the expressions in a part of a file read from contexts. */
final class Reads {

    private static final String ANY = "*";
    private static final List<String> CONTEXTS = List.of("inputs.", "steps.", "needs.", "jobs.", "github.event.");

    // What is read as it is, with all that it holds.
    private final Set<List<String>> whole = new HashSet<>();
    // What is read itself, or in part.
    private final Set<List<String>> touched = new HashSet<>();
    private final Set<List<String>> patterns = new HashSet<>();
    private boolean unknown;

    static Reads in(YamlNode node) {
        var reads = new Reads();
        reads.add(node);
        return reads;
    }

    void add(YamlNode node) {
        if (node instanceof Text text) {
            text(text, false);
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(this::add);
        } else if (node instanceof YamlMapping mapping) {
            for (var entry : mapping.entries()) {
                text(entry.key(), false);
                if (entry.value() instanceof Text text) {
                    text(text, entry.key().raw().equals("if"));
                } else {
                    add(entry.value());
                }
            }
        }
    }

    private void text(Text text, boolean isCondition) {
        if (text.raw().contains("GITHUB_EVENT_PATH") || text.raw().contains("payload")) {
            read(List.of("github", "event"));
        }
        unknown |= isForgottenMarker(text.raw());
        if (isCondition || !text.isLiteral()) {
            var template = isCondition ? text.condition() : text.template();
            unknown |= !template.errors().isEmpty();
            template.expressions().forEach(this::expression);
        }
    }

    // {{ inputs.x }} is no expression, and was meant to be one: a rule of its own says so.
    private static boolean isForgottenMarker(String raw) {
        for (var at = raw.indexOf("{{"); at >= 0; at = raw.indexOf("{{", at + 2)) {
            var next = at + 2;
            while (next < raw.length() && raw.charAt(next) == ' ') {
                next++;
            }
            var start = next;
            var isExpression = at > 0 && raw.charAt(at - 1) == '$';
            if (!isExpression && CONTEXTS.stream().anyMatch(context -> raw.startsWith(context, start))) {
                return true;
            }
        }
        return false;
    }

    private void expression(Expression part) {
        var path = path(part);
        if (path.isPresent()) {
            read(path.get());
        }
        indexes(part, path.isPresent());
    }

    // Of a path, only what stands in brackets is to be looked at on its own.
    private void indexes(Expression part, boolean isPath) {
        if (!isPath) {
            part.operands().forEach(this::expression);
        } else if (part instanceof IndexAccess index) {
            expression(index.index());
            indexes(index.object(), true);
        } else {
            part.operands().forEach(operand -> indexes(operand, true));
        }
    }

    private static Optional<List<String>> path(Expression expression) {
        var path = new ArrayList<String>();
        var part = expression;
        while (!(part instanceof ContextAccess)) {
            if (part instanceof PropertyAccess access) {
                path.add(0, fold(access.name()));
                part = access.object();
            } else if (part instanceof IndexAccess access) {
                path.add(0, ANY);
                part = access.object();
            } else if (part instanceof Filter filter) {
                path.add(0, ANY);
                part = filter.object();
            } else {
                return Optional.empty();
            }
        }
        path.add(0, fold(((ContextAccess) part).name()));
        return Optional.of(path);
    }

    private void read(List<String> path) {
        if (path.equals(List.of("github", "event_path"))) {
            read(List.of("github", "event"));
        }
        if (path.contains(ANY)) {
            patterns.add(path);
            return;
        }
        whole.add(path);
        for (var length = 1; length <= path.size(); length++) {
            touched.add(path.subList(0, length));
        }
    }

    /** Whether something may be read: {@code has("inputs", "version")}. */
    boolean has(String... names) {
        if (unknown) {
            return true;
        }
        var path = new ArrayList<String>();
        for (var name : names) {
            path.add(fold(name));
        }
        if (touched.contains(path)) {
            return true;
        }
        for (var length = 1; length < path.size(); length++) {
            if (whole.contains(path.subList(0, length))) {
                return true;
            }
        }
        return patterns.stream().anyMatch(pattern -> meets(pattern, path));
    }

    private static boolean meets(List<String> pattern, List<String> path) {
        for (var i = 0; i < Math.min(pattern.size(), path.size()); i++) {
            if (!pattern.get(i).equals(ANY) && !pattern.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
