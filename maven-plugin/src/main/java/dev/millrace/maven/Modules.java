package dev.millrace.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The modules around one, of which only one is to do what concerns the repository. A block in a parent is every child's, too.
 *
 * @param session the build
 * @param self the module that runs now
 * @param execution the goal that runs
 */
record Modules(MavenSession session, MavenProject self, MojoExecution execution) {

    private static final String DONE = "dev.millrace.done";

    /**
     * Takes a piece of work, unless another module of this build has it already. Nothing but a module that runs knows that it does: another
     * one may be skipped, or have the goal in no phase.
     *
     * @param work what is to be done once
     */
    boolean take(String work) {
        var top = session.getTopLevelProject();
        // Modules may be built at the same time.
        synchronized (top) {
            var takers = takers(top);
            var taker = takers.computeIfAbsent(work, key -> self.getId());
            top.setContextValue(DONE, takers);
            return taker.equals(self.getId());
        }
    }

    private static Map<String, String> takers(MavenProject top) {
        var takers = new HashMap<String, String>();
        if (top.getContextValue(DONE) instanceof Map<?, ?> known) {
            known.forEach((work, taker) -> takers.put(String.valueOf(work), String.valueOf(taker)));
        }
        return takers;
    }

    /** Whether another module of this build has pipelines, and the goal to run them. */
    boolean hasOtherPipelines() {
        return session.getProjects().stream()
                .filter(each -> isFromCommandLine() || hasGoal(each))
                .anyMatch(each -> !each.equals(self) && hasPipelines(each));
    }

    /** A module of the repository that has pipelines, and is not built now: a parent, or one that was left out. */
    Optional<MavenProject> absentWithPipelines(Path root) {
        var all = session.getAllProjects();
        return Stream.concat(parents(), all == null ? Stream.of() : all.stream())
                .filter(each -> each.getBasedir().toPath().startsWith(root))
                .filter(each -> !session.getProjects().contains(each))
                .filter(this::hasPipelines)
                .findFirst();
    }

    // A parent from a Maven repository has no folder.
    private Stream<MavenProject> parents() {
        return Stream.iterate(
                self.getParent(),
                parent -> parent != null && parent.getBasedir() != null,
                parent -> parent.getParent());
    }

    private boolean isFromCommandLine() {
        return execution.getSource() == MojoExecution.Source.CLI;
    }

    private boolean hasGoal(MavenProject module) {
        return plugin(module).stream()
                .flatMap(plugin -> plugin.getExecutions().stream())
                .filter(each -> !"none".equals(each.getPhase()))
                .anyMatch(each -> each.getGoals().contains(execution.getGoal()));
    }

    // A block that names a folder is inherited, and the folder is not.
    private boolean hasPipelines(MavenProject module) {
        var folder = module.getBasedir().toPath();
        var sources = named(module, "sourceDirectory");
        return (sources.isEmpty() ? List.of(PipelineGoal.SOURCES) : sources)
                        .stream().map(folder::resolve).anyMatch(Files::isDirectory)
                || named(module, "classesDirectory").stream()
                        .map(folder::resolve)
                        // Its module may be yet to be compiled.
                        .anyMatch(classes -> Files.isDirectory(classes)
                                || session.getProjects().contains(module));
    }

    private List<String> named(MavenProject module, String parameter) {
        var property = "millrace." + parameter;
        var named = plugin(module).stream()
                .flatMap(plugin -> Stream.concat(Stream.of(plugin), plugin.getExecutions().stream()))
                .flatMap(block -> setting(block, parameter).stream())
                .toList();
        return named.isEmpty()
                ? Stream.of(session.getUserProperties(), module.getProperties())
                        .flatMap(properties -> Stream.ofNullable(properties.getProperty(property)))
                        .limit(1)
                        .toList()
                : named;
    }

    private Optional<Plugin> plugin(MavenProject module) {
        var key = execution.getGroupId() + ":" + execution.getArtifactId();
        return Optional.ofNullable(module.getBuild().getPluginsAsMap().get(key));
    }

    /** The execution that runs, if it names the folder of its pipelines itself; Maven gives it what the whole block says, too. */
    Optional<String> ownExecution() {
        return plugin(self).flatMap(plugin -> plugin.getExecutions().stream()
                .filter(each -> each.getId().equals(execution.getExecutionId()))
                .filter(each -> Stream.of("sourceDirectory", "classesDirectory")
                        .anyMatch(parameter -> !setting(plugin, parameter).equals(setting(each, parameter))))
                .map(each -> each.getId())
                .findFirst());
    }

    private static Optional<String> setting(ConfigurationContainer block, String parameter) {
        return Optional.ofNullable(block.getConfiguration())
                .filter(Xpp3Dom.class::isInstance)
                .map(Xpp3Dom.class::cast)
                .map(each -> each.getChild(parameter))
                .map(Xpp3Dom::getValue);
    }
}
