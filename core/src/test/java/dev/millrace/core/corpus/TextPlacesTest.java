package dev.millrace.core.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.millrace.core.source.SourceFile;
import dev.millrace.core.yaml.ExactPlaces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each character of each text has its place: see {@link Corpus} for the files. */
class TextPlacesTest {

    @Test
    void everyCharacterOfEveryFileHasItsPlace() throws Exception {
        assumeThat(Corpus.folder()).isPresent();
        var texts = 0;
        for (var file : files()) {
            for (var text : ExactPlaces.textsOf(SourceFile.decode(file.toString(), Files.readAllBytes(file)))) {
                ExactPlaces.check(text);
                texts++;
            }
        }
        assertThat(texts).isPositive();
    }

    private static List<Path> files() {
        return Stream.of(Corpus.workflows(), Corpus.actions(), Corpus.officialCases())
                .flatMap(List::stream)
                .toList();
    }
}
