package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.JavaOrigin;
import java.util.Optional;

/**
 * A container beside a job.
 *
 * <pre>{@code
 * job("test").services(service("redis", "redis:7-alpine").ports("6379:6379").healthCheck("redis-cli ping"))
 * }</pre>
 */
@PublicApi
@Transparent
public final class Service extends AnyContainer<Service> {

    private final String name;

    private Service(String name, dev.millrace.core.workflow.Container tree) {
        super(tree);
        this.name = name;
    }

    static Service of(String name, Object image, JavaOrigin origin) {
        return new Service(name, AnyContainer.image(image, origin));
    }

    /** The same service with another entry point. */
    public Service entrypoint(String entrypoint) {
        return refined(edit().entrypoint(Optional.of(Values.text(entrypoint, origin()))));
    }

    /** The same service with another command. */
    public Service command(String command) {
        return refined(edit().command(Optional.of(Values.text(command, origin()))));
    }

    /** The port of the runner that a port of the service is published at: {@code job.services.redis.ports['6379']}. */
    public dev.millrace.dsl.expression.Expression<Number> port(int port) {
        return dev.millrace.dsl.expression.Expression.path("job", "services", name, "ports", String.valueOf(port));
    }

    String name() {
        return name;
    }

    @Override
    Service with(dev.millrace.core.workflow.Container value) {
        return new Service(name, value);
    }

    @Override
    dev.millrace.core.workflow.Container plus(RawKeys key) {
        return key.inService(tree());
    }
}
