package suban.staff.roster;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import suban.messages.Messages;
import suban.models.text.Language;
import suban.staff.Role;

/** What columns and roles are called in files, in both languages. Immutable. */
public final class RosterWords {
    /** Whether a file needs the column. */
    enum Column {
        NAME(true),
        DISPLAY_NAME(true),
        ROLE(true),
        UNIT(false),
        DISTRICTS(false);

        private final boolean needed;

        Column(boolean needed) {
            this.needed = needed;
        }

        boolean isNeeded() {
            return needed;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Messages messages;
    private final Map<String, Column> columns = new HashMap<>();
    private final Map<String, Role> roles = new HashMap<>();

    public RosterWords(Messages messages) {
        this.messages = messages;
        for (Language language : Language.values()) {
            for (Column column : Column.values()) {
                words(column, language).forEach(word -> columns.put(plain(word), column));
            }
            for (Role role : Role.values()) {
                roles.put(plain(role.code()), role);
                roles.put(plain(messages.text(language, "staff.role." + role.code())), role);
            }
        }
    }

    Optional<Column> findColumn(String word) {
        return Optional.ofNullable(columns.get(plain(word)));
    }

    Optional<Role> findRole(String word) {
        return Optional.ofNullable(roles.get(plain(word)));
    }

    /** The header to write into a file, in their order. */
    public List<String> header(Language language) {
        return Arrays.stream(Column.values())
                .map(column -> words(column, language).getFirst())
                .toList();
    }

    String word(Column column, Language language) {
        return words(column, language).getFirst();
    }

    private List<String> words(Column column, Language language) {
        return List.of(messages.text(language, "roster.column." + column.code()).split("\\|"));
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
