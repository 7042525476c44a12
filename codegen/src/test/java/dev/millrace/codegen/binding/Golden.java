package dev.millrace.codegen.binding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;

/** Texts that were read line by line. {@code -Dmillrace.update} writes them again, to be read again. */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/dev/millrace/codegen/binding");

    private Golden() {}

    static void assertThat(String file, String text) throws IOException {
        var golden = FOLDER.resolve(file);
        if (System.getProperty("millrace.update") != null) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, text);
        }
        Assertions.assertThat(golden)
                .as("run with -Dmillrace.update, and read what changed")
                .usingCharset(UTF_8)
                .hasContent(text);
    }
}
