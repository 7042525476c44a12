package dev.millrace.core.facts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the fact file of one action, whose lines begin with the kind of their fact.
 *
 * <pre>{@code
 * ActionFactsReader.read(FactFiles.current().lines("actions/actions/cache.tsv")).majors() // v5, v4, ...
 * }</pre>
 */
final class ActionFactsReader {

    private final FactLine action;
    private Optional<ActionFacts.Archived> archived = Optional.empty();
    private Optional<String> successor = Optional.empty();
    private List<String> released = List.of();
    private List<String> announced = List.of();
    private final Map<String, Draft> majors = new LinkedHashMap<>();

    private ActionFactsReader(FactLine action) {
        this.action = action;
    }

    static ActionFacts read(List<FactLine> lines) {
        if (lines.isEmpty()) {
            throw new IllegalStateException("there are no facts in it");
        }
        var action = lines.get(0);
        if (!action.column(0).equals("action")) {
            throw action.broken("the first fact is the action");
        }
        var reader = new ActionFactsReader(action);
        // Other lines name majors, wherever these stand.
        for (var line : lines) {
            if (line.column(0).equals("major")) {
                reader.majors.put(line.column(1), new Draft(line));
            }
        }
        for (var line : lines.subList(1, lines.size())) {
            reader.add(line);
        }
        return reader.facts();
    }

    private void add(FactLine line) {
        switch (line.column(0)) {
            case "major" -> {}
            case "archived" -> archived = Optional.of(line.constant(1, ActionFacts.Archived.values()));
            case "successor" -> successor = line.optional(1);
            case "released" -> released = line.list(1);
            case "announced" -> announced = line.list(1);
            default -> addToMajors(line);
        }
    }

    private void addToMajors(FactLine line) {
        // Loops, since this runs at the start of a short program, where each lambda costs as much as reading a file.
        switch (line.column(0)) {
            case "metadata" -> {
                for (var major : majors(line)) {
                    major.metadata = line.optional(2);
                }
            }
            case "moving" -> {
                for (var major : majors(line)) {
                    major.moving = Optional.of(moving(line));
                }
            }
            case "deprecated" -> {
                for (var major : majors(line)) {
                    major.deprecatedFor = line.constants(2, ActionMajor.DeprecationReason.values());
                }
            }
            case "scheduled" -> {
                for (var major : majors(line)) {
                    major.scheduled = line.month(2);
                }
            }
            case "input" -> {
                var input = KnownInput.of(line);
                for (var major : majors(line)) {
                    major.inputs.add(input);
                }
            }
            case "output" -> {
                for (var major : majors(line)) {
                    major.outputs.add(line.column(2));
                }
            }
            case "dynamic-outputs" -> {
                for (var major : majors(line)) {
                    major.dynamicOutputs = true;
                }
            }
            case "secret" -> {
                for (var major : majors(line)) {
                    major.secrets.add(new KnownSecret(line.column(2), flag(line, 3, "required")));
                }
            }
            default -> throw line.broken("\"" + line.column(0) + "\" is no kind of fact about an action");
        }
    }

    private Collection<Draft> majors(FactLine line) {
        if (line.column(1).equals("*")) {
            return majors.values();
        }
        var named = new ArrayList<Draft>();
        for (var name : line.list(1)) {
            var major = majors.get(name);
            if (major == null) {
                throw line.broken("there is no major \"" + name + "\"");
            }
            named.add(major);
        }
        return named;
    }

    private ActionFacts facts() {
        var read = new ArrayList<ActionMajor>();
        for (var major : majors.values()) {
            read.add(major.read());
        }
        return new ActionFacts(
                action.column(1), action.column(2), day(action, 3), archived, successor, released, announced, read);
    }

    private static MovingRef moving(FactLine line) {
        var same = line.column(5).equals("same");
        if (!same && !line.column(5).equals("other")) {
            throw line.broken("\"" + line.column(5) + "\" is none of same, other");
        }
        return new MovingRef(ref(line), same);
    }

    private static ActionRef ref(FactLine line) {
        return new ActionRef(line.constant(2, ActionRef.Kind.values()), line.column(3), line.column(4));
    }

    private static LocalDate day(FactLine line, int index) {
        return line.date(index).orElseThrow(() -> line.broken("column " + index + " is a day"));
    }

    private static boolean flag(FactLine line, int index, String word) {
        var value = line.optional(index);
        if (value.isPresent() && !value.get().equals(word)) {
            throw line.broken("\"" + value.get() + "\" is neither " + word + " nor -");
        }
        return value.isPresent();
    }

    /** A major while its lines are read. */
    private static final class Draft {

        private final FactLine line;
        private Optional<MovingRef> moving = Optional.empty();
        private Optional<String> metadata = Optional.empty();
        private List<ActionMajor.DeprecationReason> deprecatedFor = List.of();
        private Optional<YearMonth> scheduled = Optional.empty();
        private final List<KnownInput> inputs = new ArrayList<>();
        private final List<String> outputs = new ArrayList<>();
        private boolean dynamicOutputs;
        private final List<KnownSecret> secrets = new ArrayList<>();

        Draft(FactLine line) {
            this.line = line;
        }

        ActionMajor read() {
            return new ActionMajor(
                    line.column(1),
                    ref(line),
                    day(line, 5),
                    moving,
                    line.column(6),
                    line.optional(7),
                    metadata,
                    deprecatedFor,
                    scheduled,
                    flag(line, 8, "token"),
                    inputs,
                    outputs,
                    dynamicOutputs,
                    secrets);
        }
    }
}
