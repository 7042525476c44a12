package dev.millrace.codegen.binding;

import dev.millrace.core.facts.ActionFacts;
import dev.millrace.core.facts.ActionMajor;
import dev.millrace.core.facts.ActionRef;
import dev.millrace.core.facts.KnownInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes the binding of an action from the facts about it: all inputs and outputs that any of its known majors has. */
final class FactsBinding {

    private final ActionFacts facts;
    private final Map<String, String> classes;
    private final Typings typings;
    private final String className;

    private FactsBinding(ActionFacts facts, Map<String, String> classes, Typings typings) {
        this.facts = facts;
        this.classes = classes;
        this.typings = typings;
        this.className = classes.getOrDefault(facts.name(), "");
    }

    /**
     * The binding of an action.
     *
     * @param classes the classes of all actions by name
     */
    static Binding of(ActionFacts facts, Map<String, String> classes, Typings typings, String packageName) {
        return new FactsBinding(facts, classes, typings).binding(packageName);
    }

    private Binding binding(String packageName) {
        return new Binding(
                packageName,
                className,
                List.of(JavaSource.MARK + " from what is known of " + facts.name() + " on " + facts.snapshot() + "."),
                "A step that runs <a href=\"https://github.com/" + facts.repository() + "\">" + facts.name() + "</a>.",
                notes(),
                true,
                deprecation(),
                factories(),
                Optional.of(facts.name()),
                inputs(),
                outputs());
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        var majors = facts.majors().stream().map(ActionMajor::name).toList();
        notes.add("Known on " + facts.snapshot() + ": " + String.join(", ", majors)
                + ". An input that the chosen one lacks is a finding when the pipeline is built.");
        facts.successor()
                .filter(successor -> deprecation().isEmpty())
                .ifPresent(successor -> notes.add("Its README points to " + link(successor) + " instead."));
        return notes;
    }

    private Optional<String> deprecation() {
        var isArchived =
                facts.archived().filter(ActionFacts.Archived.README::equals).isPresent();
        if (!isArchived && !facts.majors().stream().allMatch(ActionMajor::deprecated)) {
            return Optional.empty();
        }
        var why = isArchived ? "its repository takes no changes any more" : "all of its majors are deprecated";
        return Optional.of(
                why + facts.successor().map(each -> "; use " + link(each)).orElse(""));
    }

    private String link(String action) {
        var known = classes.get(action);
        return known == null ? Javadoc.code(action) : "{@link " + known + "}";
    }

    private List<Binding.Factory> factories() {
        return facts.majors().stream().map(this::factory).toList();
    }

    private Binding.Factory factory(ActionMajor major) {
        var ref = major.moving()
                .map(moving -> moving.ref().name())
                .orElse(major.release().name());
        var uses = facts.name() + "@" + ref;
        return new Binding.Factory(method(major), uses, doc(major, uses), deprecation(major));
    }

    private static String method(ActionMajor major) {
        return Words.of(major.name()).camelCase();
    }

    private static String doc(ActionMajor major, String uses) {
        var doc = new StringBuilder(Javadoc.code(uses));
        if (major.release().kind() == ActionRef.Kind.BRANCH) {
            doc.append(", a branch that changes without releases.");
        } else if (major.moving().isPresent()) {
            doc.append("; the newest known release is ").append(release(major)).append('.');
        } else {
            doc.append("; no tag moves with this major, and the newest known release is ")
                    .append(release(major))
                    .append('.');
        }
        major.deprecationScheduled()
                .ifPresent(month ->
                        doc.append(" Its owner deprecates it in ").append(month).append('.'));
        return doc.toString();
    }

    private static String release(ActionMajor major) {
        return major.release().name() + " of " + major.date();
    }

    private Optional<String> deprecation(ActionMajor major) {
        if (!major.deprecated()) {
            return Optional.empty();
        }
        var cure = facts.majors().stream()
                .filter(each -> !each.deprecated())
                .findFirst()
                .map(each -> "; use {@link #" + method(each) + "()}")
                .or(() -> facts.successor().map(each -> "; use " + link(each)))
                .orElse("");
        var why = major.deprecatedFor().stream().map(FactsBinding::why).toList();
        return Optional.of(String.join(", and ", why) + cure);
    }

    private static String why(ActionMajor.DeprecationReason reason) {
        return switch (reason) {
            case RUNTIME -> "runners have removed its Node.js";
            case METADATA -> "its metadata calls it deprecated";
            case README -> "its README calls it deprecated";
            case CHANGELOG -> "its changelog calls it deprecated";
            case NOTICE -> "its owner gave notice of its end";
            case NAME -> "its name says that it is deprecated";
            case ARCHIVED -> "its repository is archived";
        };
    }

    private List<Binding.Input> inputs() {
        var enums = Names.ofEnums(className);
        return inputMethods().entrySet().stream()
                .map(each -> input(each.getKey(), each.getValue(), enums))
                .toList();
    }

    // What is not deprecated is asked first, so that it gets the name before its old spelling does.
    private Map<KnownInput, String> inputMethods() {
        var newest = new LinkedHashMap<String, KnownInput>();
        for (var major : facts.majors()) {
            for (var input : major.inputs()) {
                newest.putIfAbsent(input.name().toLowerCase(Locale.ROOT), input);
            }
        }
        var names = Names.ofInputs();
        var given = new LinkedHashMap<KnownInput, String>();
        for (var wantsDeprecated : List.of(false, true)) {
            for (var input : newest.values()) {
                if (input.deprecated() == wantsDeprecated) {
                    given.put(input, names.give(camelCase(input)));
                }
            }
        }
        return given;
    }

    private Binding.Input input(KnownInput newest, String method, Names enums) {
        var variants = InputVariants.of(facts, newest.name());
        var typing = typings.of(facts.name(), newest.name()).orElseGet(variants::typing);
        var isChoice = typing.kind() == InputKind.CHOICE;
        var first = variants.inFirst();
        return new Binding.Input(
                newest.name(),
                method,
                isChoice ? enums.give(Words.of(newest.name()).pascalCase()) : "",
                typing,
                first.filter(KnownInput::mustBeGiven).isPresent(),
                first.isPresent(),
                variants.doc(),
                newest.deprecated() ? Optional.of(inputDeprecation(newest)) : Optional.empty());
    }

    private String inputDeprecation(KnownInput input) {
        var cure = typings.insteadOf(facts.name(), input.name()).or(() -> otherSpelling(input));
        return "the action calls it so"
                + cure.map(name -> "; use the input " + Javadoc.code(name)).orElse("");
    }

    private Optional<String> otherSpelling(KnownInput input) {
        return facts.majors().stream()
                .flatMap(major -> major.inputs().stream())
                .filter(other -> !other.deprecated() && !other.name().equalsIgnoreCase(input.name()))
                .filter(other -> camelCase(other).equals(camelCase(input)))
                .map(KnownInput::name)
                .findFirst();
    }

    private static String camelCase(KnownInput input) {
        return Words.of(input.name()).camelCase();
    }

    private List<Binding.Output> outputs() {
        var majors = new LinkedHashMap<String, List<ActionMajor>>();
        var spelt = new LinkedHashMap<String, String>();
        for (var major : facts.majors()) {
            for (var output : major.outputs()) {
                var key = output.toLowerCase(Locale.ROOT);
                spelt.putIfAbsent(key, output);
                majors.computeIfAbsent(key, name -> new ArrayList<>()).add(major);
            }
        }
        var names = Names.ofOutputs();
        var outputs = new ArrayList<Binding.Output>();
        majors.forEach((key, in) -> {
            var name = spelt.getOrDefault(key, key);
            outputs.add(new Binding.Output(
                    name,
                    names.give(Words.of(name).camelCase() + "Output"),
                    "The output " + Javadoc.code(name) + ", " + InputVariants.known(facts, in) + "."));
        });
        return outputs;
    }
}
