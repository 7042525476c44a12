package dev.millrace.codegen.binding;

import dev.millrace.core.facts.ActionFacts;
import dev.millrace.core.facts.ActionMajor;
import dev.millrace.core.facts.KnownInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One input as the majors of an action declare it.
 *
 * @param facts the action
 * @param name the input's name
 * @param byMajor the input in each major that has it, newest first
 */
record InputVariants(ActionFacts facts, String name, Map<ActionMajor, KnownInput> byMajor) {

    static InputVariants of(ActionFacts facts, String name) {
        var byMajor = new LinkedHashMap<ActionMajor, KnownInput>();
        for (var major : facts.majors()) {
            major.input(name).ifPresent(input -> byMajor.put(major, input));
        }
        return new InputVariants(facts, name, byMajor);
    }

    /** The input in the major whose factory stands first. */
    Optional<KnownInput> inFirst() {
        return Optional.ofNullable(byMajor.get(facts.majors().get(0)));
    }

    /** What it takes: what the newest major says that says more than text, with the values of all majors. */
    Typing typing() {
        var values = new ArrayList<String>();
        var kind = InputKind.TEXT;
        for (var input : byMajor.values()) {
            var said = InputKind.of(input.type());
            kind = kind == InputKind.TEXT ? said : kind;
            values.addAll(input.values());
        }
        return kind == InputKind.CHOICE ? Typing.choice(values) : Typing.of(kind);
    }

    /** What its Javadoc says. */
    String doc() {
        var doc =
                new StringBuilder("Sets the input ").append(Javadoc.code(name)).append(", ");
        doc.append(known(facts, List.copyOf(byMajor.keySet()))).append('.');
        var required = majorsWith(KnownInput::mustBeGiven);
        if (!required.isEmpty()) {
            doc.append(" Required").append(among(required)).append('.');
        }
        defaults()
                .forEach((value, majors) -> doc.append(" Default")
                        .append(among(majors))
                        .append(": ")
                        .append(Javadoc.code(value))
                        .append('.'));
        return doc.toString();
    }

    private Map<String, List<ActionMajor>> defaults() {
        var defaults = new LinkedHashMap<String, List<ActionMajor>>();
        byMajor.forEach((major, input) -> input.defaultValue()
                .filter(value -> !value.isEmpty())
                .ifPresent(value -> defaults.computeIfAbsent(value, each -> new ArrayList<>())
                        .add(major)));
        return defaults;
    }

    private List<ActionMajor> majorsWith(Predicate<KnownInput> fact) {
        return byMajor.keySet().stream()
                .filter(major -> major.input(name).filter(fact).isPresent())
                .toList();
    }

    // Said only where it does not hold for all that have the input.
    private String among(List<ActionMajor> majors) {
        return majors.size() == byMajor.size() ? "" : " in " + names(majors);
    }

    /** Which majors know something: {@code known since v4}. */
    static String known(ActionFacts facts, List<ActionMajor> majors) {
        var all = facts.majors();
        if (majors.size() == all.size()) {
            return "known in every major";
        }
        var areNewest = majors.equals(all.subList(0, majors.size()));
        var areVersions =
                all.stream().allMatch(major -> Character.isDigit(major.name().charAt(1)));
        return areNewest && areVersions
                ? "known since " + majors.get(majors.size() - 1).name()
                : "known in " + names(majors) + " only";
    }

    private static String names(List<ActionMajor> majors) {
        return String.join(", ", majors.stream().map(ActionMajor::name).toList());
    }
}
