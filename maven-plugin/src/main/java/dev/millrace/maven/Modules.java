package dev.millrace.maven;

import java.io.File;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The modules of a build, of which one is to do what concerns the repository. A block in a parent is every child's, too.
 *
 * @param all the modules, in the order in which they are built
 * @param self the one that runs now
 * @param execution the goal that runs
 */
record Modules(List<MavenProject> all, MavenProject self, MojoExecution execution) {

    Modules {
        all = List.copyOf(all);
    }

    /** Whether this module is the first that has the goal, and so does what is to be done once. */
    boolean isFirst() {
        var having =
                isFromCommandLine() ? all : all.stream().filter(this::hasGoal).toList();
        return having.isEmpty() || having.get(0).equals(self);
    }

    /** Whether another module has pipelines of its own. */
    boolean hasOtherPipelines() {
        return all.stream().anyMatch(each -> !each.equals(self) && hasPipelines(each));
    }

    private boolean isFromCommandLine() {
        return execution.getSource() == MojoExecution.Source.CLI;
    }

    private boolean hasGoal(MavenProject module) {
        return plugin(module).stream()
                .flatMap(plugin -> plugin.getExecutions().stream())
                .anyMatch(each -> each.getGoals().contains(execution.getGoal()));
    }

    private boolean hasPipelines(MavenProject module) {
        return Files.isDirectory(new File(module.getBasedir(), PipelineGoal.SOURCES).toPath())
                || plugin(module).stream().anyMatch(Modules::namesPipelines);
    }

    private static boolean namesPipelines(Plugin plugin) {
        return Stream.concat(
                        Stream.of(plugin.getConfiguration()),
                        plugin.getExecutions().stream().map(each -> each.getConfiguration()))
                .filter(Xpp3Dom.class::isInstance)
                .map(Xpp3Dom.class::cast)
                .anyMatch(
                        each -> each.getChild("sourceDirectory") != null || each.getChild("classesDirectory") != null);
    }

    private Optional<Plugin> plugin(MavenProject module) {
        var key = execution.getGroupId() + ":" + execution.getArtifactId();
        return Optional.ofNullable(module.getBuild().getPluginsAsMap().get(key));
    }
}
