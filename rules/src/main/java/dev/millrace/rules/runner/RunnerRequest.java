package dev.millrace.rules.runner;

import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.RunsOn;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.yaml.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * What a job asks of its runner in one of its variants: labels, all of which one machine has to have.
 *
 * @param labels the labels that the file tells
 * @param isOpen whether there are others, or a group has to have the machine
 */
record RunnerRequest(List<WrittenLabel> labels, boolean isOpen) {

    // A list of labels in which many vary would make a great many variants.
    private static final int MOST_VARYING = 4;

    /** The requests of a job, one for each way that the file tells. */
    static List<RunnerRequest> of(Job job) {
        return job instanceof StepsJob steps
                ? steps.runsOn().map(runsOn -> of(runsOn, steps)).orElse(List.of())
                : List.of();
    }

    private static List<RunnerRequest> of(RunsOn runsOn, StepsJob job) {
        var values = new PossibleValues(MatrixValues.of(job));
        var fixed = new ArrayList<WrittenLabel>();
        var varying = new ArrayList<Text>();
        for (var label : runsOn.labels()) {
            if (label.isLiteral()) {
                fixed.add(WrittenLabel.of(label.raw(), label));
            } else {
                varying.add(label);
            }
        }
        runsOn.labels().expression().ifPresent(varying::add);
        var isOpen = runsOn.group().isPresent()
                || runsOn.mayHold("group")
                || !runsOn.labels().unreadable().isEmpty();
        if (varying.isEmpty() || varying.size() > MOST_VARYING) {
            return List.of(new RunnerRequest(fixed, isOpen || !varying.isEmpty()));
        }
        var requests = new ArrayList<RunnerRequest>();
        for (var text : varying) {
            for (var value : values.of(text)) {
                requests.add(of(fixed, value, isOpen || varying.size() > 1));
            }
        }
        return requests;
    }

    private static RunnerRequest of(List<WrittenLabel> fixed, PossibleValue value, boolean isOpen) {
        var labels = new ArrayList<>(fixed);
        if (value instanceof WrittenLabel label) {
            labels.add(label);
            return new RunnerRequest(labels, isOpen);
        }
        var isKnown = value instanceof PossibleValue.Listed listed && addAll(listed, labels);
        return new RunnerRequest(labels, isOpen || !isKnown);
    }

    private static boolean addAll(PossibleValue.Listed listed, List<WrittenLabel> labels) {
        var isKnown = true;
        for (var item : listed.items()) {
            if (item instanceof WrittenLabel label) {
                labels.add(label);
            } else {
                isKnown = false;
            }
        }
        return isKnown;
    }

    /** Whether the machine may be somebody's own: labels mean what the owner wants then. */
    boolean mayBeOwn(Scope scope) {
        var own = OwnLabels.of(scope);
        return isOpen
                || !scope.settings().target().isGithubCom()
                || labels.stream().anyMatch(label -> label.label().equalsIgnoreCase("self-hosted") || own.has(label));
    }
}
