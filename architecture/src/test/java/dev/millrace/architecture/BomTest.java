package dev.millrace.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The modules that are published, as the POMs name them. */
final class BomTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern MODULE = Pattern.compile("<module>(.+)</module>");
    private static final Pattern PARENT = Pattern.compile("(?s)<parent>.*?</parent>");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(.+)</artifactId>");

    @Test
    void namesEveryModuleThatIsPublished() throws IOException {
        assertThat(managed()).isEqualTo(published());
    }

    private static Set<String> managed() throws IOException {
        var pom = Files.readString(ROOT.resolve("bom/pom.xml"));
        var management = pom.substring(pom.indexOf("<dependencyManagement>"), pom.indexOf("</dependencyManagement>"));
        return all(ARTIFACT, management).stream().collect(toSet());
    }

    private static Set<String> published() throws IOException {
        return all(MODULE, Files.readString(ROOT.resolve("pom.xml"))).stream()
                .filter(module -> !module.equals("bom"))
                .map(BomTest::pom)
                .filter(pom -> !pom.contains("<maven.deploy.skip>true</maven.deploy.skip>"))
                .map(pom -> all(ARTIFACT, PARENT.matcher(pom).replaceFirst("")).get(0))
                .collect(toSet());
    }

    private static String pom(String module) {
        try {
            return Files.readString(ROOT.resolve(module).resolve("pom.xml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1)).toList();
    }
}
