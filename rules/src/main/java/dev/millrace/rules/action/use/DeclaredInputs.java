package dev.millrace.rules.action.use;

import dev.millrace.annotations.Severity;
import dev.millrace.core.action.Action;
import dev.millrace.core.action.ActionInput;
import dev.millrace.core.action.DockerRuns;
import dev.millrace.core.context.KnownUse;
import dev.millrace.core.facts.ActionMajor;
import dev.millrace.core.facts.KnownInput;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.source.Origin;
import dev.millrace.core.workflow.Entry;
import dev.millrace.core.workflow.UsesStep;
import dev.millrace.core.yaml.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The inputs that the action of a step declares.
 *
 * @param uses the action, as the step names it
 * @param inputs all that it declares
 * @param runsInContainer whether runners know {@code args} and {@code entrypoint} beside them
 * @param declaration where an action of this repository declares them
 * @param facts what says so of another one
 */
record DeclaredInputs(
        String uses,
        List<DeclaredInput> inputs,
        boolean runsInContainer,
        Optional<Origin> declaration,
        Optional<KnownUse> facts) {

    private static final String WORKFLOW = "reusable-workflow";
    private static final Set<String> OF_CONTAINERS = Set.of("args", "entrypoint");

    /** What is declared by the action of a step; empty when that is not known as a whole. */
    static Optional<DeclaredInputs> of(UsesStep step, Scope scope) {
        return LocalAction.of(step, scope)
                .flatMap(LocalAction::action)
                .flatMap(action -> ofLocal(step.uses(), action))
                .or(() -> KnownUse.of(step.uses())
                        // An old release may have had inputs that later ones lack.
                        .filter(use -> use.version() != KnownUse.Version.OLDER)
                        .flatMap(use -> ofKnown(step.uses(), use)));
    }

    private static Optional<DeclaredInputs> ofLocal(Text uses, Action action) {
        if (!action.inputs().unreadable().isEmpty() || action.mayHold("inputs")) {
            return Optional.empty();
        }
        var inputs = action.inputs().stream().map(DeclaredInputs::input).toList();
        var inContainer = action.runs().isEmpty() || action.runs().get() instanceof DockerRuns;
        return Optional.of(
                new DeclaredInputs(uses.raw(), inputs, inContainer, Optional.of(action.origin()), Optional.empty()));
    }

    private static DeclaredInput input(Entry<ActionInput> entry) {
        var input = entry.value();
        var message = input.deprecationMessage().filter(text -> !text.isEmpty()).map(Text::raw);
        var required = input.required().flatMap(value -> value.literal()).orElse(false);
        return new DeclaredInput(
                entry.key().raw(),
                required && input.lacks("default", input.defaultValue()),
                message.isPresent(),
                message,
                Optional.of(entry.origin()));
    }

    private static Optional<DeclaredInputs> ofKnown(Text uses, KnownUse use) {
        return use.major().map(major -> ofOne(uses, use, major)).orElseGet(() -> ofAll(uses, use));
    }

    // Most steps name a release: nothing has to be compared.
    private static Optional<DeclaredInputs> ofOne(Text uses, KnownUse use, ActionMajor major) {
        if (major.kind().equals(WORKFLOW)) {
            return Optional.empty();
        }
        var isCertain = use.version() != KnownUse.Version.OTHER;
        var inputs = new ArrayList<DeclaredInput>(major.inputs().size());
        for (var input : major.inputs()) {
            inputs.add(new DeclaredInput(
                    input.name(),
                    isCertain && input.mustBeGiven(),
                    input.deprecated(),
                    Optional.empty(),
                    Optional.empty()));
        }
        return Optional.of(new DeclaredInputs(
                uses.raw(), inputs, major.kind().startsWith("docker"), Optional.empty(), Optional.of(use)));
    }

    private static Optional<DeclaredInputs> ofAll(Text uses, KnownUse use) {
        var inputs = new ArrayList<DeclaredInput>();
        var seen = new HashSet<String>();
        var inContainer = false;
        for (var major : use.majors()) {
            if (major.kind().equals(WORKFLOW)) {
                return Optional.empty();
            }
            inContainer |= major.kind().startsWith("docker");
            for (var input : major.inputs()) {
                if (seen.add(input.name().toLowerCase(Locale.ROOT))) {
                    inputs.add(agreed(input.name(), use));
                }
            }
        }
        return Optional.of(new DeclaredInputs(uses.raw(), inputs, inContainer, Optional.empty(), Optional.of(use)));
    }

    // Of a version that is not known, only what all known ones have in common is certain.
    private static DeclaredInput agreed(String name, KnownUse use) {
        var needed = use.version() != KnownUse.Version.OTHER;
        var deprecated = true;
        for (var major : use.majors()) {
            var input = major.input(name);
            needed &= input.filter(KnownInput::mustBeGiven).isPresent();
            deprecated &= input.isEmpty() || input.get().deprecated();
        }
        return new DeclaredInput(name, needed, deprecated, Optional.empty(), Optional.empty());
    }

    /** The input of a name in any case, as runners read it. */
    Optional<DeclaredInput> find(String name) {
        for (var input : inputs) {
            if (input.name().equalsIgnoreCase(name)) {
                return Optional.of(input);
            }
        }
        return Optional.empty();
    }

    /** Whether a step may set it, declared or not. */
    boolean takes(String name) {
        return find(name).isPresent() || (runsInContainer && OF_CONTAINERS.contains(name.toLowerCase(Locale.ROOT)));
    }

    /** The names, those that are deprecated last. */
    List<String> names() {
        var names = new ArrayList<String>();
        inputs.stream()
                .filter(input -> !input.isDeprecated())
                .map(DeclaredInput::name)
                .forEach(names::add);
        inputs.stream()
                .filter(DeclaredInput::isDeprecated)
                .map(DeclaredInput::name)
                .forEach(names::add);
        return names;
    }

    /** Whether it is known which version is used. */
    boolean isOneVersion() {
        return facts.map(use -> use.major().isPresent()).orElse(true);
    }

    /** The action, as a message calls it. */
    String title() {
        return "action " + Names.quoted(uses);
    }

    /** How a message dates what it says: {@code  (as of 2026-07-09)}; nothing for an action of this repository. */
    String asOf() {
        return facts.map(use -> " (as of " + use.facts().snapshot() + ")").orElse("");
    }

    /** A finding as sure as its reason: what others have released may have changed since it was looked at. */
    Finding weigh(Finding finding) {
        return facts.map(use -> finding.withSeverity(use.isSure() ? Severity.WARNING : Severity.INFO))
                .orElse(finding);
    }
}
