package suban;

import suban.cli.SubanCommand;

/** Where the program starts. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(SubanCommand.run(arguments, System.getenv()));
    }
}
