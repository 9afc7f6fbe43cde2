package suban.web.staff.knowledge;

import java.util.ArrayList;
import java.util.List;

/** What changed between two texts, line by line: the longest common part stays, the rest goes or comes. */
public final class LineDiff {
    /** Beyond this many lines a side it is easier to read both than their difference. */
    private static final int MOST = 2_000;

    /** Whether a line is in both texts, or only in the one before, or only in the one after. */
    public enum Mark {
        SAME,
        GONE,
        NEW
    }

    public record Line(Mark mark, String text) {}

    private LineDiff() {}

    static List<Line> between(String before, String after) {
        List<String> old = before.lines().limit(MOST).toList();
        List<String> now = after.lines().limit(MOST).toList();
        int[][] common = common(old, now);
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                lines.add(new Line(Mark.SAME, old.get(i++)));
                j++;
            } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Mark.GONE, old.get(i++)));
            } else {
                lines.add(new Line(Mark.NEW, now.get(j++)));
            }
        }
        return lines;
    }

    /** Lengths of the longest common part of what follows each pair of places. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
