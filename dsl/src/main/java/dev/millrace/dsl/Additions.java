package dev.millrace.dsl;

import dev.millrace.core.source.Comments;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Entries;
import dev.millrace.core.workflow.Entry;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.Permissions;
import dev.millrace.core.yaml.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Lists and maps of the tree with something more or less in them; the same name is replaced where it stands. */
@Transparent
final class Additions {

    private Additions() {}

    static <T> List<T> plus(List<T> list, T more) {
        var all = new ArrayList<T>(list.size() + 1);
        all.addAll(list);
        all.add(more);
        return all;
    }

    static Entries<Text> plus(Entries<Text> entries, String name, Object value, JavaOrigin origin) {
        var present = Objects.requireNonNull(
                value,
                () -> "the value of \"" + name + "\" is null: give text, a number, true or false, or leave it out");
        return put(entries, name, Values.scalar(present, origin), origin);
    }

    static <T> Entries<T> put(Entries<T> entries, String name, T value, JavaOrigin origin) {
        var entry = new Entry<>(Values.text(name, origin), value);
        var all = new ArrayList<>(entries.entries());
        // GitHub takes names that differ in case alone for one.
        for (var i = 0; i < all.size(); i++) {
            if (all.get(i).key().raw().equalsIgnoreCase(name)) {
                all.set(i, entry);
                return Entries.of(all, origin.copy());
            }
        }
        all.add(entry);
        return Entries.of(all, origin.copy());
    }

    static <T> Entries<T> minus(Entries<T> entries, String name, JavaOrigin origin) {
        var rest = entries.stream()
                .filter(entry -> !entry.key().raw().equalsIgnoreCase(name))
                .toList();
        return rest.isEmpty() ? Entries.absent() : Entries.of(rest, origin.copy());
    }

    static Permissions permissions(Permissions permissions, Permission[] more, JavaOrigin origin) {
        var scopes = Entries.of(permissions.scopes().entries(), origin.copy());
        for (var permission : more) {
            var comments = new Comments(List.of(), permission.reason());
            var level = Values.text(permission.level().toString(), origin)
                    .withOrigin(origin.copy().withComments(comments));
            scopes = put(scopes, permission.scope(), level, origin);
        }
        return new Permissions(Optional.empty(), scopes, origin.copy());
    }

    /** The texts and those that are not among them yet. */
    static Items<Text> texts(Items<Text> texts, List<String> more, JavaOrigin origin) {
        var all = new ArrayList<>(texts.items());
        // A job of a large stage needs hundreds.
        var known = new HashSet<String>();
        all.forEach(text -> known.add(text.raw().toLowerCase(Locale.ROOT)));
        for (var each : more) {
            if (known.add(each.toLowerCase(Locale.ROOT))) {
                all.add(Values.text(each, origin));
            }
        }
        return all.isEmpty() ? texts : Items.of(all, origin.copy());
    }
}
