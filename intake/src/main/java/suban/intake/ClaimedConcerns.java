package suban.intake;

import java.util.Arrays;
import java.util.List;
import suban.storage.Database;

/** What accounts of intake have claimed. Thread-safe. */
public final class ClaimedConcerns {
    static final List<ConcernState> WITH_INTAKE = Arrays.stream(ConcernState.values())
            .filter(state -> state.turn() == ConcernState.Turn.INTAKE)
            .toList();

    private final Database database;

    public ClaimedConcerns(Database database) {
        this.database = database;
    }

    /**
     * Nobody looks any more after what somebody has claimed who does not work here any more.
     *
     * @param owner name of an account
     * @return how many concerns that wait for intake were free from then on
     */
    public int release(String owner) {
        return database.write(handle -> handle.createUpdate(
                        "UPDATE concern SET owner = NULL WHERE owner = :owner AND state IN (<states>)")
                .bind("owner", owner)
                .bindList("states", WITH_INTAKE.stream().map(Enum::name).toList())
                .execute());
    }
}
