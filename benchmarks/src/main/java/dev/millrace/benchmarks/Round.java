package dev.millrace.benchmarks;

import java.util.List;

/** Items that are handed out one by one, round and round: so an operation is one item, and its time an average over all. */
final class Round<T> {

    private final List<T> items;
    private int next;

    Round(List<T> items) {
        this.items = items;
    }

    T next() {
        var item = items.get(next);
        next = next + 1 == items.size() ? 0 : next + 1;
        return item;
    }
}
