package dev.millrace.core.configuration;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.finding.Related;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.yaml.ScalarKind;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlEntry;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads the values of a configuration. What is none is reported and left out; null says nothing. */
final class Values {

    private final FileFindings findings;

    Values(FileFindings findings) {
        this.findings = findings;
    }

    /** The entries of a mapping. */
    List<YamlEntry> entries(String key, YamlNode value) {
        if (value instanceof YamlMapping mapping) {
            return mapping.entries();
        }
        if (!isNull(value)) {
            bad(value, key, "a mapping");
        }
        return List.of();
    }

    /** One of a few words. */
    <T> Optional<Noted<T>> word(String key, YamlNode value, Function<String, Optional<T>> words, List<String> known) {
        if (isNull(value)) {
            return Optional.empty();
        }
        var found = value instanceof Text text ? words.apply(text.raw()) : Optional.<T>empty();
        if (found.isEmpty()) {
            var hint = value instanceof Text text ? Suggestion.hint(text.raw(), known) : "";
            findings.add(
                    ReaderCheck.CONFIG_BAD_VALUE,
                    value,
                    "\"" + key + "\" takes " + listed(known) + ", not " + shown(value) + hint);
        }
        return found.map(word -> new Noted<>(word, value));
    }

    Optional<Noted<Severity>> severity(String key, YamlNode value, List<Severity> allowed) {
        return word(
                key,
                value,
                word -> allowed.stream()
                        .filter(each -> lower(each).equals(word))
                        .findFirst(),
                allowed.stream().map(Values::lower).toList());
    }

    boolean isTrue(String key, YamlNode value) {
        return word(
                        key,
                        value,
                        word -> word.equals("true") || word.equals("false")
                                ? Optional.of(word.equals("true"))
                                : Optional.<Boolean>empty(),
                        List.of("true", "false"))
                .map(Noted::value)
                .orElse(false);
    }

    /** A list of texts; empty when it is none. */
    Optional<List<Text>> texts(String key, YamlNode value) {
        if (!(value instanceof YamlSequence list)) {
            if (!isNull(value)) {
                bad(value, key, "a list");
            }
            return Optional.empty();
        }
        var texts = new ArrayList<Text>();
        for (var item : list.items()) {
            if (item instanceof Text text && !text.isEmpty()) {
                texts.add(text);
            } else {
                findings.add(ReaderCheck.CONFIG_BAD_VALUE, item, "\"" + key + "\" lists texts, not " + shown(item));
            }
        }
        return Optional.of(texts);
    }

    /** The same without what GitHub takes for the same text, whose case it ignores. */
    Optional<List<Text>> distinct(String key, YamlNode value) {
        return texts(key, value).map(texts -> {
            var first = new HashMap<String, Text>();
            var kept = new ArrayList<Text>();
            for (var text : texts) {
                var before = first.putIfAbsent(text.raw().toLowerCase(Locale.ROOT), text);
                if (before == null) {
                    kept.add(text);
                } else {
                    findings.add(ReaderCheck.CONFIG_DUPLICATE
                            .at(
                                    text,
                                    "\"" + Suggestion.shorten(text.raw())
                                            + "\" is in the list twice; remove one of them")
                            .withSeverity(Severity.WARNING)
                            .withRelated(Related.to(before, "first written here")));
                }
            }
            return kept;
        });
    }

    /** Names of variables. */
    Optional<ConfiguredVariables> variables(String key, YamlNode value) {
        return distinct(key, value)
                .map(names ->
                        ConfiguredVariables.of(names.stream().map(Text::raw).toList()));
    }

    /** Patterns of runner labels. */
    Optional<List<String>> labels(String key, YamlNode value) {
        return distinct(key, value)
                .map(labels ->
                        labels.stream().filter(this::isLabel).map(Text::raw).toList());
    }

    private boolean isLabel(Text label) {
        if (LabelPattern.parse(label.raw()) instanceof LabelPattern.Malformed malformed) {
            findings.add(
                    ReaderCheck.RUNNER_BAD_LABEL_PATTERN,
                    label.origin(malformed.offset(), malformed.offset() + 1),
                    "the pattern of labels \"" + Suggestion.shorten(label.raw()) + "\" cannot be read: "
                            + malformed.problem());
            return false;
        }
        return true;
    }

    /** A text; empty when it is none. */
    Optional<Text> text(String key, YamlNode value) {
        if (value instanceof Text text && !text.isNull()) {
            return Optional.of(text);
        }
        bad(value, key, "a text");
        return Optional.empty();
    }

    /** A whole number that is not negative. */
    Optional<Integer> integer(String key, YamlNode value) {
        if (value instanceof Text text && text.kind() == ScalarKind.NUMBER && isSmallNumber(text.raw())) {
            return Optional.of(Integer.parseInt(text.raw()));
        }
        bad(value, key, "a whole number from 0 to 999999999");
        return Optional.empty();
    }

    private static boolean isSmallNumber(String raw) {
        return raw.length() < 10 && raw.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Reports a value that is not what its key takes. */
    void bad(YamlNode value, String key, String allowed) {
        findings.add(ReaderCheck.CONFIG_BAD_VALUE, value, "\"" + key + "\" takes " + allowed + ", not " + shown(value));
    }

    /** Reports a key that is not known. The merge key has been reported. */
    void unknown(Text key, String where, Collection<String> known) {
        if (!key.raw().equals("<<")) {
            findings.add(
                    ReaderCheck.CONFIG_UNKNOWN_KEY,
                    key,
                    where + " no key \"" + Suggestion.shorten(key.raw()) + "\"; there "
                            + (known.isEmpty() ? "is none" : "are " + String.join(", ", known))
                            + Suggestion.hint(key.raw(), known));
        }
    }

    static boolean isNull(YamlNode value) {
        return value instanceof Text text && text.isNull();
    }

    static String shown(YamlNode value) {
        if (value instanceof Text text) {
            return text.isNull() ? "nothing" : "\"" + Suggestion.shorten(text.raw()) + "\"";
        }
        return value instanceof YamlSequence ? "a list" : "a mapping";
    }

    static String listed(List<String> words) {
        var last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    static String lower(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
