package dev.millrace.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What Maven Central demands of every POM, and what else says where this is hosted. */
final class CentralTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Element PARENT = pom(ROOT.resolve("pom.xml"));

    static Stream<Path> published() {
        var modules = child(PARENT, "modules").stream()
                .flatMap(CentralTest::children)
                .map(module -> ROOT.resolve(text(module)).resolve("pom.xml"))
                .filter(pom -> !"true".equals(text(pom(pom), "properties", "maven.deploy.skip")));
        return Stream.concat(Stream.of(ROOT.resolve("pom.xml")), modules);
    }

    @ParameterizedTest
    @MethodSource("published")
    void isToldWhatAModuleIs(Path pom) {
        var module = pom(pom);

        assertThat(text(module, "name")).startsWith("Millrace");
        assertThat(text(module, "description")).endsWith(".");
    }

    // What they inherit is what the parent says, letter by letter: Maven would add the name of the module to an
    // address.
    @Test
    void isToldTheSameByAllModules() {
        assertThat(text(PARENT, "url")).isEqualTo("https://millrace.dev");
        assertThat(text(PARENT, "licenses", "license", "name")).isEqualTo("Apache-2.0");
        assertThat(text(PARENT, "licenses", "license", "url")).endsWith("/LICENSE-2.0.txt");
        assertThat(text(PARENT, "developers", "developer", "name")).isNotEmpty();
        assertThat(text(PARENT, "scm", "connection")).isEqualTo("scm:git:https://github.com/${github.repository}.git");
        assertThat(text(PARENT, "scm", "developerConnection"))
                .isEqualTo("scm:git:ssh://git@github.com/${github.repository}.git");
        assertThat(text(PARENT, "scm", "url")).isEqualTo("https://github.com/${github.repository}");
        assertThat(text(PARENT, "issueManagement", "url")).startsWith(text(PARENT, "scm", "url"));

        assertThat(PARENT.getAttribute("child.project.url.inherit.append.path")).isEqualTo("false");
        for (var name : List.of("connection", "developerConnection", "url")) {
            assertThat(child(PARENT, "scm").orElseThrow().getAttribute("child.scm." + name + ".inherit.append.path"))
                    .isEqualTo("false");
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void isToldNothingElseByAModule(Path pom) {
        if (!ROOT.resolve("pom.xml").equals(pom)) {
            assertThat(children(pom(pom)).map(Node::getNodeName))
                    .doesNotContain("url", "licenses", "developers", "scm", "issueManagement");
        }
    }

    @Test
    void findsTheActionInTheSameRepository() throws IOException {
        var repository = text(PARENT, "properties", "github.repository");

        assertThat(Files.readString(ROOT.resolve("docs/github-action.md"))).contains("uses: " + repository + "@");
    }

    private static String text(Element element, String... path) {
        Optional<Element> found = Optional.of(element);
        for (var name : path) {
            found = found.flatMap(each -> child(each, name));
        }
        return found.map(each -> each.getTextContent().strip()).orElse("");
    }

    private static Optional<Element> child(Element element, String name) {
        return children(element).filter(each -> each.getNodeName().equals(name)).findFirst();
    }

    private static Stream<Element> children(Element element) {
        var nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private static Element pom(Path file) {
        try {
            var documents = DocumentBuilderFactory.newInstance();
            documents.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return documents.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
