package dev.millrace.examples.gallery;

import dev.millrace.core.source.CallSite;
import dev.millrace.core.source.Located;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.ParallelStep;
import dev.millrace.core.workflow.RunStep;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.examples.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files that an example is written in. What several may share, as it stands in the templates, is in none of them.
 *
 * @param java the classes in which its workflows, jobs and steps are made, the one that is its source first; by their path in the module
 * @param scripts the scripts that became steps, by their path in the module
 */
record ExampleSources(Map<Path, JavaSource> java, Map<Path, String> scripts) {

    private static final Path JAVA = Path.of("src/main/java");
    private static final Path RESOURCES = Path.of("src/main/resources");

    static ExampleSources of(Example example, List<Workflow> workflows, Path module) throws IOException {
        var java = new LinkedHashMap<Path, JavaSource>();
        for (var path : paths(example, workflows)) {
            var file = JAVA.resolve(path);
            if (Files.isRegularFile(module.resolve(file))) {
                java.put(file, JavaSource.of(Files.readString(module.resolve(file))));
            }
        }
        return new ExampleSources(java, scripts(workflows, module));
    }

    /** The class that is the example's source. */
    Path main() {
        return java.keySet().iterator().next();
    }

    long javaLines() {
        return java.values().stream().mapToLong(JavaSource::lines).sum();
    }

    long scriptLines() {
        return scripts.values().stream().mapToLong(YamlSource::lines).sum();
    }

    private static Set<String> paths(Example example, List<Workflow> workflows) {
        var paths = new LinkedHashSet<String>();
        paths.add(example.source().getClass().getName().replace('.', '/') + ".java");
        workflows.stream()
                .flatMap(ExampleSources::nodes)
                .flatMap(node -> node.origin().callSite().stream())
                .map(CallSite::path)
                .sorted()
                .forEach(paths::add);
        return paths;
    }

    private static Stream<Located> nodes(Workflow workflow) {
        return Stream.concat(
                Stream.of(workflow),
                workflow.jobs().stream().flatMap(job -> Stream.concat(Stream.of(job), steps(job))));
    }

    private static Stream<Step> steps(Job job) {
        return job instanceof StepsJob steps ? steps.steps().stream().flatMap(ExampleSources::flat) : Stream.empty();
    }

    private static Stream<Step> flat(Step step) {
        return step instanceof ParallelStep all ? all.steps().stream().flatMap(ExampleSources::flat) : Stream.of(step);
    }

    private static Map<Path, String> scripts(List<Workflow> workflows, Path module) throws IOException {
        var runs = workflows.stream()
                .flatMap(workflow -> workflow.jobs().stream())
                .flatMap(ExampleSources::steps)
                .filter(RunStep.class::isInstance)
                .map(step -> ((RunStep) step).run().raw().strip())
                .collect(Collectors.toSet());
        var scripts = new TreeMap<Path, String>();
        if (Files.isDirectory(module.resolve(RESOURCES))) {
            try (var files = Files.walk(module.resolve(RESOURCES))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var text = Files.readString(file);
                    if (runs.contains(withoutShell(text).strip())) {
                        scripts.put(module.relativize(file), text);
                    }
                }
            }
        }
        return scripts;
    }

    // The line that names the shell is not part of the step.
    private static String withoutShell(String script) {
        return script.startsWith("#!") ? script.substring(script.indexOf('\n') + 1) : script;
    }
}
