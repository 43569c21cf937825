package fatewise.model;

import java.util.List;

/**
 * leak + base times the product of its responses (eq. F1).
 *
 * @param base rate with every signal on [1/d], or for exchange an amount or clearance per cell
 * @param leak rate with every signal off, same unit; null for none
 * @param responses all must be satisfied
 * @param anyOf groups of which one member suffices, combined as independent (eq. F4)
 */
public record Rate(Parameter base, Parameter leak, List<Response> responses, List<List<Response>> anyOf) {
    public Rate {
        responses = List.copyOf(responses);
        anyOf = anyOf.stream().map(List::copyOf).toList();
    }
}
