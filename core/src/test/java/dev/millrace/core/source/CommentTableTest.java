package dev.millrace.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlParser;
import dev.millrace.core.yaml.YamlSequence;
import org.junit.jupiter.api.Test;

class CommentTableTest {

    @Test
    void aboveAreTheLinesStraightAboveTheNode() {
        var node = value("""
                # far away

                # first
                #second
                a: x
                """);
        assertThat(node.origin().comments().above()).containsExactly("first", "second");
        assertThat(node.origin().comments().beside()).isEmpty();
    }

    @Test
    void besideIsTheCommentOfTheLine() {
        assertThat(beside("a: x # why")).isEqualTo("why");
        assertThat(beside("a: 'x # no' # why")).isEqualTo("why");
        assertThat(beside("a: \"x # no\" #why")).isEqualTo("why");
        assertThat(beside("a: x#no # why")).isEqualTo("why");
        assertThat(beside("a: # why")).isEqualTo("why");
        assertThat(beside("a: &anchor x # why")).isEqualTo("why");
    }

    @Test
    void aCommentBesideABlockFollowsItsHeader() {
        assertThat(beside("a: | # why\n  # no comment\n  x\n# another\n")).isEqualTo("why");
        assertThat(beside("a: >- # why\n  x # no comment\n")).isEqualTo("why");
        assertThat(beside("a: # why\n  b: c # of the inner value\n")).isEqualTo("why");
        assertThat(beside("a: # why\n  - b # of the item\n")).isEqualTo("why");
    }

    @Test
    void aCommentBesideAFlowCollectionFollowsItsBracket() {
        assertThat(beside("a: [b, # of the item\n  c] # why\n")).isEqualTo("why");
        assertThat(beside("a: {b: c} # why\n")).isEqualTo("why");
    }

    @Test
    void itemsOfABlockListHaveCommentsOfTheirOwn() {
        var list = (YamlSequence) value("""
                a:
                  # above the first
                  - x # beside the first
                  - y
                  # above the third
                  - z # beside the third
                """);
        assertThat(list.items())
                .extracting(item -> item.origin().comments().above()
                        + item.origin().comments().beside().orElse(""))
                .containsExactly("[above the first]beside the first", "[]", "[above the third]beside the third");
    }

    @Test
    void everyCommentIsListedAndNothingElse() {
        var comments =
                YamlParser.parse(SourceFile.of("ci.yml", """
                                #!no shebang, but a comment
                                a: x#y   # 1
                                b: | # 2
                                  # text

                                  # text
                                 # 3
                                c: 'it''s # text'
                                d: "# text
                                  # text"
                                e: [f, # 4
                                  # 5
                                  g#h]
                                i: plain
                                  of two lines # 6
                                j: # 7
                                # \uD83D\uDE00 8
                                k: !!str # 9
                                  l
                                """), finding -> {}).comments();
        assertThat(comments.all())
                .extracting(span -> span.startPosition().line() + span.text())
                .containsExactly(
                        "1#!no shebang, but a comment",
                        "2# 1",
                        "3# 2",
                        "7# 3",
                        "11# 4",
                        "12# 5",
                        "15# 6",
                        "16# 7",
                        "17# \uD83D\uDE00 8",
                        "18# 9");
    }

    private static String beside(String yaml) {
        return value(yaml).origin().comments().beside().orElseThrow();
    }

    private static YamlNode value(String yaml) {
        var root =
                YamlParser.parse(SourceFile.of("ci.yml", yaml), finding -> {}).root();
        return ((YamlMapping) root.orElseThrow()).entries().get(0).value();
    }
}
