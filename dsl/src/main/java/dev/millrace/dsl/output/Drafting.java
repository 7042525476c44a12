package dev.millrace.dsl.output;

import dev.millrace.core.context.Repository;
import dev.millrace.core.rule.Validator;
import dev.millrace.core.workflow.WorkflowWriter;
import dev.millrace.dsl.Millrace;
import dev.millrace.dsl.Pipelines;
import dev.millrace.dsl.Workflow;
import dev.millrace.dsl.pin.PinLock;
import dev.millrace.dsl.pin.Pinning;
import dev.millrace.dsl.pin.Pins;
import dev.millrace.dsl.plan.CompiledWorkflow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Pins, checks and renders all workflows that are written together. */
final class Drafting {

    private static final String DEFAULT_COMMAND = "run that class";

    private final WorkflowFolder folder;
    private final List<Committed> generated;
    private final Validator validator;
    private final Repository repository;
    private final Optional<String> command;

    Drafting(WorkflowFolder folder, Validator validator, Repository repository, Optional<String> command)
            throws IOException {
        this.folder = folder;
        this.generated = folder.generated();
        this.validator = validator;
        this.repository = repository;
        this.command = command;
    }

    /**
     * The workflows of all pipelines.
     *
     * @throws InvalidPipelinesException when one has an error
     */
    List<Draft> of(List<Pipelines> all) throws IOException {
        refuseSameFile(all);
        var inJava = PinLock.of(() -> workflows(all).map(Workflow::tree).toList());
        var drafts = new ArrayList<Draft>();
        for (var pipelines : all) {
            for (var workflow : pipelines.workflows()) {
                drafts.add(draft(workflow.compiled(), pipelines, inJava));
            }
        }
        return DraftCheck.of(drafts, validator, repository).check();
    }

    private Draft draft(CompiledWorkflow asked, Pipelines pipelines, PinLock inJava) throws IOException {
        var committed = folder.committed(asked.id());
        var isPinned = pipelines.pinning() == Pinning.SHAS;
        var workflow = isPinned ? asked.withTree(pins(committed).orElse(inJava).apply(asked.tree())) : asked;
        var text = render(workflow.tree(), pipelines.command().or(() -> command));
        return new Draft(workflow, committed, text, List.of(), notes(asked.tree(), workflow.tree(), committed, text));
    }

    // Pipelines refuse it of themselves, but they know nothing of each other.
    private static void refuseSameFile(List<Pipelines> all) {
        var unused = Millrace.pipelines(workflows(all).toArray(Workflow[]::new));
    }

    private static Stream<Workflow> workflows(List<Pipelines> all) {
        return all.stream().flatMap(pipelines -> pipelines.workflows().stream());
    }

    /**
     * The generated files that come from the Java of these drafts, and that none of them makes. Where the command is another one now, the
     * files of the drafts still have the old one, too.
     */
    List<Committed> orphans(List<Draft> drafts) {
        var paths = drafts.stream().map(draft -> draft.committed().path()).toList();
        var origins = drafts.stream()
                .flatMap(draft -> Stream.of(draft.committed(), draft.written()))
                .flatMap(file -> file.origin().stream())
                .distinct()
                .toList();
        return generated.stream()
                .filter(file -> !paths.contains(file.path()))
                .filter(file -> file.origin().filter(origins::contains).isPresent())
                .toList();
    }

    static String render(dev.millrace.core.workflow.Workflow tree, Optional<String> command) {
        return WorkflowWriter.write(tree, Committed.header(Draft.source(tree), command.orElse(DEFAULT_COMMAND)));
    }

    private Pins pins(Committed committed) {
        var own =
                PinLock.of(() -> committed.isOurs() ? committed.tree().stream().toList() : List.of());
        var others = PinLock.of(() -> generated.stream()
                .filter(file -> !file.path().equals(committed.path()))
                .flatMap(file -> file.tree().stream())
                .toList());
        return Pins.of(own, others);
    }

    private static List<String> notes(
            dev.millrace.core.workflow.Workflow asked,
            dev.millrace.core.workflow.Workflow tree,
            Committed committed,
            String text) {
        if (!committed.isOurs()) {
            return List.of();
        }
        var notes = new ArrayList<>(KeptPins.notes(asked, tree, committed.name()));
        if (!committed.text().equals(text)) {
            committed.tree().ifPresent(before -> notes.addAll(CheckNames.lost(before, tree)));
        }
        return notes;
    }
}
