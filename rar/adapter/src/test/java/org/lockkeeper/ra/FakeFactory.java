package org.lockkeeper.ra;

import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import javax.transaction.xa.XAResource;
import org.lockkeeper.spi.FtpsEndpoint;

/** Makes endpoints as a container does: a proxy for each call, which passes on to one bean. */
final class FakeFactory implements MessageEndpointFactory {

    final AtomicInteger created = new AtomicInteger();
    final AtomicInteger released = new AtomicInteger();
    volatile boolean available = true;
    private final FtpsEndpoint bean;

    FakeFactory(FtpsEndpoint bean) {
        this.bean = bean;
    }

    @Override
    public MessageEndpoint createEndpoint(XAResource resource) throws UnavailableException {
        if (!available) {
            throw new UnavailableException("not yet");
        }
        created.incrementAndGet();
        return (MessageEndpoint) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {MessageEndpoint.class, FtpsEndpoint.class},
                (proxy, method, arguments) -> call(method, arguments));
    }

    private Object call(Method method, Object... arguments) throws Throwable {
        if (method.getName().equals("release")) {
            released.incrementAndGet();
            return null;
        }
        try {
            return method.invoke(bean, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public MessageEndpoint createEndpoint(XAResource resource, long timeout) throws UnavailableException {
        return createEndpoint(resource);
    }

    @Override
    public boolean isDeliveryTransacted(Method method) {
        return false;
    }

    @Override
    public String getActivationName() {
        return "test";
    }

    @Override
    public Class<?> getEndpointClass() {
        return bean.getClass();
    }
}
