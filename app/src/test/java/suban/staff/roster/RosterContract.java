package suban.staff.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.audit.Action;
import suban.audit.Actor;
import suban.audit.AuditLog;
import suban.audit.Subject;
import suban.audit.Verification;
import suban.classifier.catalogue.Department;
import suban.classifier.places.District;
import suban.intake.testing.AdjustableClock;
import suban.messages.Messages;
import suban.models.text.LocalText;
import suban.staff.AccountFilter;
import suban.staff.AccountResult;
import suban.staff.Caller;
import suban.staff.Devices;
import suban.staff.PlannedChange;
import suban.staff.Post;
import suban.staff.Role;
import suban.staff.SecondFactorRule;
import suban.staff.SecondFactors;
import suban.staff.Sessions;
import suban.staff.SignIn;
import suban.staff.SignInResult;
import suban.staff.SignInStep;
import suban.staff.StaffAccounts;
import suban.staff.Units;
import suban.storage.Database;
import suban.storage.vault.Vault;

/** Accounts from files. A subclass an engine. */
abstract class RosterContract {
    private static final String PASSWORD = "正确的马电池订书针 horse";
    private static final Caller ADDRESS = Caller.from("10.0.0.1");
    private static final String OWNER = "chief";
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final AdjustableClock clock = new AdjustableClock("2026-01-05T01:00:00Z");
    private final Vault vault = Vault.temporary();

    @TempDir
    Path folder;

    private Database database;
    private StaffAccounts accounts;
    private Sessions sessions;
    private SignIn signIn;
    private Rosters rosters;
    private AuditLog log;

    abstract Database open();

    @BeforeEach
    void start() {
        database = open();
        accounts = new StaffAccounts(database, vault, clock, List.of());
        sessions = new Sessions(database, clock, SecondFactorRule.ADMINISTRATORS);
        SecondFactors factors = new SecondFactors(database, vault, clock, SecondFactorRule.ADMINISTRATORS);
        signIn = new SignIn(accounts, sessions, factors, new Devices(database, clock), clock, true);
        log = new AuditLog(database, vault, clock);
        Units units = new Units(
                List.of(
                        department("water", "水务局", "Water Authority"),
                        department("housing", "住房建设局", "Housing Bureau")),
                List.of(district("east", "东城区", "East City"), district("west", "西城区", "West City")));
        rosters =
                new Rosters(database, vault, clock, new RosterWords(Messages.load()), units, folder.resolve("rosters"));
    }

    @AfterEach
    void stop() {
        database.close();
    }

    private static Department department(String code, String zh, String en) {
        LocalText name = new LocalText(zh, en);
        return new Department(code, name, name, name, name, null, null);
    }

    private static District district(String code, String zh, String en) {
        return new District(code, new LocalText(zh, en), List.of(), null, List.of());
    }

    private RosterPlan plan(String... lines) {
        return plan(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private RosterPlan plan(byte[] file) {
        return ((RosterResult.Planned) rosters.plan(OWNER, new ByteArrayInputStream(file))).plan();
    }

    private String refused(byte[] file) {
        String reason = ((RosterResult.Refused) rosters.plan(OWNER, new ByteArrayInputStream(file))).reason();
        assertThat(Messages.load().has("roster.refused." + reason)).as(reason).isTrue();
        return reason;
    }

    private String refused(String file) {
        return refused(file.getBytes(StandardCharsets.UTF_8));
    }

    private RosterApplied apply(RosterPlan plan) {
        return rosters.apply(
                        plan,
                        batch -> log.recordAll(
                                Actor.COMMAND_LINE,
                                Action.ACCOUNT_ADDED,
                                batch.added().stream().map(Subject::account).toList(),
                                null))
                .applied();
    }

    private Post post(String name) {
        return accounts.find(name).orElseThrow().post();
    }

    private Map<String, String> codes(RosterPlan plan) {
        Map<String, String> codes = new TreeMap<>();
        rosters.activate(plan, names -> {}, one -> codes.put(one.account().name(), one.code()));
        return codes;
    }

    private List<String> wrong(RosterPlan plan) {
        List<String> wrong = new ArrayList<>();
        rosters.forEachMistake(plan, mistake -> {
            assertThat(Messages.load().has("roster.wrong." + mistake.reason()))
                    .as(mistake.reason())
                    .isTrue();
            wrong.add(
                    mistake.line() + " " + mistake.reason() + (mistake.value().isEmpty() ? "" : " " + mistake.value()));
        });
        return wrong;
    }

    private long count() {
        return accounts.directory().count(AccountFilter.ALL);
    }

    @Test
    void a_file_is_looked_at_before_anything_changes_and_then_done_as_planned() {
        accounts.add("li.na", "李娜", Role.INTAKE, PASSWORD);
        accounts.add("same", "同样", Role.MANAGER, PASSWORD);
        RosterPlan plan = plan(
                "账号,姓名,角色,承办单位,辖区",
                "Wang.Fang,王芳,承办单位,水务局,东城区；西城区",
                "li.na,李娜,unit,housing,",
                "same,同样,管理者,,",
                "",
                "zhao,赵,intake,,West City");
        assertThat(List.of(plan.added(), plan.changed(), plan.unchanged(), plan.wrong()))
                .containsExactly(2L, 1L, 1L, 0L);
        assertThat(plan.sample()).extracting(PlannedChange::name).containsExactly("wang.fang", "li.na", "zhao");
        assertThat(count()).isEqualTo(2);

        assertThat(apply(plan)).isEqualTo(new RosterApplied(true, 2, 1, 0, 0, List.of()));
        assertThat(post("wang.fang")).isEqualTo(Post.of(Role.UNIT, "water", "east", "west"));
        assertThat(post("li.na")).isEqualTo(Post.of(Role.UNIT, "housing"));
        assertThat(post("zhao")).isEqualTo(Post.of(Role.INTAKE, null, "west"));
        assertThat(accounts.find("wang.fang").orElseThrow().withoutPassword()).isTrue();
        assertThat(signIn.signIn("li.na", PASSWORD, ADDRESS)).isInstanceOf(SignInResult.SignedIn.class);
        assertThat(log.verify()).isInstanceOf(Verification.Sound.class);
    }

    @Test
    void a_plan_applied_again_does_nothing_more_and_leaves_alone_what_was_changed_meanwhile() {
        accounts.add("li.na", "李娜", Role.INTAKE, PASSWORD);
        RosterPlan plan = plan("name,display name,role,unit", "li.na,Li Na,unit,water", "new.one,New,unit,water");
        accounts.changeRole("li.na", Role.MANAGER);
        RosterApplied first = apply(plan);
        assertThat(List.of(first.added(), first.changed(), first.already(), first.conflicts()))
                .containsExactly(1L, 0L, 0L, 1L);
        assertThat(first.firstConflicts()).extracting(PlannedChange::line).containsExactly(2L);
        assertThat(post("li.na").role()).isEqualTo(Role.MANAGER);
        accounts.update("li.na", "李娜", Role.INTAKE);
        RosterApplied second = apply(plan);
        assertThat(List.of(second.added(), second.changed(), second.already(), second.conflicts()))
                .containsExactly(0L, 1L, 1L, 0L);
        assertThat(plan("name,display name,role,unit", "li.na,Li Na,unit,water", "new.one,New,unit,water")
                        .changesNothing())
                .isTrue();
    }

    @Test
    void another_post_signs_out_and_another_display_name_does_not() {
        accounts.add("li.na", "李娜", Role.INTAKE, PASSWORD);
        accounts.add("wang.wei", "王伟", Role.INTAKE, PASSWORD);
        String one = ((SignInResult.SignedIn) signIn.signIn("li.na", PASSWORD, ADDRESS)).token();
        String other = ((SignInResult.SignedIn) signIn.signIn("wang.wei", PASSWORD, ADDRESS)).token();
        apply(plan("name,display name,role,districts", "li.na,李娜娜,intake,", "wang.wei,王伟,intake,east"));
        assertThat(sessions.find(one)).isPresent();
        assertThat(sessions.find(other)).isEmpty();
    }

    @Test
    void administrators_are_neither_made_nor_changed_by_a_file() {
        accounts.add("chief", "周主任", Role.ADMINISTRATOR, PASSWORD);
        RosterPlan plan = plan(
                "name,display name,role",
                "chief,Chief,intake",
                "chief2,Chief,administrator",
                "CHIEF,周主任,administrator");
        assertThat(wrong(plan))
                .as("in the order of the file")
                .containsExactly("2 administrator chief", "3 administrator chief2", "4 duplicate 2");
        assertThat(plan.changesNothing()).isTrue();
        assertThat(plan("name,display name,role", "chief,周主任,administrator").unchanged())
                .isEqualTo(1);
    }

    @Test
    void each_broken_line_is_told_by_its_number_and_the_others_are_taken() {
        RosterPlan plan = plan(
                "name,display name,role,unit,districts",
                "x,X,intake,,",
                "resident,R,intake,,",
                "good.one,\"One, the \"\"Good\"\"\",intake,,",
                "\"open,Open,intake,,",
                "no.name,,intake,,",
                "king,King,king,,",
                "unit1,U,unit,,",
                "unit2,U,unit,post office,",
                "clerk1,C,intake,water,",
                "clerk2,C,intake,,south",
                "boss1,B,manager,,east",
                "GOOD.one,Again,intake,,",
                "many,M,intake,,,,extra",
                "l".repeat(10_000) + ",L,intake,,",
                "short.one,Short,intake",
                "=cmd|calc,Formula,intake,,",
                ",,,,",
                "good.two,Two,intake,,east;west");
        assertThat(wrong(plan))
                .containsExactly(
                        "2 name-invalid x",
                        "3 name-invalid resident",
                        "5 quotes open,Open,intake,,".replace("open", "\"open"),
                        "6 display-name-invalid",
                        "7 role-unknown king",
                        "8 unit-missing unit1",
                        "9 unit-unknown post office",
                        "10 unit-needless clerk1",
                        "11 district-unknown south",
                        "12 districts-needless boss1",
                        "13 duplicate 4",
                        "14 columns many,M,intake,,,,extra",
                        "15 line-too-long",
                        "17 name-invalid =cmd|calc");
        assertThat(plan.added()).isEqualTo(3);
        apply(plan);
        assertThat(accounts.find("good.one").orElseThrow().displayName()).isEqualTo("One, the \"Good\"");
        assertThat(post("good.two").districts()).containsExactly("east", "west");
    }

    @Test
    void chinese_spreadsheets_are_read_in_their_own_encoding() {
        String text = "账号,姓名,角色,承办单位\r\nwang.fang,王芳,承办单位,水务局\r\n李.娜,李娜𠮷,受理员,\r\n";
        for (byte[] file : List.of(
                text.getBytes(GB18030),
                text.getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
                text.replace(',', '\t').getBytes(GB18030),
                text.replace(',', ';').replace("\r", "").getBytes(StandardCharsets.UTF_8))) {
            RosterPlan plan = plan(file);
            assertThat(wrong(plan)).isEmpty();
            assertThat(plan.sample())
                    .extracting(change -> change.after().displayName())
                    .containsExactly("王芳", "李娜𠮷");
        }
    }

    @Test
    void a_line_that_is_no_text_spoils_no_other() {
        byte[] good = "账号,姓名,角色\n李明一,李明,intake\n王芳,王芳,intake\n".getBytes(StandardCharsets.UTF_8);
        byte[] bad = {'x', 'y', ',', (byte) 0xff, (byte) 0xc3, ',', 'i', 'n', 't', 'a', 'k', 'e', '\n'};
        byte[] file = new byte[good.length + bad.length];
        System.arraycopy(good, 0, file, 0, good.length);
        System.arraycopy(bad, 0, file, good.length, bad.length);
        RosterPlan plan = plan(file);
        assertThat(plan.added()).isEqualTo(2);
        assertThat(wrong(plan)).containsExactly("4 characters");
    }

    @Test
    void what_is_no_list_of_accounts_is_refused_as_a_whole() throws IOException {
        assertThat(refused("")).isEqualTo("empty");
        assertThat(refused("name,display name,role\n\n")).isEqualTo("empty");
        assertThat(refused("name,role\nx,y")).isEqualTo("header");
        assertThat(refused("li.na,李娜,intake")).isEqualTo("header");
        assertThat(refused("name,account,display name,role\n")).isEqualTo("column-twice");
        assertThat(refused("name,display name,role,password\n")).isEqualTo("column-unknown");
        assertThat(refused("name,display name,\"role\n")).isEqualTo("header-quotes");
        assertThat(refused("PK\u0003\u0004xlsx")).isEqualTo("workbook");
        assertThat(refused("name,display name,role".getBytes(StandardCharsets.UTF_16)))
                .isEqualTo("utf-16");
        assertThat(refused(new byte[1000])).isEqualTo("not-text");
        try (Stream<Path> left = Files.list(folder.resolve("rosters"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_plan_is_for_whoever_made_it_and_lies_where_only_its_owner_reads() throws IOException {
        RosterPlan plan = plan("name,display name,role", "li.na,李娜,intake");
        assertThat(rosters.find(plan.token(), OWNER)).hasValue(plan);
        assertThat(rosters.find(plan.token(), "other")).isEmpty();
        try (Stream<Path> files = Files.list(plan.folder())) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
        clock.advance(Duration.ofHours(3));
        assertThat(rosters.find(plan.token(), OWNER)).isEmpty();
        plan("name,display name,role", "li.na,李娜,intake");
        assertThat(plan.folder()).doesNotExist();
    }

    @Test
    void an_activation_code_opens_an_account_once_and_a_password_has_to_be_chosen() {
        RosterPlan plan = plan("name,display name,role", "li.na,李娜,intake", "wang.wei,王伟,intake");
        apply(plan);
        assertThat(signIn.signIn("li.na", "", ADDRESS)).isEqualTo(new SignInResult.Wrong());
        Map<String, String> codes = codes(plan);
        assertThat(codes.keySet()).containsExactly("li.na", "wang.wei");
        String code = codes.get("li.na");
        assertThat(code).matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}");
        assertThat(signIn.signIn("wang.wei", code, ADDRESS)).isEqualTo(new SignInResult.Wrong());
        SignInResult.SignedIn open = (SignInResult.SignedIn)
                signIn.signIn("li.na", code.toLowerCase(java.util.Locale.ROOT).replace("-", " "), ADDRESS);
        assertThat(open.session().next()).isEqualTo(SignInStep.PASSWORD);
        assertThat(signIn.signIn("li.na", code, ADDRESS)).isEqualTo(new SignInResult.FirstPasswordOver());
        assertThat(accounts.changePassword("li.na", code))
                .isEqualTo(new AccountResult.Invalid(List.of("password-same")));
        assertThat(accounts.changePassword("li.na", PASSWORD)).isInstanceOf(AccountResult.Done.class);
        assertThat(signIn.signIn("li.na", code, ADDRESS)).isEqualTo(new SignInResult.Wrong());
        assertThat(((SignInResult.SignedIn) signIn.signIn("li.na", PASSWORD, ADDRESS))
                        .session()
                        .next())
                .isEqualTo(SignInStep.DONE);
        assertThat(codes(plan).keySet()).containsExactly("wang.wei");
    }

    @Test
    void a_code_ends_after_two_weeks_by_a_new_one_and_by_a_first_password() {
        RosterPlan plan = plan("name,display name,role", "li.na,李娜,intake", "wang.wei,王伟,intake", "off,停,intake");
        apply(plan);
        accounts.disable("off");
        Map<String, String> old = codes(plan);
        assertThat(old).doesNotContainKey("off");
        Map<String, String> codes = codes(plan);
        assertThat(signIn.signIn("li.na", old.get("li.na"), ADDRESS)).isEqualTo(new SignInResult.Wrong());
        assertThat(accounts.resetPassword("wang.wei")).isInstanceOf(AccountResult.Issued.class);
        assertThat(signIn.signIn("wang.wei", codes.get("wang.wei"), ADDRESS)).isEqualTo(new SignInResult.Wrong());
        clock.advance(Duration.ofDays(15));
        assertThat(signIn.signIn("li.na", codes.get("li.na"), ADDRESS)).isEqualTo(new SignInResult.FirstPasswordOver());
        RosterPlan again = plan("name,display name,role", "li.na,李娜,intake");
        assertThat(again.waiting()).isEqualTo(1);
        assertThat(signIn.signIn("li.na", codes(again).get("li.na"), ADDRESS))
                .isInstanceOf(SignInResult.SignedIn.class);
    }

    @Test
    void tens_of_thousands_take_seconds() {
        int many = many();
        long start = System.nanoTime();
        RosterPlan plan = ((RosterResult.Planned) rosters.plan(OWNER, lines(many, 0))).plan();
        assertThat(plan.added()).isEqualTo(many);
        assertThat(apply(plan).added()).isEqualTo(many);
        assertThat(codes(plan)).hasSize(many);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println(getClass().getSimpleName() + ": " + many + " accounts in " + took);
        assertThat(took).isLessThan(Duration.ofMinutes(1));
        assertThat(count()).isEqualTo(many);
    }

    int many() {
        return 64_000;
    }

    @Test
    void two_hundred_thousand_lines_of_which_some_are_broken_are_counted_and_a_million_refused() {
        RosterPlan plan = ((RosterResult.Planned) rosters.plan(OWNER, lines(200_000, 10))).plan();
        assertThat(plan.added()).isEqualTo(180_000);
        assertThat(plan.wrong()).isEqualTo(20_000);
        assertThat(plan.firstWrong()).hasSize(RosterPlan.SHOWN);
        assertThat(plan.firstWrong().getLast().line()).isEqualTo(1_001 - 9);
        long[] told = {0};
        rosters.forEachMistake(plan, mistake -> told[0]++);
        assertThat(told[0]).isEqualTo(20_000);
        assertThat(rosters.plan(OWNER, lines(1_000_000, 0))).isEqualTo(new RosterResult.Refused("too-many", "300000"));
        assertThat(count()).isZero();
    }

    /** A file that is made while it is read; every so manieth line is broken. */
    private static InputStream lines(int count, int broken) {
        return new InputStream() {
            private int next = -1;
            private byte[] line = {};
            private int at;

            @Override
            public int read() {
                if (at == line.length) {
                    if (next == count) return -1;
                    line = (next < 0 ? "name,display name,role,unit\n" : line(next)).getBytes(StandardCharsets.UTF_8);
                    next++;
                    at = 0;
                }
                return line[at++];
            }

            private String line(int number) {
                return broken > 0 && number % broken == 0
                        ? "worker" + number + ",\"工作人员,承办单位,水务局\n"
                        : "worker" + number + ",工作人员" + number + ",承办单位,水务局\n";
            }
        };
    }
}
