package suban.cli;

import suban.knowledge.search.ProgressListener;

/** Shows a long run in tenths; a short one stays silent. */
final class Tenths implements ProgressListener {
    private static final int LONG = 100;

    private final Terminal terminal;
    private int shown = -1;

    Tenths(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void progress(int done, int total) {
        int tenth = total < LONG ? -1 : done * 10 / total;
        if (tenth <= shown) return;
        shown = tenth;
        terminal.note("cli.progress", done, total);
    }
}
