package dev.millrace.dsl.guardrail;

import dev.millrace.core.workflow.Permissions;
import dev.millrace.core.yaml.Text;
import java.util.List;
import java.util.stream.Stream;

/** What tokens may write. */
final class Scopes {

    private Scopes() {}

    static boolean isWrite(Text level) {
        return level.raw().equals("write");
    }

    /** The scopes that may be written; {@code write-all} as one. */
    static List<String> written(Permissions permissions) {
        return Stream.concat(
                        permissions.shorthand().map(Text::raw).filter("write-all"::equals).stream(),
                        permissions.scopes().stream()
                                .filter(scope -> isWrite(scope.value()))
                                .map(scope -> scope.key().raw()))
                .toList();
    }
}
