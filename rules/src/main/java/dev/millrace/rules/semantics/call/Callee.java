package dev.millrace.rules.semantics.call;

import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.ActionFacts;
import dev.millrace.core.facts.ActionMajor;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.WorkflowCallTrigger;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a called workflow takes.
 *
 * @param name what it is called by
 * @param inputs its inputs
 * @param secrets its secrets
 * @param asOf the day of the facts, where they are the reason and not the file
 */
record Callee(String name, Parameters inputs, Parameters secrets, Optional<LocalDate> asOf) {

    /** The workflow that a reference names, where it is known. */
    static Optional<Callee> of(Reference reference, Scope scope) {
        var name = reference.uses().raw();
        return reference.localFile().isPresent()
                ? local(name, reference.localFile().get(), scope)
                : known(name);
    }

    private static Optional<Callee> local(String name, String file, Scope scope) {
        return LocalWorkflows.around(scope)
                .flatMap(workflows -> workflows.find(file))
                .filter(workflow -> workflow.on().all(WorkflowCallTrigger.class).size() == 1)
                .flatMap(LocalWorkflows::declarationOf)
                .map(declared -> new Callee(
                        name,
                        Parameters.of(declared.inputs(), declared.mayHold("inputs"), Parameter::of),
                        Parameters.of(declared.secrets(), declared.mayHold("secrets"), Parameter::ofSecret),
                        Optional.empty()));
    }

    private static Optional<Callee> known(String name) {
        var at = name.indexOf('@');
        if (at < 0) {
            return Optional.empty();
        }
        return ActionFacts.find(name.substring(0, at))
                .flatMap(facts -> facts.forRef(name.substring(at + 1))
                        // What another version of the major takes nobody has looked at.
                        .filter(major -> major.describes(name.substring(at + 1)))
                        .map(major -> known(name, facts, major)));
    }

    private static Callee known(String name, ActionFacts facts, ActionMajor major) {
        return new Callee(
                name,
                Parameters.of(major.inputs().stream().map(Parameter::of).toList()),
                Parameters.of(major.secrets().stream().map(Parameter::of).toList()),
                Optional.of(facts.snapshot()));
    }

    /** A finding as sure as its reason: what others have released may have changed since it was looked at. */
    Finding weigh(Finding finding) {
        return asOf.isEmpty() ? finding : finding.withSeverity(Severity.WARNING);
    }

    /** The name as a message gives it, with the day of the facts. */
    String quoted() {
        return Quoted.name(name) + asOf.map(day -> " (as of " + day + ")").orElse("");
    }
}
