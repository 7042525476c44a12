package dev.millrace.cli;

import dev.millrace.workspace.IoReason;
import dev.millrace.workspace.pipeline.Classpath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

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
        var more = libraries.entries().stream().map(InitPom::dependency).collect(Collectors.joining());
        return template()
                .replace("@VERSION@", Version.text())
                .replace("@COMMAND@", InitPlan.MAVEN_GENERATE)
                .replace("@DEPENDENCIES@", more);
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

    // Maven writes into every jar which one it is.
    private static String dependency(Path library) {
        if (Files.isRegularFile(library)) {
            try (var jar = new ZipFile(library.toFile())) {
                var entry = jar.stream()
                        .filter(each -> each.getName().matches("META-INF/maven/[^/]+/[^/]+/pom\\.properties"))
                        .toList();
                if (entry.size() == 1) {
                    var known = new Properties();
                    known.load(jar.getInputStream(entry.get(0)));
                    return dependency(known);
                }
            } catch (IOException e) {
                throw new CommandException(library + " cannot be read: " + IoReason.of(e));
            }
        }
        throw new CommandException(GenerateCommand.CLASSPATH + ": " + library.getFileName()
                + " does not tell its Maven coordinates, which --layout maven needs; use --layout file");
    }

    private static String dependency(Properties known) {
        return """
                    <dependency>
                      <groupId>%s</groupId>
                      <artifactId>%s</artifactId>
                      <version>%s</version>
                    </dependency>
                """.formatted(
                        known.getProperty("groupId"), known.getProperty("artifactId"), known.getProperty("version"));
    }
}
