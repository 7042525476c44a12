package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;
import java.util.List;
import java.util.Optional;

/**
 * An input that a release of an action declares, with what values it takes.
 *
 * <pre>{@code
 * ActionFacts.find("actions/cache").flatMap(facts -> facts.major("v4")).flatMap(major -> major.input("path"))
 * }</pre>
 *
 * @param name the name, as declared
 * @param type what it takes
 * @param typeFrom how the type is known
 * @param required whether it is declared so; runners do not mind, see {@link #mustBeGiven()}
 * @param deprecated whether it is declared or described so
 * @param defaultValue the value when none is given, which may be empty or an expression; absent where none is declared
 * @param values the values of an {@code ENUM}, empty for all others
 */
@PublicApi
public record KnownInput(
        String name,
        Type type,
        TypeSource typeFrom,
        boolean required,
        boolean deprecated,
        Optional<String> defaultValue,
        List<String> values) {

    /** What an input takes: {@code fetch-depth} of {@code actions/checkout} is an {@code INTEGER}. */
    @PublicApi
    public enum Type {
        /** Any text; nothing narrower is known. */
        STRING,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** A whole number. */
        INTEGER,
        /** A number. */
        NUMBER,
        /** One of {@link KnownInput#values()}. */
        ENUM,
        /** One item a line. */
        MULTILINE_LIST,
        /** Items between commas. */
        COMMA_LIST
    }

    /** How a type is known: metadata of actions has none, so it is {@code INFERRED} mostly. */
    @PublicApi
    public enum TypeSource {
        /** From the default, or from what the description says. */
        INFERRED,
        /** The metadata or reusable workflow states it. */
        DECLARED,
        /** The repository's {@code action-types.yml}. */
        ACTION_TYPES,
        /** The README. */
        README
    }

    /** Copies the list. */
    public KnownInput {
        values = List.copyOf(values);
    }

    /** Whether a workflow has to give it: it is required and has no default. */
    public boolean mustBeGiven() {
        return required && defaultValue.isEmpty();
    }

    /** Whether its default is the workflow's token, always or on a condition. */
    public boolean defaultsToToken() {
        return defaultValue.map(value -> value.contains("github.token")).orElse(false);
    }

    static KnownInput of(FactLine line) {
        for (var flag : line.list(4)) {
            if (!flag.equals("required") && !flag.equals("deprecated")) {
                throw line.broken("\"" + flag + "\" is none of required, deprecated");
            }
        }
        var input = new KnownInput(
                line.column(2),
                line.constant(3, Type.values()),
                line.constant(7, TypeSource.values()),
                line.list(4).contains("required"),
                line.list(4).contains("deprecated"),
                line.escaped(5),
                line.list(6));
        if ((input.type == Type.ENUM) == input.values.isEmpty()) {
            throw line.broken("an enum has values, and nothing else has");
        }
        return input;
    }
}
