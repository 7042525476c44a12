package dev.millrace.core.yaml;

import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.Limits;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.finding.Related;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.source.CommentTable;
import dev.millrace.core.source.Form;
import dev.millrace.core.source.Located;
import dev.millrace.core.source.YamlOrigin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;

/** Builds nodes from the YAML library's events. Aliased nodes are shared, and counted as often as they are used. */
final class Composer {

    private static final String TAG_PREFIX = "tag:yaml.org,2002:";

    private final Parser parser;
    private final CommentTable comments;
    private final Lexemes lexemes;
    private final Offsets offsets;
    private final CommentScan scalars;
    private final Consumer<Finding> findings;
    private final Map<String, Anchor> anchors = new LinkedHashMap<>();
    private int nodes;
    private int depth;
    private int deepest;
    private boolean inKey;
    private @Nullable Event last;

    Composer(Parser parser, CommentTable comments, CommentScan scalars, Offsets offsets, Consumer<Finding> findings) {
        this.parser = parser;
        this.comments = comments;
        this.lexemes = new Lexemes(comments.file().text());
        this.scalars = scalars;
        this.offsets = offsets;
        this.findings = findings;
    }

    /** Thrown to leave a document that is too deep or too large. */
    @SuppressWarnings("serial")
    static final class LimitReached extends RuntimeException {

        private final transient Finding finding;

        LimitReached(Finding finding) {
            super(finding.message(), null, false, false);
            this.finding = finding;
        }

        Finding finding() {
            return finding;
        }
    }

    /** The first document's node. */
    Optional<YamlNode> compose() {
        Optional<YamlNode> root = Optional.empty();
        var documents = 0;
        for (var event = next(); event.getEventId() != Event.ID.StreamEnd; event = next()) {
            if (event.getEventId() != Event.ID.DocumentStart) {
                continue;
            }
            if (++documents > 1) {
                reportSecondDocument(event);
                break;
            }
            var first = next();
            if (!isNothing(first)) {
                root = Optional.of(node((NodeEvent) first, null));
            }
        }
        anchors.values().forEach(this::reportUnused);
        return root;
    }

    private YamlNode node(NodeEvent event, @Nullable Text key) {
        if (++nodes > Limits.yamlNodes()) {
            throw limit(event, "the document has more than", Limits.yamlNodes(), "nodes");
        }
        if (event instanceof AliasEvent alias) {
            return alias(alias);
        }
        var anchor = event.getAnchor().map(name -> open(name.getValue(), event)).orElse(null);
        var nodesBefore = nodes;
        var deepestBefore = deepest;
        deepest = depth;
        var node = event instanceof ScalarEvent scalar
                ? scalar(scalar, key)
                : collection((CollectionStartEvent) event, key);
        if (anchor != null) {
            anchor.close(node, nodes - nodesBefore + 1, deepest - depth);
        }
        deepest = Math.max(deepest, deepestBefore);
        return node;
    }

    private YamlNode collection(CollectionStartEvent event, @Nullable Text key) {
        if (++depth > Limits.yamlDepth()) {
            throw limit(event, "the document nests more than", Limits.yamlDepth(), "levels");
        }
        deepest = Math.max(deepest, depth);
        reportBadTag(event);
        var node = event instanceof SequenceStartEvent ? sequence(event, key) : mapping(event, key);
        depth--;
        return node;
    }

    private YamlSequence sequence(CollectionStartEvent event, @Nullable Text key) {
        var items = new ArrayList<YamlNode>();
        var end = start(event);
        var at = next();
        while (at.getEventId() != Event.ID.SequenceEnd) {
            items.add(node((NodeEvent) at, null));
            end = Math.max(end, endOf(at, items.get(items.size() - 1)));
            at = next();
        }
        end = items.isEmpty() ? end(at) : Math.max(end, flowEnd(at));
        return new YamlSequence(items, origin(Form.LIST, key, contentStart(event, event.getTag(), end), end));
    }

    private YamlMapping mapping(CollectionStartEvent event, @Nullable Text key) {
        var entries = new ArrayList<YamlEntry>();
        var keys = new HashMap<String, Text>();
        var end = start(event);
        var at = next();
        while (at.getEventId() != Event.ID.MappingEnd) {
            var name = key((NodeEvent) at);
            var first = (NodeEvent) next();
            var value = node(first, name);
            end = Math.max(end, endOf(first, value));
            if (name != null) {
                add(entries, keys, name, value);
            }
            at = next();
        }
        end = entries.isEmpty() ? end(at) : Math.max(end, flowEnd(at));
        return new YamlMapping(entries, origin(Form.MAPPING, key, contentStart(event, event.getTag(), end), end));
    }

    private void add(List<YamlEntry> entries, Map<String, Text> keys, Text name, YamlNode value) {
        var first = keys.putIfAbsent(name.raw(), name);
        if (first != null) {
            findings.accept(ReaderCheck.YAML_DUPLICATE_KEY
                    .at(
                            name,
                            "the key \"" + Suggestion.shorten(name.raw())
                                    + "\" is written twice in one mapping; remove one of them")
                    .withRelated(Related.to(first, "first written here")));
            return;
        }
        if (name.raw().equals("<<") && name.origin().form() == Form.PLAIN) {
            findings.accept(ReaderCheck.YAML_MERGE_KEY.at(
                    name,
                    "GitHub does not merge mappings: write the keys of the merged mapping here instead of \"<<\""));
        }
        entries.add(new YamlEntry(name, value));
    }

    private @Nullable Text key(NodeEvent event) {
        var outer = inKey;
        inKey = true;
        var node = node(event, null);
        inKey = outer;
        if (node instanceof Text text) {
            // An aliased key stands where the alias does, so that keys are in the order of the file.
            return event instanceof AliasEvent
                    ? text.withOrigin(origin(text.origin().form(), null, start(event), end(event)))
                    : text;
        }
        if (!outer) {
            findings.accept(ReaderCheck.YAML_PARSE_ERROR.at(node, "a list or a mapping cannot be a key; write a word"));
        }
        return null;
    }

    private YamlNode alias(AliasEvent event) {
        var name = event.getAlias().getValue();
        var anchor = anchors.get(name);
        if (anchor == null) {
            findings.accept(ReaderCheck.YAML_PARSE_ERROR.at(
                    place(event), "no anchor \"&" + name + "\" stands before the alias \"*" + name + "\""));
            return unreadable(event);
        }
        anchor.use();
        var node = anchor.node();
        if (node == null) {
            findings.accept(ReaderCheck.YAML_RECURSIVE_ALIAS.at(
                    place(event), "the alias \"*" + name + "\" stands inside the node that its anchor names"));
            return unreadable(event);
        }
        nodes += anchor.size() - 1;
        deepest = Math.max(deepest, depth + anchor.height());
        if (nodes > Limits.yamlNodes()) {
            throw limit(event, "with its aliases written out, the document has more than", Limits.yamlNodes(), "nodes");
        }
        if (deepest > Limits.yamlDepth()) {
            throw limit(
                    event, "with its aliases written out, the document nests more than", Limits.yamlDepth(), "levels");
        }
        return node;
    }

    private LimitReached limit(Event event, String what, int most, String unit) {
        return new LimitReached(ReaderCheck.YAML_PARSE_ERROR.at(place(event), what + " " + most + " " + unit));
    }

    private Text unreadable(AliasEvent event) {
        return Text.of(ScalarKind.NULL, "", place(event));
    }

    private Anchor open(String name, NodeEvent event) {
        var previous = anchors.get(name);
        if (previous != null) {
            reportUnused(previous);
        }
        var start = start(event);
        var at = comments.file().text().lastIndexOf("&" + name, start);
        var anchor = new Anchor(name, at < 0 ? place(event) : origin(Form.PLAIN, null, at, at + name.length() + 1));
        anchors.put(name, anchor);
        return anchor;
    }

    private Text scalar(ScalarEvent event, @Nullable Text key) {
        var plain = event.isPlain();
        var value = event.getValue();
        var start = start(event);
        var end = end(event);
        if (plain && value.isEmpty() && key != null && event.getTag().isEmpty()) {
            // The library's mark of a missing value lies behind the comments that follow.
            start = ((YamlOrigin) key.origin()).end();
            end = start;
        } else {
            start = contentStart(event, event.getTag(), end);
        }
        if (!plain) {
            end = lexemes.trimmedEnd(start, end);
        }
        var form = plain
                ? value.isEmpty() ? Form.NULL : Form.PLAIN
                : event.isLiteral() || event.isFolded() ? Form.BLOCK : Form.QUOTED;
        if (form != Form.NULL) {
            scalars.add(form, start, end);
        }
        var origin = origin(form, key, start, end);
        var place = event.getTag().isPresent() ? origin(form, key, start(event), end) : origin;
        if (event.isDQuoted() && hasHalfCharacter(value)) {
            findings.accept(ReaderCheck.YAML_PARSE_ERROR.at(
                    origin,
                    "an escape in this text is half a character; write the whole one, as \\U and eight digits"));
        }
        var natural = plain ? CoreSchema.kindOf(value) : ScalarKind.STRING;
        var kind = event.getTag().map(tag -> tagged(tag, natural, value, place)).orElse(natural);
        return Text.of(kind, value, origin);
    }

    // An escape can name one surrogate alone, which no other program could read back.
    private static boolean hasHalfCharacter(String value) {
        for (var i = 0; i < value.length(); i++) {
            if (Character.isSurrogate(value.charAt(i))) {
                if (i + 1 == value.length() || !Character.isSurrogatePair(value.charAt(i), value.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private ScalarKind tagged(String tag, ScalarKind natural, String value, YamlOrigin origin) {
        if (tag.equals("!") || tag.equals(TAG_PREFIX + "str")) {
            return ScalarKind.STRING;
        }
        var asPlain = CoreSchema.kindOf(value);
        var wanted = switch (tag.startsWith(TAG_PREFIX) ? tag.substring(TAG_PREFIX.length()) : "") {
            case "null" -> ScalarKind.NULL;
            case "bool" -> ScalarKind.BOOLEAN;
            case "int", "float" -> ScalarKind.NUMBER;
            default -> null;
        };
        if (wanted == null && tag.startsWith("!")) {
            // GitHub refuses the file: "Unexpected tag".
            findings.accept(ReaderCheck.YAML_BAD_TAG
                    .at(
                            origin,
                            "YAML takes \"" + Suggestion.shorten(tag)
                                    + "\" for a tag; put the text in quotes, or an expression in ${{ }}")
                    .withSeverity(Severity.ERROR));
            return natural;
        }
        if (wanted == null) {
            badTag(
                    origin,
                    "the tag \"" + shown(tag)
                            + "\" is not one of YAML's core schema: null, bool, int, float, str, seq, map");
            return natural;
        }
        if (wanted != asPlain
                || tag.endsWith("int")
                        && CoreSchema.number(value).filter(n -> n.scale() > 0).isPresent()) {
            badTag(origin, "\"" + Suggestion.shorten(value) + "\" does not fit its tag " + shown(tag));
            return natural;
        }
        return wanted;
    }

    private void reportBadTag(CollectionStartEvent event) {
        var wanted = TAG_PREFIX + (event instanceof SequenceStartEvent ? "seq" : "map");
        event.getTag()
                .filter(tag -> !tag.equals(wanted) && !tag.equals("!"))
                .ifPresent(tag -> badTag(place(event), "the tag \"" + shown(tag) + "\" does not fit here; remove it"));
    }

    private static String shown(String tag) {
        return tag.startsWith(TAG_PREFIX) ? "!!" + tag.substring(TAG_PREFIX.length()) : tag;
    }

    private void badTag(Located place, String message) {
        findings.accept(ReaderCheck.YAML_BAD_TAG.at(place, message));
    }

    private void reportSecondDocument(Event event) {
        var at = start(event);
        findings.accept(ReaderCheck.YAML_MULTIPLE_DOCUMENTS.at(
                origin(Form.PLAIN, null, at, at + 3),
                "GitHub reads one document a file; put what follows \"---\" into a file of its own"));
    }

    private void reportUnused(Anchor anchor) {
        if (!anchor.isUsed()) {
            findings.accept(ReaderCheck.YAML_UNUSED_ANCHOR.at(
                    anchor, "no alias uses the anchor \"&" + anchor.name() + "\"; remove it"));
        }
    }

    private Event next() {
        last = parser.next();
        return last;
    }

    /** The offset up to which the document was read. */
    int offset() {
        return last == null ? 0 : Math.max(start(last), end(last));
    }

    private static boolean isNothing(Event event) {
        return event instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getTag().isEmpty()
                && CoreSchema.kindOf(scalar.getValue()) == ScalarKind.NULL;
    }

    // The library's marks begin at a node's anchor or tag.
    private int contentStart(NodeEvent event, Optional<String> tag, int end) {
        var start = start(event);
        return event.getAnchor().isEmpty() && tag.isEmpty() ? start : lexemes.contentStart(start, end);
    }

    // Only a flow collection's end event has a width: its bracket.
    private int flowEnd(Event event) {
        return start(event) < end(event) ? end(event) : -1;
    }

    // An aliased node's own end lies at its anchor.
    private int endOf(Event first, YamlNode node) {
        return first instanceof AliasEvent ? end(first) : ((YamlOrigin) node.origin()).end();
    }

    private YamlOrigin place(Event event) {
        return origin(Form.UNREADABLE, null, start(event), end(event));
    }

    private YamlOrigin origin(Form form, @Nullable Text key, int start, int end) {
        return key == null
                ? YamlOrigin.of(comments, form, start, end)
                : YamlOrigin.of(comments, form, (YamlOrigin) key.origin(), start, end);
    }

    private int start(Event event) {
        return event.getStartMark().map(Mark::getIndex).map(offsets::utf16).orElse(0);
    }

    private int end(Event event) {
        return event.getEndMark().map(Mark::getIndex).map(offsets::utf16).orElse(0);
    }
}
