package suban.staff;

/** Something a member of staff may do. */
public enum Permission {
    READ_CONCERNS,
    /** Correct concerns and move them on; see how to reach the resident. */
    HANDLE_CONCERNS,
    /** Grant more time, open again what was closed, see and reassign everything. */
    SUPERVISE_CONCERNS,
    /** Work on the concerns of one's own unit, and see no others. */
    WORK_ON_CONCERNS,
    READ_ARTICLES,
    /** Write, publish and retire articles. */
    EDIT_ARTICLES,
    READ_FIGURES,
    MANAGE_ACCOUNTS,
    /** Change what the service tells residents by itself. */
    MANAGE_SETTINGS,
    /** Find, export and erase all that is kept of one person. */
    MANAGE_PERSONAL_DATA,
    /** See who did what. */
    READ_AUDIT
}
