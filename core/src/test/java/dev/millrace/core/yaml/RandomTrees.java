package dev.millrace.core.yaml;

import dev.millrace.core.source.CallSite;
import dev.millrace.core.source.Comments;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.source.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Trees of nasty strings, the same for the same seed. */
final class RandomTrees {

    private static final List<String> FRAGMENTS = concat(
            Words.of("""
            a word ${{x}} 0 1 9 _ x e + . .. - ? : , [ ] { } # & * ! | > ' '' " % @ ` \\ \\n --- ... = << ~ é 中文 🚀 null true yes on
            """),
            List.of(
                    "b c",
                    "${{ x }}",
                    " ",
                    "  ",
                    "\n",
                    "\n\n",
                    "\t",
                    "\r",
                    "\r\n",
                    "- ",
                    "? ",
                    ": ",
                    " #",
                    "\u0000",
                    "\u0007",
                    "\u001B",
                    "\u007F",
                    "\u0085",
                    "\u00A0",
                    "\u2028",
                    "\u2029",
                    "\u200D",
                    "\uFEFF",
                    "\uFFFD",
                    "\uFFFE",
                    "\uD83F\uDFFE"));

    private static final List<String> LOOKALIKES =
            concat(Words.of("""
            ~ null Null true FALSE yes No on OFF y N 0 -1 +1 017 0o17 0x1F 0b11 1_000 1,000 1:30 12:30:45 3.10 1. .5 1e3 6.02E+23
            -.inf .NaN 2001-12-14 << = - ? : --- ... a: #a [a] {a} &a *a !a | >- %a
            """), List.of("", "--- a", "- a", "? a", ": a", "a: b", "a #b"));

    private static final List<String> REMARKS = List.of(
            "v7.0.1",
            "",
            "see #12: it's",
            "two\nlines",
            "  indented",
            "\u0007bell",
            "\u2028",
            "# twice",
            "\uD83D\uDE80",
            "a\n\nb");

    private final RandomGenerator random;
    private final boolean commented;

    RandomTrees(RandomGenerator random, boolean commented) {
        this.random = random;
        this.commented = commented;
    }

    YamlMapping next() {
        return mapping(1 + random.nextInt(5));
    }

    private YamlNode node(int depth) {
        var choice = random.nextInt(depth > 0 ? 10 : 5);
        if (choice < 5) {
            return text();
        }
        return choice < 8 ? mapping(depth - 1) : sequence(depth - 1);
    }

    private YamlMapping mapping(int depth) {
        var entries = new LinkedHashMap<String, YamlEntry>();
        var size = random.nextInt(5);
        for (var i = 0; i < size; i++) {
            var key = random.nextInt(200) == 0 ? string().repeat(600) : string();
            entries.put(key, new YamlEntry(Text.of(key, origin()), node(depth)));
        }
        return new YamlMapping(List.copyOf(entries.values()), origin());
    }

    private YamlSequence sequence(int depth) {
        var items = new ArrayList<YamlNode>();
        var words = random.nextInt(3) == 0;
        var size = random.nextInt(5);
        for (var i = 0; i < size; i++) {
            items.add(words ? Text.of(pick(List.of("main", "dev", "a/**", "v1.2.3", "x-y"))) : node(depth));
        }
        return new YamlSequence(items, origin());
    }

    private Text text() {
        return switch (random.nextInt(12)) {
            case 0 -> Text.of(ScalarKind.NULL, pick(List.of("", "null")), origin());
            case 1 -> Text.of(ScalarKind.BOOLEAN, pick(List.of("true", "false")), origin());
            case 2 -> Text.of(ScalarKind.NUMBER, String.valueOf(random.nextInt()), origin());
            default -> Text.of(string(), origin());
        };
    }

    private String string() {
        return switch (random.nextInt(6)) {
            case 0 -> pick(LOOKALIKES);
            case 1 -> lines();
            default ->
                IntStream.rangeClosed(0, random.nextInt(6))
                        .mapToObj(i -> pick(FRAGMENTS))
                        .collect(Collectors.joining());
        };
    }

    private String lines() {
        return IntStream.rangeClosed(0, random.nextInt(5))
                .mapToObj(
                        i -> pick(List.of("", "", "  ", "echo a", "  echo b ", "\techo", "# c", "- d: e", "---", "'")))
                .collect(Collectors.joining("\n"));
    }

    private Origin origin() {
        if (!commented || random.nextInt(4) > 0) {
            return Origin.UNKNOWN;
        }
        List<String> above = random.nextBoolean() ? List.of() : List.of(pick(REMARKS));
        Optional<String> beside = random.nextBoolean() ? Optional.empty() : Optional.of(pick(REMARKS));
        return JavaOrigin.of(new CallSite("Ci", "Ci.java", 1)).withComments(new Comments(above, beside));
    }

    private static List<String> concat(List<String> words, List<String> more) {
        return Stream.concat(words.stream(), more.stream()).toList();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
