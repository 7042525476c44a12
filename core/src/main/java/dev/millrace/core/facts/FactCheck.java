package dev.millrace.core.facts;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads all facts of files that somebody gave, before any is used: a mistake in them ends nothing halfway.
 *
 * <pre>{@code
 * new FactCheck(FactFiles.of(texts), FactFiles.own()).run() // IllegalArgumentException: limits.tsv:7: no column 1
 * }</pre>
 */
final class FactCheck {

    /** Files whose facts the program asks for by name. Others may lose some: GitHub takes away events and labels, too. */
    private static final List<String> ASKED_FOR = List.of("contexts.tsv", "functions.tsv", "limits.tsv", "nodes.tsv");

    private static final String CURE = "; correct it, or get the facts again";

    private final FactFiles given;
    private final FactFiles own;

    FactCheck(FactFiles given, FactFiles own) {
        this.given = given;
        this.own = own;
    }

    void run() {
        // Of another format, nothing else can be said of them.
        format();
        lists();
        part("contexts.tsv", () -> Availability.read(given));
        part("context-fields.tsv", this::contexts);
        part("functions.tsv", () -> Functions.read(given));
        part("grammar.tsv", this::grammar);
        ASKED_FOR.forEach(file -> part(file, () -> namesIn(file)));
        payloads();
        actions();
    }

    private void format() {
        part(FactFormat.FILE, () -> FactFormat.of(given));
        var format = FactFormat.of(given).number();
        if (format != FactFormat.READ) {
            throw new IllegalArgumentException(FactFormat.FILE + ": this version reads format " + FactFormat.READ
                    + ", not " + format + "; use "
                    + (format > FactFormat.READ ? "a newer Millrace, or older facts" : "newer facts"));
        }
    }

    private void lists() {
        part("branding.tsv", () -> Branding.read(given));
        part("deprecated-commands.tsv", () -> DeprecatedCommand.read(given));
        part("deprecated-variables.tsv", () -> DeprecatedVariable.read(given));
        part("events.tsv", () -> new Events(given));
        part("gh-commands.tsv", () -> GhCommands.read(given));
        part("limits.tsv", () -> Limits.read(given));
        part("outsider-events.tsv", () -> OutsiderEvents.read(given));
        part("permission-scopes.tsv", () -> new PermissionScopes(given));
        part("runner-labels.tsv", () -> RunnerLabels.read(given));
        part("runs-using.tsv", () -> RunsUsing.read(given));
        part("shells.tsv", () -> Shell.read(given));
        part("workspace-neutral.tsv", () -> new WorkspaceNeutral(given));
    }

    private void contexts() {
        var names = ContextFields.read(given).keySet();
        ContextFields.read(own).keySet().forEach(name -> demand(names, name));
    }

    private void grammar() {
        var nodes = Grammar.read(given);
        var offers = Availability.read(given).keySet();
        for (var node : nodes.values()) {
            for (var key : node.keys()) {
                if (!key.availability().equals("-")) {
                    demand(offers, key.availability());
                }
                key.kind().nodes().forEach(each -> demand(nodes.keySet(), each));
            }
        }
        var keys = keysOf(nodes.values());
        keysOf(Grammar.read(own).values()).forEach(key -> demand(keys, key));
        given.date("grammar.tsv");
    }

    private static Set<String> keysOf(Collection<GrammarNode> nodes) {
        var keys = new LinkedHashSet<String>();
        for (var node : nodes) {
            node.keys().forEach(key -> keys.add(node.name() + " " + key.name()));
        }
        return keys;
    }

    private void namesIn(String file) {
        var names = new HashSet<String>();
        given.lines(file).forEach(line -> names.add(line.column(0)));
        own.lines(file).forEach(line -> demand(names, line.column(0)));
    }

    private static void demand(Set<String> names, String name) {
        if (!names.contains(name)) {
            throw new IllegalArgumentException("there is no \"" + name + "\", which this version needs");
        }
    }

    private void payloads() {
        part("payloads/shapes.tsv", () -> PayloadShapes.read(given));
        var shapes = PayloadShapes.read(given);
        part("payloads.tsv", () -> EventPayload.read(given));
        for (var payload : EventPayload.read(given).values()) {
            part("payloads/" + payload + ".tsv", () -> {
                for (var line : EventPayload.lines(given, payload)) {
                    var unused = line.list(1);
                    new FieldTree().add(line.column(0), PayloadShapes.fieldsOf(line, line.column(2), shapes));
                }
            });
        }
    }

    private void actions() {
        part("actions.tsv", () -> {
            given.date("actions.tsv");
            for (var name : ActionFactsIndex.newestMajors(given).keySet()) {
                var file = ActionFactsIndex.file(name);
                if (!given.names().contains(file)) {
                    throw new IllegalArgumentException("there is no file \"" + file + "\" for \"" + name + "\"");
                }
            }
        });
        for (var file : new TreeSet<>(given.names())) {
            if (file.startsWith(ActionFactsIndex.FOLDER) && file.endsWith(".tsv")) {
                part(file, () -> ActionFactsReader.read(given.lines(file)));
            }
        }
    }

    private static void part(String file, Runnable reading) {
        try {
            reading.run();
        } catch (RuntimeException e) {
            var message = String.valueOf(e.getMessage());
            // A line that is broken says itself where it is.
            var placed = message.contains(file) ? message : file + ": " + message;
            throw new IllegalArgumentException(placed + CURE, e);
        }
    }
}
