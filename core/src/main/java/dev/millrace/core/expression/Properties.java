package dev.millrace.core.expression;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The properties of an object in their order, found in constant time whatever the case of their letters. */
final class Properties extends AbstractMap<String, Data> {

    private final Map<String, Entry<String, Data>> byFolded;

    private Properties(Map<String, Entry<String, Data>> byFolded) {
        this.byFolded = byFolded;
    }

    /** A copy of the map. Of names that differ in case alone the last one counts, in the place of the first. */
    static Properties of(Map<String, Data> map) {
        if (map instanceof Properties properties) {
            return properties;
        }
        var byFolded = new LinkedHashMap<String, Entry<String, Data>>();
        map.forEach((name, value) -> byFolded.put(Texts.fold(name), Map.entry(name, value)));
        return new Properties(byFolded);
    }

    /** The value of a property; the case of letters does not matter. */
    Optional<Data> find(String name) {
        return Optional.ofNullable(byFolded.get(Texts.fold(name))).map(Entry::getValue);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public @Nullable Data get(@Nullable Object key) {
        var entry = key instanceof String name ? byFolded.get(Texts.fold(name)) : null;
        return entry != null && entry.getKey().equals(key) ? entry.getValue() : null;
    }

    @Override
    public Set<Entry<String, Data>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Data>> iterator() {
                var entries = byFolded.values().iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return entries.hasNext();
                    }

                    @Override
                    public Entry<String, Data> next() {
                        return entries.next();
                    }
                };
            }

            @Override
            public int size() {
                return byFolded.size();
            }
        };
    }
}
