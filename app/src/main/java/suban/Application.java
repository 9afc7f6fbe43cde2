package suban;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import suban.api.ConcernsApi;
import suban.api.ConversationMessagesApi;
import suban.api.ConversationsApi;
import suban.api.FollowingApi;
import suban.api.HealthApi;
import suban.api.OpenApi;
import suban.api.StructureApi;
import suban.audit.Action;
import suban.audit.Actor;
import suban.audit.AuditLog;
import suban.audit.AuditRetention;
import suban.audit.Subject;
import suban.chatbot.Chatbot;
import suban.city.City;
import suban.city.CityPack;
import suban.classifier.concern.Proposing;
import suban.http.ClientAddress;
import suban.http.Failures;
import suban.http.HttpServer;
import suban.http.Json;
import suban.http.Limits;
import suban.http.Routes;
import suban.intake.ConcernIndexing;
import suban.intake.IntakeRules;
import suban.intake.NoticeTexts;
import suban.intake.UnsealedConcerns;
import suban.intake.notice.HttpNoticeSender;
import suban.intake.notice.NoticeSettings;
import suban.intake.notice.NoticeWorker;
import suban.intake.notice.Outbox;
import suban.intake.notice.QuietHours;
import suban.intake.photos.Blurring;
import suban.intake.photos.PhotoStore;
import suban.messages.Messages;
import suban.metrics.HttpFigures;
import suban.metrics.ServiceFigures;
import suban.models.embedding.EmbeddingModels;
import suban.models.embedding.EmbeddingSettings;
import suban.persons.Persons;
import suban.persons.RetentionSchedule;
import suban.staff.Devices;
import suban.staff.FirstPassword;
import suban.staff.Leaving;
import suban.staff.SavedFilters;
import suban.staff.SecondFactors;
import suban.staff.Sessions;
import suban.staff.SignIn;
import suban.staff.StaffAccounts;
import suban.staff.Units;
import suban.staff.roster.RosterWords;
import suban.staff.roster.Rosters;
import suban.storage.Database;
import suban.storage.vault.KeyCheck;
import suban.storage.vault.Vault;
import suban.web.ResidentPages;
import suban.web.chat.ConversationNews;
import suban.web.filing.Listening;
import suban.web.mine.MinePages;
import suban.web.page.Assets;
import suban.web.page.FormToken;
import suban.web.page.Pages;
import suban.web.page.ProblemPage;
import suban.web.page.Site;
import suban.web.staff.StaffErrorPage;
import suban.web.staff.StaffPages;
import suban.web.staff.review.DeskEngines;

/** The running service: everything is wired here once, and closed here in reverse order. */
public final class Application implements AutoCloseable {
    private final Configuration configuration;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Messages messages = Messages.load();
    private final Json json = new Json();
    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    private final JvmGcMetrics gcMetrics = new JvmGcMetrics();

    private final Vault vault;
    private final Engines engines;
    private final Chatbot chatbot;
    private final IntakeDesks intake;
    private final PhotoStore photos;
    private final StaffAccounts accounts;
    private final Persons persons;
    private final RetentionSchedule retention;
    private final Outbox outbox;
    private final NoticeTexts noticeTexts;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final SignIn signIn;
    private final AuditLog auditLog;
    private final Readiness readiness;
    private final @Nullable FirstPassword firstAdministrator;
    private @Nullable HttpServer server;

    private Application(Configuration configuration, Supplier<CityPack> city, Startup startup) {
        this.configuration = configuration;
        bindProcessMetrics();
        DataFolder.open(configuration.data());
        try {
            startup.stage(Startup.Stage.MODELS);
            // Loading the models waits for the disk while reading the city's files keeps a processor busy.
            CompletableFuture<EmbeddingModels> models = CompletableFuture.supplyAsync(
                    () -> EmbeddingModels.open(EmbeddingSettings.bundled(configuration.cacheFolder())));
            opened(() -> models.join().close());
            CityPack pack = city.get();
            startup.stage(Startup.Stage.DATABASE);
            vault = Vault.open(configuration.dataKeys(), configuration.keys());
            Database database = opened(Database.open(configuration.jdbcUrl()));
            KeyCheck.require(database, vault, configuration.keys());
            vault.prepare(Instant.now());
            readiness = new Readiness(database, configuration.data());
            engines = opened(Engines.open(
                    pack,
                    database,
                    vault,
                    models.join(),
                    configuration.indexFolder(),
                    configuration.cacheFolder(),
                    startup));
            UnsealedConcerns.seal(database, vault);
            ConcernIndexing.complete(database);
            photos = opened(PhotoStore.open(
                    database, vault, configuration.photoFolder(), engines.clock(), configuration.videoLimit()));
            IntakeRules rules = new IntakeRules(pack.calendar(), engines.catalogue(), pack.districts());
            NoticeSettings sender = configuration.notices();
            QuietHours quiet = new QuietHours(pack.city().zone());
            outbox = new Outbox(database, vault, quiet, engines.clock(), sender != null);
            if (sender != null)
                opened(new NoticeWorker(outbox, new HttpNoticeSender(sender), quiet, engines.clock()).start());
            noticeTexts = new NoticeTexts(database, NoticeWording.defaults(messages), engines.clock());
            intake = IntakeDesks.open(
                    database,
                    vault,
                    rules,
                    photos,
                    engines.clock(),
                    outbox,
                    new NoticeWording(noticeTexts, pack.city().serviceName()),
                    configuration.publicAddress());
            chatbot = engines.chatbot(new HandOverAdapter(intake.handOvers(), intake.thread()));
            City ours = pack.city();
            accounts = new StaffAccounts(database, vault, engines.clock(), ours.names());
            sessions = new Sessions(database, engines.clock(), ours.secondFactor());
            factors = new SecondFactors(database, vault, engines.clock(), ours.secondFactor());
            Devices devices = new Devices(database, engines.clock());
            signIn = new SignIn(accounts, sessions, factors, devices, engines.clock(), configuration.limits());
            auditLog = new AuditLog(database, vault, engines.clock());
            persons = new Persons(intake.records(), engines.conversations(), photos, chatbot::erase, database);
            retention = new RetentionSchedule(
                    ours.retention(),
                    intake.records(),
                    engines.conversations(),
                    chatbot::erase,
                    auditLog,
                    vault,
                    database,
                    engines.clock());
            AuditRetention auditRetention = new AuditRetention(
                    auditLog, engines.clock(), Period.ofMonths(ours.retention().audit()));
            opened(new Housekeeping(photos, sessions, devices, retention, auditRetention, intake, engines.clock()));
            firstAdministrator = accounts.addFirstAdministrator(account ->
                            auditLog.record(Actor.SERVICE, Action.ACCOUNT_ADDED, Subject.account(account.name())))
                    .orElse(null);
            ServiceFigures figures = new ServiceFigures(metrics);
            figures.listenTo(chatbot);
            figures.listenTo(database);
            figures.listenTo(engines.structurer(), photos, intake.intake());
            figures.listenTo(signIn);
            figures.count(intake.review());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Loads everything; nothing listens yet.
     *
     * @param city reads the city pack; what it throws ends the start
     * @throws suban.storage.DatabaseException when the database cannot be used
     * @throws suban.storage.vault.VaultException when the keys are missing or belong to other data
     * @throws UncheckedIOException when the data folder cannot be written
     */
    public static Application open(Configuration configuration, Supplier<CityPack> city, Startup startup) {
        return new Application(configuration, city, startup);
    }

    private <T extends AutoCloseable> T opened(T resource) {
        open.push(resource);
        return resource;
    }

    private void bindProcessMetrics() {
        new JvmMemoryMetrics().bindTo(metrics);
        new JvmThreadMetrics().bindTo(metrics);
        new ProcessorMetrics().bindTo(metrics);
        new UptimeMetrics().bindTo(metrics);
        opened(gcMetrics).bindTo(metrics);
    }

    /** @throws suban.http.PortInUse when another program listens on the port */
    public void start() {
        ClientAddress address = new ClientAddress(configuration.forwarded());
        Limits limits = new Limits(configuration.limits(), address);
        limits.bindTo(metrics);
        Proposing proposing = engines.proposing(configuration.languageModel());
        Blurring blurring = new Blurring(engines.database(), photos);
        List<Routes> parts = new ArrayList<>(List.of(
                new HttpFigures(metrics),
                new ConversationsApi(chatbot, engines.gazetteer(), json, limits),
                new ConversationMessagesApi(engines.conversations(), intake.thread(), json, limits),
                new StructureApi(engines.structurer(), proposing, engines.gazetteer(), engines.clock(), json, limits),
                new ConcernsApi(intake.intake(), engines.catalogue(), json, limits),
                new FollowingApi(intake.following(), blurring, engines.catalogue(), messages, json, limits, chatbot),
                new OpenApi(json),
                new HealthApi(readiness::missing, metrics, configuration.metricsToken(), json)));
        FormToken token = new FormToken();
        Pages pages = new Pages(
                new Site(
                        engines.pack(),
                        engines.catalogue(),
                        messages,
                        new Assets(engines.pack().city()),
                        engines.clock(),
                        configuration.tiles()),
                token);
        ConversationNews news = new ConversationNews(intake.thread(), engines.clock());
        intake.thread().onMessage(news::wake);
        parts.addAll(ResidentPages.list(
                pages,
                token,
                chatbot,
                engines.conversations(),
                engines.structurer(),
                intake.intake(),
                intake.following(),
                photos,
                blurring,
                engines.articles(),
                intake.thread(),
                news,
                limits,
                new MinePages(pages, token, intake.intake(), intake.mine(), intake.codes(), vault, limits)));
        Units units = new Units(engines.pack().departments(), engines.pack().districts());
        Rosters rosters = new Rosters(
                engines.database(),
                vault,
                engines.clock(),
                new RosterWords(messages),
                units,
                configuration.uploadFolder().resolve("rosters"));
        parts.addAll(StaffPages.list(
                pages,
                token,
                intake.review(),
                intake.units(),
                intake.thread(),
                news,
                proposing,
                new DeskEngines(
                        engines.index(),
                        new Listening(engines.structurer(), engines.conversations(), engines.clock()),
                        intake.intake(),
                        new SavedFilters(engines.database(), engines.clock())),
                photos,
                blurring,
                intake.templates(),
                engines.articles(),
                accounts,
                new Leaving(engines.database(), accounts),
                rosters,
                units,
                sessions,
                factors,
                signIn,
                persons,
                retention,
                address,
                auditLog,
                outbox,
                noticeTexts));
        Failures failures = new Failures(messages, json, new StaffErrorPage(pages, sessions, new ProblemPage(pages)));
        // Not before: until the index is locked, another process may still be using this folder.
        DataFolder.openEmpty(configuration.uploadFolder());
        server = opened(HttpServer.start(
                configuration.bind(),
                configuration.port(),
                configuration.forwarded(),
                configuration.uploadFolder(),
                configuration.videoLimit(),
                configuration.tiles() == null ? "" : configuration.tiles().origin(),
                failures,
                parts));
        // Before the server, which waits for what is under way, and streams are under way for as long as readers stay.
        opened(news);
    }

    /** The port that is listened on. */
    public int port() {
        if (server == null) throw new IllegalStateException("not started");
        return server.port();
    }

    /** The account that the very first start made, null ever after. */
    public @Nullable FirstPassword firstAdministrator() {
        return firstAdministrator;
    }

    /** Whether this start made the key file. */
    public boolean keysAreNew() {
        return vault.isNew();
    }

    public StaffAccounts accounts() {
        return accounts;
    }

    public Persons persons() {
        return persons;
    }

    public AuditLog auditLog() {
        return auditLog;
    }

    public Engines engines() {
        return engines;
    }

    public Chatbot chatbot() {
        return chatbot;
    }

    @Override
    public void close() {
        server = null;
        Closing.all(open);
    }
}
