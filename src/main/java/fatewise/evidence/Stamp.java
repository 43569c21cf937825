package fatewise.evidence;

import fatewise.model.Model;
import fatewise.model.Parameter;
import fatewise.protocol.Protocol;
import fatewise.sim.Provenance;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A digest of everything on which the outcome of a fit depends but the values that are fitted: rows, protocols, compounds,
 * media, and every other number of the models. It stays when a model takes up what was fitted.
 */
public final class Stamp {
    private Stamp() {}

    /** Of these rows, parameters of those names left out. */
    public static String of(EvidenceSet set, List<String> fitted) {
        Set<String> free = new HashSet<>(fitted);
        StringBuilder all = new StringBuilder();
        for (EvidenceRow row : set.rows()) {
            all.append(List.of(
                            row.id(),
                            row.at(),
                            row.what().text(),
                            row.compare(),
                            row.reference(),
                            row.figure(),
                            row.noise(),
                            row.evidence().grade(),
                            row.evidence().sources()))
                    .append('\n');
        }
        Map<String, String> models = new LinkedHashMap<>();
        Set<String> files = new TreeSet<>();
        for (Protocol protocol : set.protocols().values()) {
            Model model = protocol.model();
            models.computeIfAbsent(model.id(), id -> numbers(model, free));
            Provenance.inputs(protocol).forEach((name, digest) -> {
                if (!name.equals(model.span().source().name())) {
                    files.add(digest);
                }
            });
        }
        return Provenance.sha256(all.append(models).append(files).toString());
    }

    private static String numbers(Model model, Set<String> free) {
        StringBuilder all = new StringBuilder();
        for (Parameter p : model.parameters()) {
            all.append(p.id())
                    .append('=')
                    .append(free.contains(p.id()) ? "fitted" : Double.toString(p.value()))
                    .append('\n');
        }
        return all.toString();
    }
}
