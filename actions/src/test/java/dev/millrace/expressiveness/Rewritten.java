package dev.millrace.expressiveness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.millrace.core.source.SourceFile;
import dev.millrace.core.workflow.RunStep;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.workflow.WorkflowReader;
import dev.millrace.core.workflow.WorkflowWriter;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlSequence;
import dev.millrace.dsl.Workflow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * A workflow of a well-known project in the words of the DSL, which says to GitHub what the original does: {@link Meaning} tells what is no
 * difference. The originals are in the folder {@code -Dmillrace.corpus}, without which nothing is tested.
 */
abstract class Rewritten {

    private static final Optional<Path> CORPUS =
            Optional.ofNullable(System.getProperty("millrace.corpus")).map(Path::of);

    private Optional<dev.millrace.core.workflow.Workflow> original = Optional.empty();

    /** The original, as a path in the folder of originals. */
    abstract String file();

    /** The same in Java. */
    abstract Workflow workflow();

    /** What Java says otherwise on purpose: paths of {@link Meaning}, or the beginnings of some, and why. */
    Map<String, String> onPurpose() {
        return Map.of();
    }

    @Test
    void saysWhatTheOriginalSays() {
        assumeTrue(CORPUS.isPresent(), "no -Dmillrace.corpus");
        var yaml = Meaning.of(original());
        // The reader sees some values in another form than Java builds them, so both sides come from it.
        var java = Meaning.of(read("java", WorkflowWriter.write(workflow().tree())));
        var paths = new TreeSet<>(yaml.keySet());
        paths.addAll(java.keySet());
        var differences = new ArrayList<String>();
        var intended = new TreeSet<String>();
        for (var path : paths) {
            if (!Optional.ofNullable(yaml.get(path)).equals(Optional.ofNullable(java.get(path)))) {
                var reason = onPurpose().keySet().stream().filter(path::startsWith).findFirst();
                reason.ifPresentOrElse(intended::add, () -> differences.add(path + "\n  yaml " + yaml.get(path)
                        + "\n  java " + java.get(path)));
            }
        }
        assertThat(String.join("\n", differences)).isEmpty();
        assertThat(intended).isEqualTo(new TreeSet<>(onPurpose().keySet()));
    }

    /** The script of a step of the original. */
    final String script(String job, String step) {
        return script(job, step, 1);
    }

    /**
     * The script of a step of the original, for one whose name others have, too.
     *
     * @param job the job's id
     * @param step the step's name, or else its id
     * @param place which of those it is, from 1
     */
    final String script(String job, String step, int place) {
        return run(job, step, place).run().raw();
    }

    /** A text of the original, for one that is longer than short words: keys and places from 0 between slashes, {@code env/SPARSE}. */
    final String text(String path) {
        YamlNode node = WorkflowWriter.toYaml(original());
        for (var part : path.split("/", -1)) {
            node = node instanceof YamlSequence items
                    ? items.items().get(Integer.parseInt(part))
                    : ((YamlMapping) node).get(part).orElseThrow(() -> new IllegalArgumentException(path + ": no " + part));
        }
        return ((Text) node).raw();
    }

    private RunStep run(String job, String step, int place) {
        return original().jobs().stream()
                .filter(each -> each.id().raw().equals(job))
                .flatMap(each -> ((StepsJob) each).steps().stream())
                .filter(RunStep.class::isInstance)
                .map(RunStep.class::cast)
                .filter(each -> is(each.name(), step) || each.name().isEmpty() && is(each.id(), step))
                .skip(place - 1)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no script \"" + step + "\" in job \"" + job + "\""));
    }

    private static boolean is(Optional<Text> text, String value) {
        return text.filter(each -> each.raw().equals(value)).isPresent();
    }

    final dev.millrace.core.workflow.Workflow original() {
        var known = original.orElseGet(() -> {
            try {
                return read(file(), Files.readString(CORPUS.orElseThrow().resolve(file())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        original = Optional.of(known);
        return known;
    }

    private static dev.millrace.core.workflow.Workflow read(String name, String text) {
        return WorkflowReader.read(SourceFile.of(name, text), finding -> {})
                .orElseThrow(() -> new IllegalArgumentException("cannot read " + name));
    }
}
