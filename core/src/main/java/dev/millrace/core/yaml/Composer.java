package dev.millrace.core.yaml;

import dev.millrace.core.facts.Limits;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.finding.Related;
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
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CommentEvent;
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
    private final Offsets offsets;
    private final Consumer<Finding> findings;
    private final Map<String, Anchor> anchors = new LinkedHashMap<>();
    private int nodes;
    private int depth;

    Composer(Parser parser, CommentTable comments, Offsets offsets, Consumer<Finding> findings) {
        this.parser = parser;
        this.comments = comments;
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
            throw new LimitReached(ReaderCheck.YAML_PARSE_ERROR.at(
                    place(event), "the document has more than " + Limits.yamlNodes() + " nodes"));
        }
        if (event instanceof AliasEvent alias) {
            return alias(alias);
        }
        var anchor = event.getAnchor().map(name -> open(name.getValue(), event)).orElse(null);
        var before = nodes;
        var node = event instanceof ScalarEvent scalar ? scalar(scalar, key) : collection(event, key);
        if (anchor != null) {
            anchor.close(node, nodes - before + 1);
        }
        return node;
    }

    private YamlNode collection(NodeEvent event, @Nullable Text key) {
        if (++depth > Limits.yamlDepth()) {
            throw new LimitReached(ReaderCheck.YAML_PARSE_ERROR.at(
                    place(event), "the document nests more than " + Limits.yamlDepth() + " levels"));
        }
        reportBadTag(event);
        var node = event instanceof SequenceStartEvent ? sequence(event, key) : mapping(event, key);
        depth--;
        return node;
    }

    private YamlSequence sequence(NodeEvent event, @Nullable Text key) {
        var items = new ArrayList<YamlNode>();
        var end = start(event);
        var at = next();
        while (at.getEventId() != Event.ID.SequenceEnd) {
            items.add(node((NodeEvent) at, null));
            end = Math.max(end, endOf(at, items.get(items.size() - 1)));
            at = next();
        }
        end = items.isEmpty() ? end(at) : Math.max(end, flowEnd(at));
        return new YamlSequence(items, origin(Form.LIST, key, start(event), end));
    }

    private YamlMapping mapping(NodeEvent event, @Nullable Text key) {
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
        return new YamlMapping(entries, origin(Form.MAPPING, key, start(event), end));
    }

    private void add(List<YamlEntry> entries, Map<String, Text> keys, Text name, YamlNode value) {
        var first = keys.putIfAbsent(name.raw(), name);
        if (first != null) {
            findings.accept(ReaderCheck.YAML_DUPLICATE_KEY
                    .at(name, "the key \"" + name + "\" is written twice in one mapping; remove one of them")
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
        var node = node(event, null);
        if (node instanceof Text text) {
            return text;
        }
        findings.accept(ReaderCheck.YAML_PARSE_ERROR.at(node, "a list or a mapping cannot be a key; write a word"));
        return null;
    }

    private YamlNode alias(AliasEvent event) {
        var name = event.getAlias().getValue();
        // The YAML library has made sure that the anchor stands before.
        var anchor = anchors.get(name);
        if (anchor == null || anchor.node == null) {
            findings.accept(ReaderCheck.YAML_RECURSIVE_ALIAS.at(
                    place(event), "the alias \"*" + name + "\" stands inside the node that its anchor names"));
            return Text.of(ScalarKind.NULL, "", origin(Form.UNREADABLE, null, start(event), end(event)));
        }
        anchor.used = true;
        nodes += anchor.size - 1;
        if (nodes > Limits.yamlNodes()) {
            throw new LimitReached(ReaderCheck.YAML_PARSE_ERROR.at(
                    place(event),
                    "with its aliases written out, the document has more than " + Limits.yamlNodes() + " nodes"));
        }
        return anchor.node;
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
            // The library's mark of a missing value may lie behind the comments that follow.
            start = ((YamlOrigin) key.origin()).end();
            end = start;
        } else if (!plain) {
            end = trimmedEnd(start, end);
        }
        var form = plain
                ? value.isEmpty() ? Form.NULL : Form.PLAIN
                : event.isLiteral() || event.isFolded() ? Form.BLOCK : Form.QUOTED;
        var origin = origin(form, key, start, end);
        var natural = plain ? CoreSchema.kindOf(value) : ScalarKind.STRING;
        var kind =
                event.getTag().map(tag -> tagged(tag, natural, value, origin)).orElse(natural);
        return Text.of(kind, value, origin);
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
        if (wanted == null) {
            badTag(
                    origin,
                    "the tag \"" + tag + "\" is not one of YAML's core schema: null, bool, int, float, str, seq, map");
            return natural;
        }
        if (wanted != asPlain
                || tag.endsWith("int")
                        && CoreSchema.number(value).filter(n -> n.scale() > 0).isPresent()) {
            badTag(origin, "\"" + value + "\" does not fit its tag !!" + tag.substring(TAG_PREFIX.length()));
            return natural;
        }
        return wanted;
    }

    private void reportBadTag(NodeEvent event) {
        if (event instanceof org.snakeyaml.engine.v2.events.CollectionStartEvent start) {
            var wanted = TAG_PREFIX + (event instanceof SequenceStartEvent ? "seq" : "map");
            start.getTag()
                    .filter(tag -> !tag.equals(wanted) && !tag.equals("!"))
                    .ifPresent(tag -> badTag(place(event), "the tag \"" + tag + "\" does not fit here; remove it"));
        }
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
        if (!anchor.used) {
            findings.accept(ReaderCheck.YAML_UNUSED_ANCHOR.at(
                    anchor.place, "no alias uses the anchor \"&" + anchor.name + "\"; remove it"));
        }
    }

    private Event next() {
        var event = parser.next();
        while (event instanceof CommentEvent comment) {
            if (comment.getCommentType() != CommentType.BLANK_LINE) {
                note(comment);
            }
            event = parser.next();
        }
        return event;
    }

    private void note(CommentEvent comment) {
        var text = comments.file().text();
        var start = text.indexOf('#', start(comment));
        if (start >= 0) {
            var end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            comments.add(start, end);
        }
    }

    private static boolean isNothing(Event event) {
        return event instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getTag().isEmpty()
                && CoreSchema.kindOf(scalar.getValue()) == ScalarKind.NULL;
    }

    // A block scalar's end mark lies behind the blank lines that follow it.
    private int trimmedEnd(int start, int end) {
        var text = comments.file().text();
        var at = end;
        while (at > start && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
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

    private static final class Anchor {

        private final String name;
        private final YamlOrigin place;
        private @Nullable YamlNode node;
        private int size;
        private boolean used;

        Anchor(String name, YamlOrigin place) {
            this.name = name;
            this.place = place;
        }

        void close(YamlNode value, int expandedSize) {
            node = value;
            size = expandedSize;
        }
    }
}
