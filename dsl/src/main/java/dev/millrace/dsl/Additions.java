package dev.millrace.dsl;

import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Entries;
import dev.millrace.core.workflow.Entry;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.Permissions;
import dev.millrace.core.yaml.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Lists and maps of the tree with something more in them; the same name is replaced where it stands. */
@Transparent
final class Additions {

    private Additions() {}

    static Entries<Text> plus(Entries<Text> entries, String name, Object value, JavaOrigin origin) {
        var entry = new Entry<>(Values.text(name, origin), Values.scalar(value, origin));
        var all = new ArrayList<>(entries.entries());
        // GitHub takes names that differ in case alone for one.
        var names = entries.names();
        for (var i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(name)) {
                all.set(i, entry);
                return Entries.of(all, origin.copy());
            }
        }
        all.add(entry);
        return Entries.of(all, origin.copy());
    }

    static Permissions permissions(Permissions permissions, Permission[] more, JavaOrigin origin) {
        var scopes = Entries.of(permissions.scopes().entries(), origin.copy());
        for (var permission : more) {
            scopes = plus(scopes, permission.scope(), permission.level().toString(), origin);
        }
        return new Permissions(Optional.empty(), scopes, origin.copy());
    }

    static Items<Text> needs(Items<Text> needs, Job[] more, JavaOrigin origin) {
        return texts(needs, Arrays.stream(more).map(Job::id).toList(), origin);
    }

    /** The texts and those that are not among them yet. */
    static Items<Text> texts(Items<Text> texts, List<String> more, JavaOrigin origin) {
        var all = new ArrayList<>(texts.items());
        for (var each : more) {
            if (all.stream().noneMatch(text -> text.raw().equalsIgnoreCase(each))) {
                all.add(Values.text(each, origin));
            }
        }
        return Items.of(all, origin.copy());
    }
}
