package suban.audit;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads the log, or its oldest part, and says which entry is the first that does not follow from the one before. */
final class Verifier {
    private static final int AT_ONCE = 2_000;

    private final AuditTable table;
    private final Chain chain;

    Verifier(AuditTable table, Chain chain) {
        this.table = table;
        this.chain = chain;
    }

    /** Where reading has come to. */
    private record Place(long number, String hash) {}

    /** Within the caller's transaction, which sees one state of the log. */
    Verification verify(Handle handle) {
        Optional<Head> found = table.findHead(handle);
        if (found.isEmpty()) return new Verification.Broken(table.newest(handle), Verification.Fault.HEAD);
        Head head = found.get();
        Reading reading = new Reading(new Place(head.removed(), head.removedHash()), head.number());
        Optional<Verification.Broken> broken = reading.upTo(handle, Long.MAX_VALUE);
        if (broken.isPresent()) return broken.get();
        Place last = reading.place;
        if (last.number() < head.number())
            return new Verification.Broken(last.number() + 1, Verification.Fault.MISSING);
        if (!chain.fits(head) || !last.hash().equals(head.hash()))
            return new Verification.Broken(last.number(), Verification.Fault.HEAD);
        return new Verification.Sound(head.number() - head.removed(), head.number(), head.hash());
    }

    /** The hash of an entry if everything up to it is as it was written and the head fits. */
    Optional<String> findSoundHash(Handle handle, Head head, long number) {
        if (!chain.fits(head)) return Optional.empty();
        Reading reading = new Reading(new Place(head.removed(), head.removedHash()), head.number());
        return reading.upTo(handle, number).isPresent() || reading.place.number() != number
                ? Optional.empty()
                : Optional.of(reading.place.hash());
    }

    private final class Reading {
        private final long newest;
        private Place place;

        Reading(Place start, long newest) {
            this.place = start;
            this.newest = newest;
        }

        Optional<Verification.Broken> upTo(Handle handle, long number) {
            while (true) {
                List<AuditEntry> entries = table.listAfter(handle, AuditFilter.ALL, place.number(), AT_ONCE);
                for (AuditEntry entry : entries) {
                    if (entry.number() > number) return Optional.empty();
                    Optional<Verification.Broken> broken = follow(entry);
                    if (broken.isPresent()) return broken;
                }
                if (entries.size() < AT_ONCE) return Optional.empty();
            }
        }

        private Optional<Verification.Broken> follow(AuditEntry entry) {
            long next = place.number() + 1;
            if (next > newest) return broken(entry.number(), Verification.Fault.ADDED);
            if (entry.number() != next) return broken(next, Verification.Fault.MISSING);
            if (!entry.hash().equals(chain.hash(place.hash(), entry))) return broken(next, Verification.Fault.CHANGED);
            place = new Place(next, entry.hash());
            return Optional.empty();
        }

        private static Optional<Verification.Broken> broken(long number, Verification.Fault fault) {
            return Optional.of(new Verification.Broken(number, fault));
        }
    }
}
