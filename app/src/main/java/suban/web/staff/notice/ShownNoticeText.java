package suban.web.staff.notice;

import suban.intake.NoticeText;

/**
 * What residents are told at one step.
 *
 * @param whose the program's, or by whom it was changed and when
 * @param preview with a sample filled in
 */
public record ShownNoticeText(NoticeText text, String whose, String preview) {
    public String address() {
        return "/staff/notice-texts/" + text.name() + "/" + text.language().code();
    }

    public boolean isChanged() {
        return text.changed() != null;
    }
}
