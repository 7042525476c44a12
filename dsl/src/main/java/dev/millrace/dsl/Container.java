package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.JavaOrigin;

/**
 * The container that the steps of a job run in.
 *
 * <pre>{@code
 * job("test").runsOn(UBUNTU_LATEST).container(container("node:24").env("CI", true))
 * }</pre>
 */
@PublicApi
@Transparent
public final class Container extends AnyContainer<Container> {

    private Container(dev.millrace.core.workflow.Container tree) {
        super(tree);
    }

    static Container of(Object image, JavaOrigin origin) {
        return new Container(AnyContainer.image(image, origin));
    }

    @Override
    Container with(dev.millrace.core.workflow.Container value) {
        return new Container(value);
    }

    @Override
    dev.millrace.core.workflow.Container plus(RawKeys key) {
        return key.in(tree());
    }
}
