package dev.millrace.examples;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.report.TextReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The demonstration for people. */
final class DemoText {

    private DemoText() {}

    static List<String> render(Demo demo, Path directory) {
        var lines = new ArrayList<String>();
        for (var workflow : demo.workflows()) {
            lines.addAll(lines(workflow, directory));
            lines.add("");
        }
        var findings = demo.workflows().stream()
                .flatMap(workflow -> workflow.findings().stream())
                .sorted(Finding.ORDER)
                .toList();
        TextReport.plain().render(demo.workflows().size(), findings).lines().forEach(lines::add);
        return List.copyOf(lines);
    }

    private static List<String> lines(DemoWorkflow workflow, Path directory) {
        var lines = new ArrayList<String>();
        var file = directory.toAbsolutePath().relativize(workflow.file().toAbsolutePath());
        lines.add(workflow.example() + ": " + file.toString().replace('\\', '/')
                + (workflow.isWritten() ? " (written)" : " (up to date)"));
        lines.add("  triggers: " + String.join(", ", workflow.triggers()));
        lines.add("  jobs:");
        workflow.jobs().forEach(job -> lines.add("    " + line(job)));
        var chain = workflow.longestChain();
        lines.add("  longest chain: " + String.join(" -> ", chain) + " (" + count(chain.size(), "job") + ")");
        return lines;
    }

    private static String line(DemoJob job) {
        var line = new StringBuilder(job.id());
        job.variants().ifPresent(variants -> line.append(" in ").append(count(variants, "variant")));
        if (!job.needs().isEmpty()) {
            line.append(" after ").append(String.join(", ", job.needs()));
        }
        return line.toString();
    }

    private static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
