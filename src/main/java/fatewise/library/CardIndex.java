package fatewise.library;

import fatewise.diagnostics.Problems;
import fatewise.model.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files of one kind by every name they go by. */
final class CardIndex {
    private final Map<String, Card> byId = new LinkedHashMap<>();
    private final Map<String, Card> byName = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();

    /** Later cards replace earlier ones of the same id; a name claimed by two ids is a problem with both places. */
    CardIndex(List<Card> cards, Problems problems) {
        for (Card card : cards) {
            byId.remove(Names.key(card.id()));
            byId.put(Names.key(card.id()), card);
        }
        byId.forEach((key, card) -> {
            byName.put(key, card);
            names.add(card.id());
        });
        for (Card card : byId.values()) {
            for (String alias : card.heading().aliases()) {
                names.add(alias);
                Card other = byName.putIfAbsent(Names.key(alias), card);
                if (other != null && !other.id().equals(card.id())) {
                    claimed(alias, card, other, problems);
                }
            }
        }
    }

    private static void claimed(String alias, Card card, Card other, Problems problems) {
        problems.error("E206", card.find(alias), "'" + alias + "' is a name of " + other.id() + " already")
                .pointer("taken")
                .hint("the other one: " + other.find(alias).place())
                .hint("to mend: take the name out of one of the two files");
    }

    Optional<Card> find(String name) {
        return Optional.ofNullable(byName.get(Names.key(name)));
    }

    Collection<Card> cards() {
        return byId.values();
    }

    /** Ids first, then aliases. */
    List<String> names() {
        return names;
    }

    List<String> ids() {
        return byId.values().stream().map(Card::id).toList();
    }
}
