package fatewise.report;

import fatewise.sim.GateResult;
import fatewise.sim.StagePoint;
import fatewise.tree.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code summary.json}: the end and each stage's end in the words of the protocol; fractions lie in [0, 1]. */
final class SummaryJson {
    private SummaryJson() {}

    static String of(ReportData data) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("protocol", data.about().id());
        json.put("title", data.about().title());
        json.put("model", data.about().model());
        json.put("changes", data.about().changes());
        json.put("end", point(data.end()));
        json.put("stages", data.stages().stream().map(SummaryJson::point).toList());
        data.uncertainty().ifPresent(u -> json.put("uncertainty", UncertaintyJson.of(u)));
        return Json.write(json);
    }

    static Map<String, Object> point(StagePoint at) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("stage", at.stage());
        json.put("name", at.name());
        json.put("start", at.start());
        json.put("day", at.day());
        json.put("cells", at.cells());
        json.put("viability", at.viability());
        json.put("yield", at.yield());
        json.put("states", at.states());
        json.put("markers", at.markers());
        json.put("gates", gates(at.gates()));
        return json;
    }

    private static List<Map<String, Object>> gates(List<GateResult> gates) {
        return gates.stream().map(SummaryJson::gate).toList();
    }

    private static Map<String, Object> gate(GateResult gate) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("gate", gate.text());
        json.put("readout", gate.readout());
        json.put("value", gate.value());
        json.put("op", gate.op());
        json.put("limit", gate.limit());
        json.put("pass", gate.pass());
        return json;
    }
}
