package suban;

import org.slf4j.bridge.SLF4JBridgeHandler;
import suban.cli.SubanCommand;

/** Where the program starts. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // Lucene logs through java.util.logging; one log with one masking is enough.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(SubanCommand.run(arguments, System.getenv()));
    }
}
