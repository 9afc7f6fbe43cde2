package suban;

/** Hears how far starting has come. Called from the starting thread. */
public interface Startup {
    /** What starting is busy with. */
    enum Stage {
        MODELS,
        DATABASE,
        CLASSIFIER,
        ARTICLES
    }

    void stage(Stage stage);

    /** A long stage goes on. */
    void progress(int done, int total);

    /** Nobody watches. */
    Startup SILENT = new Startup() {
        @Override
        public void stage(Stage stage) {}

        @Override
        public void progress(int done, int total) {}
    };
}
