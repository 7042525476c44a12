package dev.millrace.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.source.Form;
import dev.millrace.core.source.Origin;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.source.Span;
import dev.millrace.core.source.YamlOrigin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;

/** That each character of a text stands where the text says, with nothing but blanks and line breaks between two of them. */
public final class ExactPlaces {

    private static final String ESCAPES = "0abtnvfre \"/\\N_\t";
    private static final String ESCAPED = "\0\u0007\b\t\n\u000B\f\r\u001B \"/\\\u0085\u00A0\t";

    private ExactPlaces() {}

    /** The texts of a file, keys and values, once each. */
    public static List<Text> textsOf(SourceFile file) {
        var texts = new ArrayList<Text>();
        var seen = Collections.<YamlNode>newSetFromMap(new IdentityHashMap<>());
        var nodes = new ArrayDeque<YamlNode>();
        YamlParser.parse(file, finding -> {}).root().ifPresent(nodes::add);
        while (!nodes.isEmpty()) {
            var node = nodes.remove();
            if (!seen.add(node)) {
                continue;
            }
            if (node instanceof Text text) {
                texts.add(text);
            } else if (node instanceof YamlMapping mapping) {
                mapping.entries().forEach(entry -> {
                    nodes.add(entry.key());
                    nodes.add(entry.value());
                });
            } else if (node instanceof YamlSequence sequence) {
                nodes.addAll(sequence.items());
            }
        }
        return texts;
    }

    /** Asserts it for every character of a text; an alias as a key stands for its text as a whole. */
    public static void check(Text text) {
        var whole = text.origin().span().orElseThrow();
        if (text.origin().form() == Form.NULL || whole.text().startsWith("*")) {
            assertThat(text.origin(0, text.raw().length()).isSame(text.origin()))
                    .isTrue();
            return;
        }
        var places = text.places();
        var end = ((YamlOrigin) text.origin()).start();
        for (var i = 0; i < text.raw().length(); i++) {
            var place = span(places.origin(i, i + 1));
            if (place.text().isEmpty()) {
                assertThat(place.end()).isEqualTo(place.file().text().length());
            }
            var what = "character " + i + " of " + whole + ": " + whole.text();
            if (!isWholeEscapeOfPair(place)) {
                assertThat(meaning(place.text(), text.raw().charAt(i)))
                        .as(what)
                        .isEqualTo(text.raw().charAt(i));
            } else {
                assertThat(Character.toChars(Integer.parseInt(place.text().substring(2), 16)))
                        .as(what)
                        .contains(text.raw().charAt(i));
            }
            if (place.start() >= end) {
                assertGap(whole.file().text().substring(end, place.start()), i == 0, what);
            } else {
                assertThat(isWholeEscapeOfPair(place)).as(what).isTrue();
            }
            assertThat(span(places.origin(i, i)))
                    .as(what)
                    .isEqualTo(new Span(place.file(), place.start(), place.start()));
            end = place.end();
        }
        if (!text.raw().isEmpty()) {
            assertThat(span(text.origin(0, text.raw().length())).end()).isEqualTo(end);
        }
    }

    static Span span(Origin origin) {
        return origin.span().orElseThrow();
    }

    private static boolean isWholeEscapeOfPair(Span place) {
        return place.text().startsWith("\\U") && Integer.parseInt(place.text().substring(2), 16) > 0xFFFF;
    }

    private static void assertGap(String gap, boolean first, String what) {
        var rest = gap.replaceAll("\\\\(\r\n|\r|\n)", "");
        assertThat(first ? rest.replaceFirst("^(?:['\"]|[|>][-+0-9]*(?:[ \t]+#[^\r\n]*)?)", "") : rest)
                .as(what)
                .isBlank();
    }

    // A line break is what it is taken for: a space or a newline. The file's end ends a line as well.
    private static char meaning(String part, char expected) {
        if (part.equals("''")) {
            return '\'';
        }
        if (part.equals("\n") || part.equals("\r") || part.equals("\r\n") || part.isEmpty()) {
            return expected == ' ' ? ' ' : '\n';
        }
        if (part.length() == 2 && part.startsWith("\\")) {
            return ESCAPED.charAt(ESCAPES.indexOf(part.charAt(1)));
        }
        if (part.length() > 1 && part.startsWith("\\")) {
            return (char) Integer.parseInt(part.substring(2), 16);
        }
        assertThat(part).hasSize(1);
        return part.charAt(0);
    }
}
