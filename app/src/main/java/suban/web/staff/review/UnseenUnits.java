package suban.web.staff.review;

import java.util.List;
import java.util.stream.Stream;
import suban.intake.Party;
import suban.intake.ReviewPage;
import suban.intake.Step;
import suban.staff.StaffDirectory;
import suban.web.page.Page;

/** Units without accounts, which see nothing of what is sent to them. */
record UnseenUnits(StaffDirectory directory) {
    /** What those are called that would get something of a page of the list, each once. */
    List<String> names(Page page, List<ReviewPage.Item> items) {
        return names(
                page,
                items.stream()
                        .filter(item -> Step.DISPATCH.isAllowed(item.state(), Party.INTAKE))
                        .flatMap(item -> Stream.ofNullable(item.handling().department())));
    }

    /** What those of these units are called, each once. */
    List<String> names(Page page, Stream<String> units) {
        return units.distinct()
                .sorted()
                .filter(code -> !directory.hasWorker(code))
                .map(page::departmentName)
                .toList();
    }
}
