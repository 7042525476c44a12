package dev.millrace.rules.action.use;

import dev.millrace.core.context.ActionUse;
import dev.millrace.core.facts.ActionFacts;
import dev.millrace.core.rule.Scope;
import java.util.Locale;
import java.util.Optional;

/** What is wrong with the form of a {@code uses}. */
final class UsesMistake {

    private static final String FORM = "OWNER/REPOSITORY@REF";
    private static final String HOST = "github.com/";

    private final String uses;
    private final Scope scope;
    private final int at;

    private UsesMistake(String uses, Scope scope) {
        this.uses = uses;
        this.scope = scope;
        this.at = uses.indexOf('@');
    }

    /** A sentence about it; empty where the form is right. */
    static Optional<String> in(String uses, Scope scope) {
        return new UsesMistake(uses, scope).find().map(mistake -> Names.quoted(uses) + " " + mistake);
    }

    private Optional<String> find() {
        var use = ActionUse.of(uses);
        if (use.isEmpty()) {
            return Optional.of(isPath() ? ofPath() : isAddress() ? ofAddress() : ofRepository());
        }
        if (use.get() instanceof ActionUse.OfRepository action) {
            return isAddress() ? Optional.of(ofAddress()) : ofNames(action);
        }
        return use.get() instanceof ActionUse.Local local && local.atOwnCommit() ? ofOwnCommit() : Optional.empty();
    }

    private boolean isPath() {
        return uses.startsWith(".") || uses.startsWith("/") || uses.startsWith("~") || uses.startsWith("$");
    }

    private String ofPath() {
        if (uses.equals(".") || uses.equals("..")) {
            return "is no path that GitHub knows; \"./\" is the action in the root of this repository";
        }
        return "is no path that GitHub knows; an action of this repository begins with \"./\", from the root of the repository"
                + (uses.startsWith("..") ? ", also in an action" : "");
    }

    private Optional<String> ofOwnCommit() {
        if (at >= 0) {
            return Optional.of("names an action at the commit of the workflow, which takes no ref; remove "
                    + Names.quoted(uses.substring(at)));
        }
        return scope.settings().target().isGithubCom()
                ? Optional.empty()
                : Optional.of("begins with \"$/\", which Enterprise Server does not know; write \"./\"");
    }

    private boolean isAddress() {
        return uses.contains("://") || uses.toLowerCase(Locale.ROOT).startsWith("docker:") || uses.startsWith(HOST);
    }

    private String ofAddress() {
        if (uses.toLowerCase(Locale.ROOT).startsWith("docker:")) {
            return "is no image that GitHub knows; its name follows \"" + ActionUse.IMAGE_PREFIX + "\", in lower case";
        }
        var host = uses.indexOf(HOST);
        var rest = host < 0 ? "" : uses.substring(host + HOST.length());
        return "is an address, and GitHub wants " + FORM
                + (ActionUse.of(rest).isPresent() ? "; write " + Names.quoted(rest) : "");
    }

    private String ofRepository() {
        if (at < 0) {
            return uses.contains("/") || uses.contains("\\")
                    ? withoutRef()
                    : "names neither an owner nor a ref; " + form();
        }
        if (at != uses.lastIndexOf('@')) {
            return "has more than one \"@\"; " + form();
        }
        if (at == uses.length() - 1) {
            return "has no ref after the \"@\"; say which version to use, " + example(uses.substring(0, at));
        }
        return at == 0 ? "names no repository before the \"@\"; " + form() : withoutOwner();
    }

    private String withoutRef() {
        return scope.repository().exists(uses)
                ? "has no ref; for the folder of this repository, write " + Names.quoted("./" + uses)
                : "has no ref; say which version to use, " + example(uses);
    }

    private String withoutOwner() {
        var name = uses.substring(0, at).replace("/", "");
        var official = "actions/" + name;
        return "names no owner; " + form()
                + (ActionFacts.find(official).isPresent()
                        ? "; did you mean " + Names.quoted(official + uses.substring(at)) + "?"
                        : "");
    }

    private static String form() {
        return "write " + FORM;
    }

    private static String example(String name) {
        return "like "
                + Names.quoted(name + "@"
                        + ActionFacts.find(name)
                                .map(ActionFacts::released)
                                .filter(released -> !released.isEmpty())
                                .map(released -> released.get(0))
                                .orElse("v1"));
    }

    private static Optional<String> ofNames(ActionUse.OfRepository action) {
        if (!hasOnly(action.owner(), "-_")) {
            return Optional.of("names no owner that GitHub can have, " + Names.quoted(action.owner())
                    + ", but they have letters, digits and hyphens only; " + form());
        }
        return hasOnly(action.repository(), "-_.")
                ? Optional.empty()
                : Optional.of("names no repository that GitHub can have, " + Names.quoted(action.repository())
                        + ", but they have letters, digits, hyphens, dots and _ only; " + form());
    }

    private static boolean hasOnly(String name, String others) {
        return name.chars()
                .allMatch(c -> (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || others.indexOf(c) >= 0);
    }
}
