package suban.staff;

/** The account made at the first start, with its password in clear: show it once and keep it nowhere. */
public record FirstAdministrator(StaffAccount account, String password) {
    @Override
    public String toString() {
        return "FirstAdministrator[" + account.name() + "]";
    }
}
