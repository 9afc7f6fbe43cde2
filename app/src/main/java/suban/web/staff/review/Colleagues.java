package suban.web.staff.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import suban.intake.FiledConcern;
import suban.intake.Review;
import suban.staff.AccountFilter;
import suban.staff.Permission;
import suban.staff.Role;
import suban.staff.Session;
import suban.staff.StaffAccount;
import suban.staff.StaffAccounts;
import suban.staff.Visibility;

/** Who works at intake, and how much each has; for whoever hands out the work. */
final class Colleagues {
    private static final int MOST = 200;

    private final StaffAccounts accounts;
    private final Review review;

    Colleagues(StaffAccounts accounts, Review review) {
        this.accounts = accounts;
        this.review = review;
    }

    /** Those with the least to do first; nobody for who may not hand out work. */
    List<Busy> list(Session reader) {
        if (!reader.account().may(Permission.SUPERVISE_CONCERNS)) return List.of();
        Map<String, Long> open = review.countOpenByOwner();
        return Stream.of(Role.INTAKE, Role.SUPERVISOR)
                .flatMap(role ->
                        accounts.directory().list(new AccountFilter("", List.of(), role, null), null, MOST).stream())
                .filter(account -> !account.disabled())
                .map(account -> new Busy(account.name(), account.displayName(), open.getOrDefault(account.name(), 0L)))
                .sorted(Comparator.comparingLong(Busy::open).thenComparing(Busy::displayName))
                .toList();
    }

    /** Whether there is such a colleague, who sees this concern and may handle it. */
    boolean canHave(String name, FiledConcern concern) {
        Optional<StaffAccount> account = name.isEmpty() ? Optional.empty() : accounts.find(name);
        return account.filter(a -> !a.disabled() && a.may(Permission.HANDLE_CONCERNS))
                .filter(a -> Visibility.of(a)
                        .covers(
                                concern.handling().department(),
                                concern.handling().district()))
                .isPresent();
    }

    /** What somebody is called who has claimed a concern. */
    String displayName(String name) {
        return accounts.find(name).map(StaffAccount::displayName).orElse(name);
    }
}
