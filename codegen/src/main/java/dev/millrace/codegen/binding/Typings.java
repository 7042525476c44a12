package dev.millrace.codegen.binding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code typings.tsv} adds to the facts about actions: the values of inputs that their metadata calls text.
 *
 * <pre>{@code
 * Typings.load().of("actions/setup-java", "distribution") // temurin, zulu, ...
 * }</pre>
 */
final class Typings {

    private static final String FILE = "typings.tsv";
    private static final String NOTHING = "-";

    private final Map<String, Typing> typings = new HashMap<>();
    private final Map<String, String> cures = new HashMap<>();

    private Typings() {}

    static Typings load() {
        var typings = new Typings();
        try (var stream = Typings.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("there is no file \"" + FILE + "\" beside " + Typings.class);
            }
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(typings::add);
            return typings;
        } catch (IOException e) {
            throw new UncheckedIOException("\"" + FILE + "\" cannot be read", e);
        }
    }

    /** What an input takes, where it is known better than by the facts. */
    Optional<Typing> of(String action, String input) {
        return Optional.ofNullable(typings.get(key(action, input)));
    }

    /** The input to use in place of a deprecated one. */
    Optional<String> insteadOf(String action, String input) {
        return Optional.ofNullable(cures.get(key(action, input)));
    }

    /** The actions and inputs that there are lines for, with a blank between them, in lower case. */
    List<String> keys() {
        return Stream.concat(typings.keySet().stream(), cures.keySet().stream())
                .sorted()
                .toList();
    }

    private void add(String line) {
        var columns = line.split("\t", -1);
        if (columns.length != 5 && columns.length != 4) {
            throw broken(line, "it has not the columns of its kind");
        }
        var key = key(columns[1], columns[2]);
        var old = switch (columns[0]) {
            case "type" -> typings.put(key, typing(line, columns[3], columns[4]));
            case "instead" -> cures.put(key, columns[3]);
            default -> throw broken(line, "\"" + columns[0] + "\" is none of type, instead");
        };
        if (old != null) {
            throw broken(line, "there is a line for this input already");
        }
    }

    private static Typing typing(String line, String kind, String values) {
        for (var each : InputKind.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(kind)) {
                if ((each == InputKind.CHOICE) == values.equals(NOTHING)) {
                    throw broken(line, "a choice has values, and nothing else has");
                }
                return each == InputKind.CHOICE ? Typing.choice(List.of(values.split(",", -1))) : Typing.of(each);
            }
        }
        throw broken(line, "\"" + kind + "\" is no kind of input");
    }

    private static IllegalStateException broken(String line, String problem) {
        return new IllegalStateException(FILE + ": " + problem + ": " + line);
    }

    private static String key(String action, String input) {
        return (action + " " + input).toLowerCase(Locale.ROOT);
    }
}
