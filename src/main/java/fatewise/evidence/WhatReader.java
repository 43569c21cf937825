package fatewise.evidence;

import fatewise.model.CellState;
import fatewise.model.Compound;
import fatewise.model.Marker;
import fatewise.model.MarkerGate;
import fatewise.protocol.Protocol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads a read-out by the names of a protocol's model.
 *
 * <pre>
 * readout := one [ per one ]
 * one     := SOX17 | PDX1+NKX6-1+ | state STATES [ of STATES ] | viability
 *          | cells [ STATES ] | yield [ STATES ] | medium COMPOUND
 * STATES  := SCA+PH
 * </pre>
 */
final class WhatReader {
    private static final String PER = " per ";
    private static final String OF = " of ";
    private static final String STATE = "state ";
    private static final String CELLS = "cells ";
    private static final String YIELD = "yield ";
    private static final String MEDIUM = "medium ";

    private final Protocol protocol;
    private final List<String> near = new ArrayList<>();

    WhatReader(Protocol protocol) {
        this.protocol = protocol;
    }

    /** The read-out; empty when a name in it is unknown, which {@link #near} then helps to find. */
    Optional<What> read(String text) {
        int per = text.indexOf(PER);
        if (per < 0) {
            return one(text);
        }
        Optional<What> over = one(text.substring(0, per).strip());
        Optional<What> under = one(text.substring(per + PER.length()).strip());
        return over.flatMap(o -> under.map(u -> new What.Ratio(text, o, u)));
    }

    /** Names that the one not understood may have meant. */
    List<String> near() {
        return List.copyOf(near);
    }

    private Optional<What> one(String text) {
        if (text.startsWith(STATE)) {
            return share(text, text.substring(STATE.length()));
        } else if (text.equals("viability")) {
            return Optional.of(new What.Viability(text));
        } else if (text.equals("cells")) {
            return Optional.of(new What.Cells(text, List.of()));
        } else if (text.startsWith(CELLS)) {
            return states(text.substring(CELLS.length())).map(s -> new What.Cells(text, s));
        } else if (text.equals("yield")) {
            return Optional.of(new What.Yield(text, List.of()));
        } else if (text.startsWith(YIELD)) {
            return states(text.substring(YIELD.length())).map(s -> new What.Yield(text, s));
        } else if (text.startsWith(MEDIUM)) {
            return medium(text);
        }
        Optional<MarkerGate> gate = protocol.model().gate(text);
        if (gate.isEmpty()) {
            protocol.model().markers().stream().map(Marker::id).forEach(near::add);
        }
        return gate.map(g -> new What.Gate(text, g));
    }

    private Optional<What> share(String text, String states) {
        int of = states.indexOf(OF);
        Optional<List<String>> counted = states(of < 0 ? states : states.substring(0, of));
        Optional<List<String>> among = of < 0 ? Optional.of(List.of()) : states(states.substring(of + OF.length()));
        return counted.flatMap(c -> among.map(a -> new What.Share(text, c, a)));
    }

    private Optional<List<String>> states(String text) {
        List<String> ids = Arrays.stream(text.split("\\+")).map(String::strip).toList();
        if (ids.stream().allMatch(id -> protocol.model().state(id).isPresent())) {
            return Optional.of(ids);
        }
        protocol.model().states().stream().map(CellState::id).map(STATE::concat).forEach(near::add);
        return Optional.empty();
    }

    private Optional<What> medium(String text) {
        String name = text.substring(MEDIUM.length()).strip();
        Optional<Compound> found = protocol.compounds().stream()
                .filter(c -> c.id().equalsIgnoreCase(name))
                .findFirst();
        if (found.isEmpty()) {
            protocol.compounds().stream().map(Compound::id).map(MEDIUM::concat).forEach(near::add);
        }
        return found.map(c -> new What.Medium(text, c.id()));
    }
}
