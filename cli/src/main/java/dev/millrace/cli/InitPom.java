package dev.millrace.cli;

import dev.millrace.workspace.pipeline.Classpath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The {@code pom.xml} of a module of pipelines. */
final class InitPom {

    private InitPom() {}

    /**
     * The whole text.
     *
     * @param libraries jars of organisations, which become dependencies
     * @throws CommandException when a jar does not tell its coordinates
     */
    static String text(Classpath libraries) {
        var more = libraries.entries().stream().map(InitPom::coordinates).toList();
        return template()
                .replace("@VERSION@", Version.text())
                .replace("@COMMAND@", InitPlan.MAVEN_GENERATE)
                .replace("@DEPENDENCIES@", dependencies(more, 4))
                .replace("@PLUGIN_DEPENDENCIES@", forPlugin(more));
    }

    private static String template() {
        try (InputStream in = InitPom.class.getResourceAsStream("init-pom.xml")) {
            if (in == null) {
                throw new IllegalStateException("init-pom.xml is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Coordinates coordinates(Path library) {
        return Coordinates.of(library)
                .orElseThrow(() -> new CommandException(GenerateCommand.CLASSPATH + ": " + library.getFileName()
                        + " does not tell its Maven coordinates, which --layout maven needs; use --layout file"));
    }

    // Pipelines run on the class path of the plugin, and are compiled on that of the module.
    private static String forPlugin(List<Coordinates> all) {
        return all.isEmpty() ? "" : "        <dependencies>\n" + dependencies(all, 10) + "        </dependencies>\n";
    }

    private static String dependencies(List<Coordinates> all, int indent) {
        return all.stream()
                .map(InitPom::dependency)
                .collect(Collectors.joining())
                .indent(indent);
    }

    private static String dependency(Coordinates known) {
        return """
                <dependency>
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                </dependency>
                """.formatted(known.group(), known.artifact(), known.version());
    }
}
