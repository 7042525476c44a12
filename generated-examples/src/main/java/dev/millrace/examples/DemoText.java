package dev.millrace.examples;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.report.TextReport;
import dev.millrace.dsl.plan.Gate;
import dev.millrace.examples.view.JobView;
import dev.millrace.examples.view.RunPath;
import dev.millrace.examples.view.Variants;
import dev.millrace.examples.view.WorkflowView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The demonstration for people. */
final class DemoText {

    private static final String BEGINNING = """
            From Java to validated YAML: each example is a class, whose workflows are written, read back and checked.
            Jobs of one line start together. ×8: so many variants; ?: runs only on a condition.
            Advisory and informational jobs stop nothing when they fail; reporting ones run whatever happened.
            """;
    private static final String END = """

            As graphs, with Java beside YAML: generated-examples/README.md in Millrace's repository.
            A pipeline for your project: millrace init. One from scratch: docs/guide/README.md.
            Workflows that you have already: millrace validate.
            """;

    private final Path directory;
    private final List<String> lines = new ArrayList<>();

    private DemoText(Path directory) {
        this.directory = directory.toAbsolutePath();
    }

    static List<String> render(Demo demo, Path directory) {
        var text = new DemoText(directory);
        text.render(demo);
        return List.copyOf(text.lines);
    }

    private void render(Demo demo) {
        BEGINNING.lines().forEach(lines::add);
        var example = "";
        for (var workflow : demo.workflows()) {
            lines.add("");
            if (!workflow.example().name().equals(example)) {
                example = workflow.example().name();
                lines.addAll(Hanging.wrap(
                        example + ": ",
                        "  ",
                        List.of(workflow.example().summary().split(" ")),
                        " "));
            }
            add(workflow);
        }
        lines.add("");
        lines.add(sum(demo.workflows()));
        var findings = demo.workflows().stream()
                .flatMap(workflow -> workflow.findings().stream())
                .sorted(Finding.ORDER)
                .toList();
        TextReport.plain().render(demo.workflows().size(), findings).lines().forEach(lines::add);
        END.lines().forEach(lines::add);
    }

    private void add(DemoWorkflow workflow) {
        var file = directory.relativize(workflow.file().toAbsolutePath());
        lines.add(
                "  " + file.toString().replace('\\', '/') + (workflow.isWritten() ? " (written): " : " (up to date): ")
                        + count(workflow.workflow().jobs().size(), "job") + ", " + count(workflow.lines(), "line"));
        var view = workflow.workflow();
        list("starts on", view.triggers(), "; ");
        var word = "jobs";
        for (var level : view.levels()) {
            var jobs = jobs(view, level, job -> job.gate() != Gate.REPORTING);
            list(word, jobs, ", ");
            word = jobs.isEmpty() ? word : "then";
        }
        var all = view.jobs().stream().map(JobView::id).toList();
        list("reporting", jobs(view, all, job -> job.gate() == Gate.REPORTING), ", ");
        word = "longest path";
        for (var path : view.paths()) {
            list(word, path(path), " → ");
            word = "";
        }
    }

    private void list(String word, List<String> parts, String separator) {
        if (!parts.isEmpty()) {
            var head = "    " + word + " ".repeat(14 - word.length());
            lines.addAll(Hanging.wrap(head, " ".repeat(head.length() + 2), parts, separator));
        }
    }

    private static List<String> jobs(WorkflowView view, List<String> ids, Predicate<JobView> wanted) {
        return ids.stream().map(view::job).filter(wanted).map(DemoText::words).toList();
    }

    private static String words(JobView job) {
        var gate = job.gate() == Gate.ADVISORY || job.gate() == Gate.INFORMATIONAL
                ? " (" + job.gate().name().toLowerCase(Locale.ROOT) + ")"
                : "";
        return job.id()
                + (job.isConditional() ? "?" : "")
                + job.variants().map(Variants::mark).map(" "::concat).orElse("")
                + gate;
    }

    private static List<String> path(RunPath path) {
        var jobs = new ArrayList<>(path.jobs().isEmpty() ? List.of("no job runs") : path.jobs());
        jobs.set(
                0,
                String.join(", ", path.runs()) + ": "
                        + path.time().map(time -> time + ": ").orElse("")
                        + jobs.get(0));
        return jobs;
    }

    private static String sum(List<DemoWorkflow> workflows) {
        var examples = workflows.stream()
                .map(workflow -> workflow.example().name())
                .distinct()
                .count();
        var jobs = workflows.stream()
                .mapToLong(workflow -> workflow.workflow().jobs().size())
                .sum();
        var yaml = workflows.stream().mapToLong(DemoWorkflow::lines).sum();
        return count(examples, "example") + ", " + count(workflows.size(), "workflow") + ", " + count(jobs, "job")
                + ", " + count(yaml, "line") + " of YAML";
    }

    private static String count(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
