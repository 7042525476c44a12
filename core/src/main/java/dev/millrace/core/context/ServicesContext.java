package dev.millrace.core.context;

import dev.millrace.core.expression.type.ObjectType;
import dev.millrace.core.expression.type.ObjectType.Member;
import dev.millrace.core.expression.type.ScalarType;
import dev.millrace.core.expression.type.Type;
import dev.millrace.core.workflow.Container;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.StepsJob;
import java.util.Optional;

/** The context {@code job}, with the services that the job declares and their ports. */
final class ServicesContext {

    private ServicesContext() {}

    static Type of(Job job) {
        if (!(job instanceof StepsJob with)) {
            return KnownContext.of("job");
        }
        var services = with.services();
        var byName = ByName.of(services);
        var type = ObjectType.strict(
                Member.SERVICE,
                services.names(),
                name -> byName.find(name).map(ServicesContext::of).orElse(ScalarType.ANY));
        var known = services.expression().isEmpty() && services.unreadable().isEmpty();
        return KnownContext.with("job", "services", known ? type : type.withOthers(ScalarType.ANY));
    }

    private static Type of(Container service) {
        return KnownContext.with("job.services.*", "ports", ports(service));
    }

    private static Type ports(Container service) {
        var ports = service.ports();
        var open = ports.expression().isPresent()
                || !ports.unreadable().isEmpty()
                || publishesMore(service)
                || ports.stream().anyMatch(port -> containerPort(port.raw()).isEmpty());
        var names = ports.stream()
                .flatMap(port -> containerPort(port.raw()).stream())
                .toList();
        var known = ObjectType.strict(Member.SERVICE, names, name -> ScalarType.STRING);
        return open ? known.withOthers(ScalarType.STRING) : known;
    }

    // Docker's own options publish ports, too: -p 6380, --publish-all
    private static boolean publishesMore(Container service) {
        return service.options()
                .filter(options -> !options.isLiteral()
                        || options.raw().contains("-p")
                        || options.raw().contains("-P"))
                .isPresent();
    }

    // 6379, 6379/tcp, 16379:6379, 127.0.0.1:16379:6379/tcp
    private static Optional<String> containerPort(String port) {
        var number = port.substring(port.lastIndexOf(':') + 1);
        var slash = number.indexOf('/');
        var plain = slash < 0 ? number : number.substring(0, slash);
        return !plain.isEmpty() && plain.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(plain)
                : Optional.empty();
    }
}
