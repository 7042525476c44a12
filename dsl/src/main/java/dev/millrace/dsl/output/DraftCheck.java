package dev.millrace.dsl.output;

import dev.millrace.annotations.Severity;
import dev.millrace.core.context.Repository;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.rule.Validator;
import dev.millrace.core.source.Located;
import dev.millrace.core.workflow.CallJob;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.dsl.plan.CompiledWorkflow;
import dev.millrace.dsl.plan.PipelineCheck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Checks drafts together: by the rules, for what only pipelines have, and by what they promise themselves. */
final class DraftCheck {

    private final List<Draft> drafts;
    private final Validator validator;
    private final Repository repository;

    private DraftCheck(List<Draft> drafts, Validator validator, Repository repository) {
        this.drafts = drafts;
        this.validator = validator;
        this.repository = repository;
    }

    static DraftCheck of(List<Draft> drafts, Validator validator, Repository committed) {
        var trees = new LinkedHashMap<String, Workflow>();
        drafts.forEach(draft -> trees.put(path(draft), draft.tree()));
        var repository = new DraftRepository(committed, trees);
        return new DraftCheck(drafts, validator.in(repository), repository);
    }

    private static String path(Draft draft) {
        return WorkflowFolder.PATH + draft.committed().name();
    }

    /**
     * The same drafts with their findings.
     *
     * @throws InvalidPipelinesException when one of these is an error
     */
    List<Draft> check() {
        var checked = new ArrayList<Draft>();
        var all = new ArrayList<Finding>();
        for (var draft : drafts) {
            var found = findings(draft);
            all.addAll(found);
            checked.add(new Draft(draft.workflow(), draft.committed(), draft.text(), found, draft.notes()));
        }
        if (all.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            all.sort(Finding.ORDER);
            throw new InvalidPipelinesException(drafts.size(), all);
        }
        return checked;
    }

    // Of a call that leads nowhere, the pipeline knows better what is missing than a rule.
    private List<Finding> findings(Draft draft) {
        var all = validator.at(path(draft)).workflow(draft.tree(), ofPipelines(draft));
        var uncalled =
                all.stream().filter(DraftCheck::isUncalled).map(Finding::path).toList();
        return all.stream()
                .filter(finding -> isUncalled(finding) || !uncalled.contains(finding.path()))
                .toList();
    }

    private static boolean isUncalled(Finding finding) {
        return finding.rule().equals(PipelineCheck.CALLED_WORKFLOW_MISSING.metadata());
    }

    // What no rule sees in a file.
    private List<Finding> ofPipelines(Draft draft) {
        var found = new ArrayList<Finding>(draft.workflow().findings());
        found.addAll(draft.workflow().guardrailFindings());
        found.addAll(RepeatedEvents.in(draft.tree()));
        found.addAll(missingCallees(draft));
        return found;
    }

    private List<Finding> missingCallees(Draft draft) {
        var found = new ArrayList<Finding>();
        for (var job : draft.tree().jobs()) {
            var callee = draft.workflow().plan(job).callee().map(CompiledWorkflow::id);
            if (callee.isPresent()
                    && !repository.exists(WorkflowFolder.PATH + callee.get() + ".yml")
                    && job instanceof CallJob call) {
                found.add(PipelineCheck.CALLED_WORKFLOW_MISSING.at(
                        call.uses().<Located>map(uses -> uses).orElse(job),
                        "job \"" + job.id() + "\" calls the workflow \"" + callee.get()
                                + "\", which no pipeline makes; give it to pipelines(...), too"));
            }
        }
        return found;
    }
}
