package dev.millrace.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.AbstractMojoExecutionException;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * A project of one module, in whose folder goals run as Maven would run them.
 *
 * <pre>{@code
 * new Build(folder).with("src/millrace/java/Ci.java", "...").run(new GenerateMojo()).log()
 * }</pre>
 */
record Build(Path folder, Map<String, Object> parameters) {

    /** A pipeline of one job; its action is in line 11, its script in line 12. */
    static final String CI = """
            import static dev.millrace.dsl.Millrace.*;
            import static dev.millrace.dsl.RunnerLabel.*;
            import static dev.millrace.dsl.Triggers.*;

            import dev.millrace.dsl.*;

            public final class Ci implements PipelineSource {
                public Pipelines define() {
                    return pipelines(workflow("ci").on(push(branches("main"))).jobs(
                            job("build").runsOn(UBUNTU_LATEST).timeout(minutes(10)).steps(
                                    uses("actions/checkout@v7"),
                                    run("make"))));
                }
            }
            """;

    Build(Path folder) {
        this(folder, Map.of());
        with(".github/millrace.yml", "version: 1\n");
    }

    Build with(String file, String text) {
        try {
            var path = folder.resolve(file);
            Files.createDirectories(path.resolveSibling(""));
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Build setting(String parameter, Object value) {
        var more = new HashMap<>(parameters);
        more.put(parameter, value);
        return new Build(folder, more);
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What came of a goal.
     *
     * @param log the lines with their levels, without what is for debugging
     * @param failure why the build fails
     */
    record Outcome(List<String> log, Optional<AbstractMojoExecutionException> failure) {

        String reason() {
            return failure.map(Throwable::getMessage).orElse("");
        }
    }

    /** Runs a goal of the only module. */
    Outcome run(Goal goal) {
        var module = module(folder, "app");
        return run(goal, module, List.of(module), execution("any", MojoExecution.Source.LIFECYCLE));
    }

    /** Runs a goal of a module among others. */
    Outcome run(Goal goal, MavenProject module, List<MavenProject> all, MojoExecution execution) {
        var lines = new ArrayList<String>();
        var values = new HashMap<String, Object>(Map.of(
                "project",
                module,
                "session",
                session(all),
                "execution",
                execution,
                "sourceDirectory",
                new File(module.getBasedir(), "src/millrace/java"),
                "resourceDirectory",
                new File(module.getBasedir(), "src/millrace/resources"),
                "compiledDirectory",
                new File(module.getBasedir(), "target/millrace"),
                "bindingsDirectory",
                new File(module.getBasedir(), "target/generated-sources/millrace"),
                "bindingsPackage",
                "actions",
                "bindingsFor",
                "pipelines"));
        values.forEach((name, value) -> set(goal, name, value));
        parameters.forEach((name, value) -> {
            if (!set(goal, name, value)) {
                throw new IllegalArgumentException(goal.getClass() + " has no parameter " + name);
            }
        });
        goal.setLog(log(lines));
        try {
            goal.execute();
            return new Outcome(lines, Optional.empty());
        } catch (AbstractMojoExecutionException e) {
            return new Outcome(lines, Optional.of(e));
        }
    }

    private MavenSession session(List<MavenProject> all) {
        var request = new DefaultMavenExecutionRequest().setBaseDirectory(folder.toFile());
        @SuppressWarnings({"deprecation", "NullAway"}) // There is no other way to one without a container.
        var session = new MavenSession(null, request, new DefaultMavenExecutionResult(), all);
        return session;
    }

    static MavenProject module(Path folder, String name, String... goals) {
        var module = new MavenProject();
        module.setArtifactId(name);
        module.setGroupId("com.example");
        module.setVersion("1");
        module.setFile(folder.resolve("pom.xml").toFile());
        module.getBuild()
                .setTestOutputDirectory(folder.resolve("target/test-classes").toString());
        if (goals.length > 0) {
            var bound = new PluginExecution();
            bound.setGoals(Arrays.asList(goals));
            var plugin = plugin();
            plugin.addExecution(bound);
            module.getBuild().addPlugin(plugin);
        }
        return module;
    }

    /** Says something in the block of a module, as its POM or a parent's does. */
    static void configure(MavenProject module, String parameter, String value) {
        module.getBuild().getPlugins().forEach(plugin -> plugin.setConfiguration(configuration(parameter, value)));
    }

    static void configureExecution(MavenProject module, String parameter, String value) {
        module.getBuild().getPlugins().stream()
                .flatMap(plugin -> plugin.getExecutions().stream())
                .forEach(each -> each.setConfiguration(configuration(parameter, value)));
    }

    private static Xpp3Dom configuration(String parameter, String value) {
        var configuration = new Xpp3Dom("configuration");
        var child = new Xpp3Dom(parameter);
        child.setValue(value);
        configuration.addChild(child);
        return configuration;
    }

    static MojoExecution execution(String goal, MojoExecution.Source source) {
        return new MojoExecution(plugin(), goal, "default") {
            @Override
            public Source getSource() {
                return source;
            }
        };
    }

    private static Plugin plugin() {
        var plugin = new Plugin();
        plugin.setGroupId("dev.millrace");
        plugin.setArtifactId("millrace-maven-plugin");
        plugin.setVersion("1");
        return plugin;
    }

    private static boolean set(AbstractMojo goal, String name, Object value) {
        for (Class<?> type = goal.getClass(); type != null; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    try {
                        field.setAccessible(true);
                        field.set(goal, value);
                        return true;
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }
        return false;
    }

    private static Log log(List<String> lines) {
        return new SystemStreamLog() {
            @Override
            public void info(CharSequence content) {
                lines.add("[INFO] " + content);
            }

            @Override
            public void warn(CharSequence content) {
                lines.add("[WARNING] " + content);
            }

            @Override
            public void error(CharSequence content) {
                lines.add("[ERROR] " + content);
            }

            @Override
            public void debug(CharSequence content) {
                lines.add("[DEBUG] " + content);
            }
        };
    }
}
