package dev.millrace.codegen.schema;

import dev.millrace.core.facts.Branding;
import dev.millrace.core.facts.Grammar;
import dev.millrace.core.facts.GrammarKey;
import dev.millrace.core.facts.OperatingSystem;
import dev.millrace.core.facts.PermissionScopes;
import dev.millrace.core.facts.RunnerLabel;
import dev.millrace.core.facts.RunnerLabels;
import dev.millrace.core.facts.RunsUsing;
import dev.millrace.core.facts.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The words that GitHub or its runners know at some keys, from their lists of facts. */
final class Words {

    private final Definitions definitions;
    private final Scalars scalars;

    private final Map<String, Function<GrammarKey, Schema>> byKeyOfNode = Named.keysOfNodes(Map.of(
            "steps-job runs-on", key -> label(),
            "runs-on labels", key -> label(),
            "call-job secrets", key -> inherit(),
            "uses-step uses", key -> action(),
            "composite-uses-step uses", key -> action(),
            "branding icon", key -> badge("icon", Branding.icons()),
            "branding color", key -> badge("color", Branding.colors())));

    private final Map<String, Function<GrammarKey, Schema>> byKey = Named.keys(
            Map.of("id", key -> id(), "shell", key -> shell(key.takesExpression()), "using", key -> runtime()));

    Words(Definitions definitions, Scalars scalars) {
        this.definitions = definitions;
        this.scalars = scalars;
    }

    /** What a key takes as text, where there is more to say than the grammar does. */
    Optional<Schema> texts(GrammarKey key) {
        return Optional.ofNullable(byKeyOfNode.get(key.node() + " " + key.name()))
                .or(() -> Optional.ofNullable(byKey.get(key.name())))
                .map(texts -> texts.apply(key));
    }

    private Schema action() {
        return scalars.action();
    }

    private Schema id() {
        return scalars.id();
    }

    private Schema inherit() {
        return Schema.anyOf(Schema.word("inherit", "All secrets that this workflow has."), scalars.expression());
    }

    /** What {@code permissions} takes. */
    Schema permissions() {
        return definitions.reference("permissions", () -> {
            var scopes = Schema.EMPTY;
            for (var name : PermissionScopes.all().names()) {
                var scope = PermissionScopes.all().find(name).orElseThrow();
                scopes = scopes.with(
                        name, Schema.words(scope.levels()).described("Access to " + scope.description() + "."));
            }
            return Schema.anyOf(
                    Schema.closed(scopes).titled("a mapping of scopes; none at all are {}"),
                    Schema.word("read-all", "Every scope can be read."),
                    Schema.word("write-all", "Every scope can be read and written."));
        });
    }

    // Labels are open: runners of one's own have labels of one's own.
    private Schema label() {
        return definitions.reference("runner-label", () -> {
            var labels = new ArrayList<Schema>();
            RunnerLabels.all().stream()
                    .filter(label -> !label.isRemoved(Grammar.date()))
                    .map(Words::label)
                    .forEach(labels::add);
            labels.add(scalars.text(true, true));
            return Schema.anyOf(labels);
        });
    }

    private static Schema label(RunnerLabel label) {
        var word = Schema.word(label.name(), describe(label) + ".");
        return label.isDeprecated(Grammar.date()) ? word.with("deprecated", true) : word;
    }

    private static String describe(RunnerLabel label) {
        var machine = label.os().map(OperatingSystem::toString).orElse("Any system")
                + label.architecture().map(processor -> " on " + processor).orElse("");
        var text = machine
                + switch (label.kind()) {
                    case PRESET -> ": a label of self-hosted runners";
                    case PROPOSED -> ": a name that GitHub proposes for a larger runner";
                    case LARGER -> ", a larger runner";
                    case HOSTED, REMOVED -> "";
                };
        return text
                + (label.isMoving() ? ", today " + String.join(" or ", label.moving()) : "")
                + label.removed().map(day -> "; GitHub takes it away on " + day).orElse("")
                + (label.successors().isEmpty() ? "" : "; use " + String.join(" or ", label.successors()));
    }

    // Runners pass over a badge that the Marketplace does not have.
    private Schema badge(String key, List<String> words) {
        var known = definitions.reference(key, () -> Schema.words(words));
        return Schema.anyOf(known.titled("one of the Marketplace"), scalars.text(false, false));
    }

    private Schema shell(boolean takesExpression) {
        var shell = definitions.reference("shell", () -> {
            var shells = new ArrayList<Schema>();
            for (var name : Shell.names()) {
                var systems = Shell.find(name).orElseThrow().systems();
                shells.add(Schema.word(name, "On " + listed(systems) + "."));
            }
            shells.add(Schema.type("string")
                    .with("pattern", "\\{0\\}")
                    .titled("a command, with {0} where the script's file goes"));
            return Schema.anyOf(shells);
        });
        return takesExpression ? Schema.anyOf(shell, scalars.computed()) : shell;
    }

    private static String listed(List<OperatingSystem> systems) {
        var words = systems.stream().map(OperatingSystem::toString).toList();
        var last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    private static Schema runtime() {
        return Schema.anyOf(RunsUsing.all().stream()
                .filter(runtime -> runtime.status() != RunsUsing.Status.REMOVED)
                .map(Words::runtime)
                .toList());
    }

    private static Schema runtime(RunsUsing runtime) {
        var word = Schema.word(
                runtime.name(),
                switch (runtime.kind()) {
                            case JAVASCRIPT ->
                                "A script on Node.js " + runtime.name().substring("node".length());
                            case DOCKER -> "A container";
                            case COMPOSITE -> "Steps";
                        }
                        + runtime.successor().map(next -> "; use " + next).orElse("") + ".");
        return runtime.status() == RunsUsing.Status.CURRENT ? word : word.with("deprecated", true);
    }
}
