package suban.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import suban.Application;
import suban.Configuration;
import suban.Startup;
import suban.city.CityPack;
import suban.city.PackResult;
import suban.city.StarterPack;
import suban.staff.FirstPassword;

/** The whole application with the starter city on a free port, over a data folder of its own. */
public final class Service implements AutoCloseable {
    private final Application application;

    private Service(Application application) {
        this.application = application;
    }

    /** Starts on a folder, which may hold the data of an earlier start. */
    public static Service start(Path data) {
        return start(Configuration.local(data));
    }

    public static Service start(Configuration configuration) {
        shareEmbeddings(configuration.cacheFolder());
        Application application = Application.open(configuration, Service::starterCity, Startup.SILENT);
        application.start();
        return new Service(application);
    }

    public static CityPack starterCity() {
        return ((PackResult.Valid) StarterPack.read()).pack();
    }

    /** Embeddings of the pack are computed once for all tests of a build, not once a test class. */
    public static void shareEmbeddings(Path cacheFolder) {
        Path shared = Path.of("target", "embedding-cache").toAbsolutePath();
        try {
            Files.createDirectories(shared);
            Files.createDirectories(Objects.requireNonNull(cacheFolder.getParent()));
            if (!Files.exists(cacheFolder)) Files.createSymbolicLink(cacheFolder, shared);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Application application() {
        return application;
    }

    public String url() {
        return "http://localhost:" + application.port();
    }

    public Client client() {
        return new Client(url());
    }

    public FirstPassword firstAdministrator() {
        return Objects.requireNonNull(application.firstAdministrator());
    }

    @Override
    public void close() {
        application.close();
    }
}
