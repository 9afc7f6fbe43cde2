package suban.intake.photos;

import java.util.List;
import java.util.Optional;
import suban.storage.Database;

/**
 * What everybody but intake sees of a photo: the blurred copy once there is one. The original stays, sealed, and with its
 * copy it is erased. Thread-safe.
 */
public final class Blurring {
    private final Database database;
    private final PhotoStore photos;
    private final PhotoTable table = new PhotoTable();

    public Blurring(Database database, PhotoStore photos) {
        this.database = database;
        this.photos = photos;
    }

    public Optional<Photo> findCopy(Photo photo) {
        return database.read(handle -> table.findCopy(handle, photo.id()));
    }

    /** The JPEG file as everybody may see it who may see the photo at all. */
    public byte[] contentForOthers(Photo photo) {
        return photos.content(findCopy(photo).orElse(photo));
    }

    /**
     * Makes a copy with these areas blurred, beside what is blurred in it already; nobody sees it before {@link #replace}.
     *
     * @return nothing when too many other photos are being read
     */
    public Optional<Photo> make(Photo photo, List<Area> areas) {
        return photos.make(findCopy(photo).orElse(photo), jpeg -> Pixelation.of(jpeg, areas));
    }

    /**
     * From now on the copy is seen in place of the photo.
     *
     * @return ids of copies that nobody sees any more, whose files are to be deleted when this is on disk
     * @throws IllegalStateException if the photo was erased in between; the transaction must not be committed then
     */
    public List<String> replace(Photo photo, Photo copy) {
        return database.write(handle -> {
            if (table.find(handle, photo.id()).isEmpty()) throw new IllegalStateException("the photo is gone");
            List<String> before =
                    table.findCopy(handle, photo.id()).map(Photo::id).stream().toList();
            table.dropCopies(handle, photo.id());
            if (!table.makeCopy(handle, copy.id(), photo)) throw new IllegalStateException("the copy is gone");
            return before;
        });
    }

    /** The original is seen again. Returns as {@link #replace}; nothing when it was not blurred. */
    public List<String> undo(Photo photo) {
        return database.write(handle -> {
            List<String> before =
                    table.findCopy(handle, photo.id()).map(Photo::id).stream().toList();
            table.dropCopies(handle, photo.id());
            return before;
        });
    }

    /** Whether the resident sees a unit's photo from now on; says whether that is new. */
    public boolean show(Photo photo, boolean shown) {
        return database.write(handle -> table.setShown(handle, photo.id(), shown));
    }
}
