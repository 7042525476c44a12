package dev.millrace.core.expression.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HashFilesTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        for (var name : List.of(
                "a.txt", "b.md", "lib/a.txt", "lib/deep/b.md", "lib/deep/c1.txt", "lib.txt", ".hidden/x", "Z.txt")) {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            // Its content is its name, so that a hash tells which files it is of.
            Files.writeString(file, name);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
                a.txt ; a.txt
                *.txt ; Z.txt a.txt lib.txt
                **/*.txt ; Z.txt a.txt lib/a.txt lib/deep/c1.txt lib.txt
                **/a.txt ; a.txt lib/a.txt
                lib ; lib/a.txt lib/deep/b.md lib/deep/c1.txt
                lib/ ; lib/a.txt lib/deep/b.md lib/deep/c1.txt
                a.txt/ ;
                lib/** ; lib/a.txt lib/deep/b.md lib/deep/c1.txt
                lib/**/c1.txt ; lib/deep/c1.txt
                ./lib/*.txt ; lib/a.txt
                **/deep ; lib/deep/b.md lib/deep/c1.txt
                ?.md ; b.md
                [a-b].* ; a.txt b.md
                [!a].txt ; Z.txt
                **/c[0-9].txt ; lib/deep/c1.txt
                .hidden ; .hidden/x
                *hidden/* ; .hidden/x
                A.TXT ;
                [a.txt ;
                nothing/** ;
                #a.txt ;
                . ; .hidden/x Z.txt a.txt b.md lib/a.txt lib/deep/b.md lib/deep/c1.txt lib.txt
                """)
    void findsWhatAPatternMeansInTheOrderOfNames(String pattern, String files) throws Exception {
        assertThat(HashFiles.of(folder, List.of(pattern))).isEqualTo(hashOf(files));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
                **/*.md|!lib/** ; b.md
                **/*.md|!lib|lib/deep/b.md ; b.md lib/deep/b.md
                !b.md|b.md ; b.md
                !!b.md ; b.md
                !b.md ;
                b.md|a.txt ; b.md a.txt
                lib/a.txt|lib|b.md ; lib/a.txt lib/deep/b.md lib/deep/c1.txt b.md
                """)
    void laterPatternsOverrideEarlierOnes(String patterns, String files) throws Exception {
        var list = List.of(patterns.split("\\|", -1));

        assertThat(HashFiles.of(folder, list)).isEqualTo(hashOf(files));
        assertThat(HashFiles.of(folder, List.of(String.join("\n", list)))).isEqualTo(hashOf(files));
    }

    @Test
    void takesPathsFromTheRootOfTheDisk() throws Exception {
        assumeThat(folder.toString()).startsWith("/");

        assertThat(HashFiles.of(folder, List.of(folder + "/*.md"))).isEqualTo(hashOf("b.md"));
        assertThat(HashFiles.of(folder.resolve("lib"), List.of(folder + "/*.md")))
                .isEmpty();
    }

    @Test
    void followsLinksAndLeavesThoseThatLeadBack() throws Exception {
        Files.createSymbolicLink(folder.resolve("lib/deep/up"), folder.resolve("lib"));
        Files.createSymbolicLink(folder.resolve("lib/deep/zone"), folder.resolve(".hidden"));
        Files.createSymbolicLink(folder.resolve("lib/broken"), folder.resolve("nowhere"));

        assertThat(HashFiles.of(folder, List.of("lib")))
                .isEqualTo(hashOf("lib/a.txt lib/deep/b.md lib/deep/c1.txt .hidden/x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "lib/../a.txt", "lib/./a.txt"})
    void rejectsPathsThatGoUp(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HashFiles.of(folder, List.of(pattern)))
                .withMessageContaining("write the path from the workspace");
    }

    @Test
    void rejectsOptionsThatDoNotExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HashFiles.of(folder, List.of("--hidden", "*")))
                .withMessageContaining("--follow-symbolic-links");
    }

    @Test
    void matchesHostilePatternsInTime() throws Exception {
        Files.writeString(folder.resolve("a".repeat(200)), "");

        assertThat(HashFiles.of(folder, List.of("*a".repeat(100) + "b", "**/".repeat(100) + "b")))
                .isEmpty();
    }

    private String hashOf(@Nullable String files) throws Exception {
        if (files == null) {
            return "";
        }
        var all = MessageDigest.getInstance("SHA-256");
        for (var file : files.split(" ", -1)) {
            all.update(MessageDigest.getInstance("SHA-256").digest(file.getBytes(StandardCharsets.UTF_8)));
        }
        return HexFormat.of().formatHex(all.digest());
    }
}
