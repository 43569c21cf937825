package fatewise.library;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.model.BaseMedium;
import fatewise.model.Compound;
import fatewise.model.Model;
import fatewise.model.Parameter;
import fatewise.model.Reference;
import fatewise.protocol.Protocol;
import java.util.List;
import java.util.Optional;

/**
 * What a file holds: at most one of these, and none when it has errors that leave nothing to hold.
 *
 * @param source its text
 * @param protocol of a protocol file
 * @param model of a model file
 * @param compound of a compound file
 * @param medium of a medium file
 * @param references of a sources file
 * @param numbers those of a compound's or medium's file
 * @param replaces the bundled file of the same id that this one stands in front of
 * @param problems errors and warnings
 */
public record Checked(
        Source source,
        Optional<Protocol> protocol,
        Optional<Model> model,
        Optional<Compound> compound,
        Optional<BaseMedium> medium,
        List<Reference> references,
        List<Parameter> numbers,
        Optional<Origin> replaces,
        Problems problems) {}
