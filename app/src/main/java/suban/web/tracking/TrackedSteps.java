package suban.web.tracking;

import java.util.ArrayList;
import java.util.List;
import suban.intake.PublicTimeline;
import suban.web.page.Page;
import suban.web.page.TimelineStep;

/** What happened to a concern as its resident reads it: newest first, as parcels are followed. */
final class TrackedSteps {
    private TrackedSteps() {}

    static List<TimelineStep> of(Page page, PublicTimeline timeline) {
        List<TimelineStep> steps = new ArrayList<>();
        for (PublicTimeline.Entry entry : timeline.entries().reversed()) {
            // They stand by themselves further up.
            if (entry.kind().equals(PublicTimeline.MESSAGE)) continue;
            List<String> photos = entry.photos().stream()
                    .map(id -> "/track/" + timeline.trackingCode() + "/photos/" + id)
                    .toList();
            steps.add(new TimelineStep(entry.at(), title(page, entry), entry.note(), steps.isEmpty(), photos));
        }
        return steps;
    }

    private static String title(Page page, PublicTimeline.Entry entry) {
        String unit = entry.unit() == null ? page.text("page.track.somebody") : page.departmentName(entry.unit());
        String key = "page.track.entry." + entry.kind();
        return page.has(key)
                ? page.text(key, unit)
                : page.text("state." + entry.state().code());
    }
}
