package dev.millrace.examples.gallery;

import static java.util.stream.Collectors.joining;

import dev.millrace.examples.gallery.Shown.File;
import dev.millrace.examples.view.RunPath;
import java.util.ArrayList;
import java.util.List;

/** The page with all examples. */
final class Gallery {

    private static final String HEAD = """
            <!-- Generated from the examples; GalleryTest says how. -->

            # Gallery

            Pipelines that Millrace was made for, described in Java, with the YAML that they become. `millrace demo` writes all of them; all please
            `millrace validate --profile strict`. %s

            """;

    private static final String COUNTED = """

            Lines are those that say something: neither blank nor only a comment, and in Java no import and no package. *Java* counts the classes of the
            example itself, *scripts* the files beside them that become steps. What examples share stands in the
            [templates](../templates/src/main/java/dev/millrace/templates) and is not counted, nor are classes of actions, which Millrace has.

            ## How to read the graphs

            """;

    private static final List<String> HEADS =
            List.of("example", "what it shows", "workflows", "jobs", "Java", "scripts", "YAML");

    private Gallery() {}

    static String render(List<Shown> examples) {
        return HEAD.replace("%s", sum(examples))
                + Markdown.table(HEADS, examples.stream().map(Gallery::row).toList())
                + COUNTED
                + Legend.render()
                + examples.stream().map(Gallery::section).collect(joining());
    }

    private static String sum(List<Shown> examples) {
        var workflows =
                examples.stream().mapToInt(shown -> shown.files().size()).sum();
        var jobs = examples.stream().mapToLong(Shown::jobs).sum();
        return "Together they have " + workflows + " workflows with " + jobs + " jobs.";
    }

    private static List<String> row(Shown shown) {
        var name = shown.example().name();
        var scripts = shown.sources().scriptLines();
        return List.of(
                Markdown.link(name, "#" + name),
                Markdown.text(shown.example().summary()),
                String.valueOf(shown.files().size()),
                String.valueOf(shown.jobs()),
                String.valueOf(shown.sources().javaLines()),
                scripts == 0 ? "" : String.valueOf(scripts),
                String.valueOf(shown.yamlLines()));
    }

    private static String section(Shown shown) {
        return "\n## " + shown.example().name() + "\n\n"
                + Markdown.text(shown.example().summary()) + " Written in "
                + shown.sources().java().keySet().stream()
                        .map(file ->
                                Markdown.link(Markdown.code(file.getFileName().toString()), Shown.slashed(file)))
                        .collect(joining(", "))
                + ".\n"
                + shown.files().stream().map(file -> section(shown, file)).collect(joining());
    }

    private static String section(Shown shown, File file) {
        var workflow = file.workflow();
        var parts = new ArrayList<String>();
        parts.add("\n### " + Markdown.link(workflow.id() + ".yml", file.link()) + "\n");
        parts.add("Runs on " + workflow.triggers().stream().map(Markdown::code).collect(joining("; ")) + ".\n");
        parts.add(Markdown.fenced("mermaid", JobDiagram.of(workflow)));
        parts.add(JobTable.of(workflow));
        parts.add("Longest path:\n\n"
                + workflow.paths().stream().map(Gallery::path).collect(joining()));
        Excerpt.longest(workflow.jobs(), shown.sources().java(), file.yaml())
                .map(Gallery::excerpt)
                .ifPresent(parts::add);
        return String.join("\n", parts);
    }

    private static String path(RunPath path) {
        return "* " + Markdown.text(String.join(", ", path.runs())) + ": "
                + path.time().map(time -> time + ": ").orElse("")
                + (path.jobs().isEmpty()
                        ? "no job runs"
                        : path.jobs().stream().map(Markdown::code).collect(joining(" → ")))
                + "\n";
    }

    // One after the other: in two columns of a table GitHub breaks no line of code, and what stands right would be out
    // of sight.
    private static String excerpt(Excerpt excerpt) {
        return "<details>\n<summary>The job <code>" + excerpt.job() + "</code> in Java and in YAML</summary>\n\n"
                + Markdown.fenced("java", excerpt.java()) + "\n" + Markdown.fenced("yaml", excerpt.yaml())
                + "\n</details>\n";
    }
}
