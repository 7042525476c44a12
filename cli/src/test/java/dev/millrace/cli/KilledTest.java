package dev.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that are killed while they write leave each file as it was or as it should be. {@code -Dmillrace.kills=200} kills more of
 * them, {@code -Dmillrace.seed=N} at the moments of a run before.
 */
class KilledTest {

    private static final int KILLS = Integer.getInteger("millrace.kills", 2);
    private static final int SHORT = 400;

    private static final String CROOKED = """
            on: push
            jobs:
              build:
                runs-on: ubuntu-latest
                continue-on-error: yes # %s
                steps:
                  - run: make
            """.formatted("for now ".repeat(1000));

    private final long seed = Long.getLong("millrace.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @TempDir
    private Path root;

    @TempDir
    private Path whole;

    @Test
    void leaveEachWorkflowWholeAndTheNextRunTidiesUp(TestReporter reporter) throws Exception {
        var before = written(root, "old");
        var after = written(whole, "brand-new");
        var hits = 0;

        for (var kill = 0; kill < KILLS; kill++) {
            try (var jvm = writing(SHORT)) {
                if (random.nextBoolean()) {
                    restIntoWriting(jvm);
                } else {
                    restIntoMoving(jvm);
                }
                jvm.kill();
            }
            var files = files(root);
            hits += isInBetween(files, before, after) ? 1 : 0;
            assertEachIsOneOf(files, before, after);

            Writing.write(root, SHORT, "brand-new");
            assertThat(files(root)).as("seed " + seed).isEqualTo(after);
            assertThat(left(root)).as("seed " + seed).isEmpty();
        }
        reporter.publishEntry("killed in the middle of writing", hits + " of " + KILLS);
    }

    @Test
    void leaveEachWorkflowWholeWhenTwoWriteAtOnce() throws Exception {
        var before = written(root, "old");
        var after = written(whole, "brand-new");

        for (var kill = 0; kill < Math.max(1, KILLS / 4); kill++) {
            try (var one = writing(SHORT);
                    var other = writing(SHORT)) {
                awaitRounds(one, 1);
                awaitRounds(other, 1);
                restIntoWriting(one);
                one.kill();
                assertEachIsOneOf(files(root), before, after);
                // It goes on, and tidies up behind the first one.
                awaitRounds(other, other.said().length() + 1);
                restIntoWriting(other);
                other.kill();
            }
            assertEachIsOneOf(files(root), before, after);
            Writing.write(root, SHORT, "brand-new");
            assertThat(files(root)).as("seed " + seed).isEqualTo(after);
            assertThat(left(root)).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void leaveEachFileWholeThatIsFixed(TestReporter reporter) throws Exception {
        var folder = Files.createDirectories(root.resolve(".github/workflows"));
        var before = new TreeMap<String, String>();
        var after = new TreeMap<String, String>();
        for (var i = 0; i < Writing.FILES; i++) {
            before.put("w" + i + ".yml", CROOKED);
            after.put("w" + i + ".yml", CROOKED.replace("yes", "true"));
        }
        var hits = 0;
        var kills = Math.max(1, KILLS / 4);
        for (var kill = 0; kill < kills; kill++) {
            for (var each : before.entrySet()) {
                Files.writeString(folder.resolve(each.getKey()), each.getValue());
            }
            try (var jvm = Jvm.start(root, Main.class, "validate", "--fix")) {
                restIntoWriting(jvm);
                jvm.kill();
            }
            var files = files(root);
            hits += isInBetween(files, before, after) ? 1 : 0;
            assertEachIsOneOf(files, before, after);

            assertThat(new Desk(root).run("validate", "--fix").out()).contains("in 200 files\n");
            assertThat(files(root)).as("seed " + seed).isEqualTo(after);
            assertThat(left(root)).as("seed " + seed).isEmpty();
        }
        reporter.publishEntry("killed in the middle of fixing", hits + " of " + kills);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no ulimit")
    void leaveAllOldFilesWhenTheDiskIsFull() throws Exception {
        var before = written(root, "old");

        try (var jvm = Jvm.start(
                List.of("sh", "-c", "ulimit -f 200; exec \"$@\"", "sh"),
                root,
                Writing.class,
                root.toString(),
                "50000",
                "brand-new")) {
            assertThat(jvm.outcome().err())
                    .contains("cannot write the workflows: " + root.resolve(".github/workflows/w199.yml") + ": ");
        }
        assertThat(files(root)).isEqualTo(before);
        assertThat(left(root)).isEmpty();
    }

    @Test
    void leaveNothingThatIsTakenForAWorkflow() throws Exception {
        long dead;
        try (var jvm = Jvm.start(root, Main.class, "--version")) {
            jvm.kill();
            dead = jvm.process().pid();
        }
        var desk = new Desk(root).with(".github/workflows/ci.yml", CROOKED);
        desk.with(".github/workflows/.millrace-" + dead + "-0f8fad5b-d9cb-469f-a165-70867728950e.tmp", "on: {{{");
        var others = ".github/workflows/.millrace-" + ProcessHandle.current().pid()
                + "-0f8fad5b-d9cb-469f-a165-70867728950e.tmp";
        desk.with(others, "on: {{{");

        assertThat(desk.run("validate").out()).endsWith("in 1 file\n");
        assertThat(desk.run("validate", "--fix").out()).endsWith("fixed 1 finding in 1 file\n");
        // What a process that lives is writing stays.
        assertThat(left(root))
                .containsExactly(root.resolve(others).getFileName().toString());
    }

    private Jvm writing(int lines) {
        return Jvm.start(root, Writing.class, root.toString(), String.valueOf(lines), "brand-new", "old");
    }

    private void awaitRounds(Jvm jvm, int rounds) throws InterruptedException {
        while (jvm.said().length() < rounds) {
            assertAlive(jvm);
            Thread.sleep(2);
        }
    }

    /** Waits until something is being written, and then for a random time. */
    private void restIntoWriting(Jvm jvm) throws IOException, InterruptedException {
        while (left(root).isEmpty()) {
            assertAlive(jvm);
            Thread.sleep(1);
        }
        Thread.sleep(random.nextInt(100), random.nextInt(1_000_000));
    }

    /** Waits until the first file has changed, and then for a random time. */
    private void restIntoMoving(Jvm jvm) throws IOException, InterruptedException {
        var first = root.resolve(".github/workflows/w0.yml");
        var size = Files.size(first);
        while (Files.size(first) == size) {
            assertAlive(jvm);
        }
        Thread.sleep(random.nextInt(30), random.nextInt(1_000_000));
    }

    private void assertAlive(Jvm jvm) {
        if (!jvm.process().isAlive()) {
            throw new AssertionError("seed " + seed + ": " + jvm.outcome().err());
        }
    }

    private static Map<String, String> written(Path root, String word) throws IOException {
        Writing.write(root, SHORT, word);
        var files = files(root);
        assertThat(files).hasSize(Writing.FILES);
        return files;
    }

    private void assertEachIsOneOf(Map<String, String> files, Map<String, String> before, Map<String, String> after) {
        assertThat(files.keySet()).as("seed " + seed).isEqualTo(before.keySet());
        var broken = files.entrySet().stream()
                .filter(file -> !file.getValue().equals(before.get(file.getKey()))
                        && !file.getValue().equals(after.get(file.getKey())))
                .map(file -> file.getKey() + " with " + file.getValue().length() + " characters")
                .toList();
        assertThat(broken).as("seed " + seed).isEmpty();
    }

    private boolean isInBetween(Map<String, String> files, Map<String, String> before, Map<String, String> after)
            throws IOException {
        return !left(root).isEmpty() || !(files.equals(before) || files.equals(after));
    }

    private static Map<String, String> files(Path root) throws IOException {
        var texts = new TreeMap<String, String>();
        for (var file : names(root)) {
            if (file.endsWith(".yml")) {
                texts.put(
                        file, Files.readString(root.resolve(".github/workflows").resolve(file)));
            }
        }
        return texts;
    }

    private static List<String> left(Path root) throws IOException {
        return names(root).stream().filter(name -> !name.endsWith(".yml")).toList();
    }

    private static List<String> names(Path root) throws IOException {
        try (var files = Files.list(root.resolve(".github/workflows"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
