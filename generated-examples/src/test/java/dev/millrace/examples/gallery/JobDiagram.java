package dev.millrace.examples.gallery;

import static java.util.stream.Collectors.joining;

import dev.millrace.dsl.plan.Gate;
import dev.millrace.examples.view.JobView;
import dev.millrace.examples.view.Variants;
import dev.millrace.examples.view.WorkflowView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The graph of a workflow's jobs in the language of Mermaid, which GitHub draws. */
final class JobDiagram {

    // Strokes alone, without fills, can be read on a light and on a dark page.
    private static final Map<Gate, String> STYLES = Map.of(
            Gate.ADVISORY, "stroke:#bf8700,stroke-width:2px,stroke-dasharray:6 3",
            Gate.INFORMATIONAL, "stroke:#8c959f,stroke-width:2px,stroke-dasharray:2 2",
            Gate.REPORTING, "stroke:#0969da,stroke-width:2px");

    private static final String HARMLESS = " -_.,/";

    private final WorkflowView workflow;
    private final Map<String, String> nodes = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();

    private JobDiagram(WorkflowView workflow) {
        this.workflow = workflow;
        // An id like "end" is a word of Mermaid's.
        workflow.jobs().forEach(job -> nodes.put(job.id(), "j" + (nodes.size() + 1)));
    }

    static String of(WorkflowView workflow) {
        var diagram = new JobDiagram(workflow);
        diagram.draw();
        return String.join("\n", diagram.lines) + "\n";
    }

    private void draw() {
        lines.add("graph LR");
        var stages = workflow.stages();
        for (var i = 0; i < stages.size(); i++) {
            lines.add("  subgraph s" + (i + 1) + "[" + quoted(stages.get(i)) + "]");
            workflow.stage(stages.get(i)).forEach(job -> lines.add("    " + node(job)));
            lines.add("  end");
        }
        workflow.outsideStages().forEach(job -> lines.add("  " + node(job)));
        workflow.jobs().forEach(this::arrows);
        for (var gate : Gate.values()) {
            if (STYLES.containsKey(gate) && workflow.jobs().stream().anyMatch(job -> job.gate() == gate)) {
                lines.add("  classDef " + name(gate) + " " + STYLES.get(gate));
            }
        }
    }

    private String node(JobView job) {
        var label = quoted(
                job.id() + job.variants().map(Variants::mark).map(" "::concat).orElse(""));
        return nodes.get(job.id())
                + shape(job, label)
                + (STYLES.containsKey(job.gate()) ? ":::" + name(job.gate()) : "");
    }

    private static String shape(JobView job, String label) {
        if (job.isConditional()) {
            return "{{" + label + "}}";
        }
        return job.calls().isPresent() ? "[[" + label + "]]" : "[" + label + "]";
    }

    private void arrows(JobView job) {
        var stopping = job.arrows().stream().filter(need -> stops(need, job)).toList();
        var others = job.arrows().stream().filter(need -> !stops(need, job)).toList();
        arrow(stopping, "-->", job);
        arrow(others, "-.->", job);
    }

    private boolean stops(String need, JobView job) {
        return job.stopsAfterFailure() && workflow.job(need).gate() == Gate.BLOCKING;
    }

    private void arrow(List<String> needs, String arrow, JobView job) {
        if (!needs.isEmpty()) {
            lines.add("  " + needs.stream().map(nodes::get).collect(joining(" & ")) + " " + arrow + " "
                    + nodes.get(job.id()));
        }
    }

    /** Text in quotes, of which Mermaid takes no character for one of its own or for HTML. */
    static String quoted(String text) {
        var out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c >= 128 || Character.isLetterOrDigit(c) || HARMLESS.indexOf(c) >= 0) {
                out.appendCodePoint(c);
            } else {
                out.append('#').append(c).append(';');
            }
        });
        return out.append('"').toString();
    }

    private static String name(Gate gate) {
        return gate.name().toLowerCase(Locale.ROOT);
    }
}
