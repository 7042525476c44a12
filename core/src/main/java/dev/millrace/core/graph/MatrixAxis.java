package dev.millrace.core.graph;

import dev.millrace.core.workflow.Items;
import dev.millrace.core.yaml.YamlNode;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An axis of a matrix: its values, and which of them a value may equal. */
final class MatrixAxis {

    /** An axis of which only the name is known: it has one value at least. */
    static final MatrixAxis UNKNOWN = new MatrixAxis(List.of(MatrixValue.UNKNOWN));

    private final List<MatrixValue> values;
    private final Map<String, Integer> byText = new HashMap<>();
    private final Map<String, Integer> byNumber = new HashMap<>();
    private int unknown;

    private MatrixAxis(List<MatrixValue> values) {
        this.values = values;
        for (var value : values) {
            if (!value.isKnown()) {
                unknown++;
            } else {
                byText.merge(value.text(), 1, Integer::sum);
                byNumber.merge(value.number(), 1, Integer::sum);
            }
        }
    }

    static MatrixAxis of(Items<YamlNode> axis) {
        return axis.expression().isPresent() || !axis.unreadable().isEmpty()
                ? UNKNOWN
                : new MatrixAxis(axis.stream().map(MatrixValue::of).toList());
    }

    int size() {
        return values.size();
    }

    boolean isKnown() {
        return unknown == 0;
    }

    /** Whether its values are written, be they known or not. */
    boolean isListed() {
        return this != UNKNOWN;
    }

    /** The places of the values that a value may equal. */
    BitSet hits(MatrixValue value) {
        var hits = new BitSet(values.size());
        for (var i = 0; i < values.size(); i++) {
            hits.set(i, values.get(i).mayEqual(value));
        }
        return hits;
    }

    /** How many of the values a value may equal at most, without looking at each. */
    int mostHits(MatrixValue value) {
        if (!value.isKnown()) {
            return values.size();
        }
        // What is equal as text is equal as a number, too.
        var alike = value.number().isEmpty() ? byText.get(value.text()) : byNumber.get(value.number());
        return unknown + (alike == null ? 0 : alike);
    }
}
