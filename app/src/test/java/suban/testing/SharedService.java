package suban.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one service on first use and stops it when the last test class is done. */
final class SharedService implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Service.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedService.class))
                .computeIfAbsent(Service.class, type -> start(), Service.class);
    }

    private static Service start() {
        try {
            return Service.start(Files.createTempDirectory("suban-service"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
