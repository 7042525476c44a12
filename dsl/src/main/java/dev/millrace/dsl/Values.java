package dev.millrace.dsl;

import dev.millrace.core.source.Comments;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.source.Origin;
import dev.millrace.core.workflow.Entries;
import dev.millrace.core.workflow.Entry;
import dev.millrace.core.workflow.Extras;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.Permissions;
import dev.millrace.core.workflow.Value;
import dev.millrace.core.yaml.ScalarKind;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlEntry;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlSequence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns Java values into nodes of the tree. Each node gets an origin of its own, so that a finding's path can be told. */
@Transparent
final class Values {

    private Values() {}

    static Text text(String value, JavaOrigin origin) {
        return Text.of(value, origin.copy());
    }

    static Items<Text> texts(List<String> values, JavaOrigin origin) {
        return Items.of(values.stream().map(value -> text(value, origin)).toList(), origin.copy());
    }

    static Value<Boolean> bool(boolean value, JavaOrigin origin) {
        return new Value<>(Optional.of(value), Text.of(ScalarKind.BOOLEAN, String.valueOf(value), origin.copy()));
    }

    static Value<Integer> integer(int value, JavaOrigin origin) {
        return new Value<>(Optional.of(value), Text.of(ScalarKind.NUMBER, String.valueOf(value), origin.copy()));
    }

    /** Minutes; a duration that is no whole number of them keeps its fraction, as GitHub takes one. */
    static Value<Double> minutes(Duration value, JavaOrigin origin) {
        var minutes = value.toMillis() / 60_000.0;
        var raw = value.toMillis() % 60_000 == 0 ? String.valueOf(value.toMinutes()) : String.valueOf(minutes);
        return new Value<>(Optional.of(minutes), Text.of(ScalarKind.NUMBER, raw, origin.copy()));
    }

    /** The entries with one more; the same name is replaced in place. */
    static Entries<Text> plus(Entries<Text> entries, String name, Object value, JavaOrigin origin) {
        var entry = new Entry<>(text(name, origin), scalar(value, origin));
        var all = new ArrayList<>(entries.entries());
        for (var i = 0; i < all.size(); i++) {
            if (all.get(i).key().raw().equalsIgnoreCase(name)) {
                all.set(i, entry);
                return Entries.of(all, origin.copy());
            }
        }
        all.add(entry);
        return Entries.of(all, origin.copy());
    }

    static Permissions permissions(Permissions permissions, Permission[] more, JavaOrigin origin) {
        var scopes =
                permissions.scopes().isPresent() ? permissions.scopes() : Entries.<Text>of(List.of(), origin.copy());
        for (var permission : more) {
            scopes = plus(scopes, permission.scope(), permission.level(), origin);
        }
        return new Permissions(Optional.empty(), scopes, origin.copy());
    }

    static Items<Text> needs(Items<Text> needs, Job[] more, JavaOrigin origin) {
        var all = new ArrayList<>(needs.items());
        for (var job : more) {
            if (all.stream().noneMatch(need -> need.raw().equals(job.id()))) {
                all.add(text(job.id(), origin));
            }
        }
        return Items.of(all, origin.copy());
    }

    static Extras plus(Extras extras, String key, Object value, JavaOrigin origin) {
        var all = new ArrayList<>(extras.entries());
        all.add(new YamlEntry(text(key, origin), node(value, origin)));
        return new Extras(all, List.of());
    }

    static Comments comment(String comment) {
        return new Comments(comment.lines().toList(), Optional.empty());
    }

    /** Any value: text, numbers, booleans, runner labels, and lists and maps of such. */
    static YamlNode node(Object value, JavaOrigin origin) {
        if (value instanceof Collection<?> items) {
            return new YamlSequence(
                    items.stream().map(item -> node(item, origin)).toList(), origin.copy());
        }
        if (value instanceof Map<?, ?> map) {
            return new YamlMapping(
                    map.entrySet().stream()
                            .map(each -> new YamlEntry(
                                    text(String.valueOf(each.getKey()), origin), node(each.getValue(), origin)))
                            .toList(),
                    origin.copy());
        }
        return value instanceof YamlNode node ? node : scalar(value, origin);
    }

    private static Text scalar(Object value, Origin origin) {
        var kind = value instanceof Boolean
                ? ScalarKind.BOOLEAN
                : value instanceof Number ? ScalarKind.NUMBER : ScalarKind.STRING;
        return Text.of(kind, String.valueOf(value), origin instanceof JavaOrigin java ? java.copy() : origin);
    }
}
