package fatewise.report;

import fatewise.analysis.uncertainty.GateChance;
import fatewise.analysis.uncertainty.Interval;
import fatewise.analysis.uncertainty.Shares;
import fatewise.analysis.uncertainty.StageBand;
import fatewise.analysis.uncertainty.StructureRun;
import fatewise.analysis.uncertainty.Uncertainty;
import fatewise.sim.MemberFailure;
import java.util.LinkedHashMap;
import java.util.Map;

/** How sure a run is, for {@code summary.json}; an interval that does not exist is {@code null}. */
final class UncertaintyJson {
    private UncertaintyJson() {}

    static Map<String, Object> of(Uncertainty u) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("members", u.members());
        json.put("completed", u.completed());
        json.put("seed", u.seed());
        json.put("failures", u.failures().stream().map(UncertaintyJson::failure).toList());
        json.put("stages", u.stages().stream().map(UncertaintyJson::stage).toList());
        json.put("variance", u.shares().stream().map(UncertaintyJson::shares).toList());
        json.put(
                "structures",
                u.structures().stream().map(UncertaintyJson::structure).toList());
        return json;
    }

    private static Map<String, Object> failure(MemberFailure f) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("member", f.member());
        json.put("day", Double.isNaN(f.day()) ? null : f.day());
        json.put("reason", f.reason());
        return json;
    }

    private static Map<String, Object> stage(StageBand s) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("stage", s.stage());
        json.put("day", s.day());
        json.put("cells", interval(s.cells()));
        json.put("viability", interval(s.viability()));
        json.put("yield", interval(s.yield()));
        json.put("states", intervals(s.states()));
        json.put("markers", intervals(s.markers()));
        json.put("gates", s.gates().stream().map(UncertaintyJson::gate).toList());
        return json;
    }

    private static Map<String, Object> intervals(Map<String, Interval> all) {
        Map<String, Object> json = new LinkedHashMap<>();
        all.forEach((id, interval) -> json.put(id, interval(interval)));
        return json;
    }

    private static Map<String, Object> interval(Interval i) {
        if (Double.isNaN(i.median())) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("low90", i.low90());
        json.put("low50", i.low50());
        json.put("median", i.median());
        json.put("high50", i.high50());
        json.put("high90", i.high90());
        return json;
    }

    private static Map<String, Object> gate(GateChance g) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("gate", g.text());
        json.put("readout", g.readout());
        json.put("chance", g.chance());
        json.put("value", interval(g.value()));
        return json;
    }

    private static Map<String, Object> shares(Shares s) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("readout", s.readout());
        json.put("stage", s.stage());
        Map<String, Object> grades = new LinkedHashMap<>();
        s.byGrade().forEach((grade, share) -> grades.put(grade.word(), share));
        json.put("by-grade", s.told() ? grades : null);
        json.put("not-attributed", s.told() ? s.rest() : null);
        json.put("error", s.error());
        json.put("most", s.most().stream().map(UncertaintyJson::number).toList());
        return json;
    }

    private static Map<String, Object> number(Shares.Driver n) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", n.id());
        json.put("grade", n.grade().word());
        json.put("share", n.share());
        json.put("direction", n.direction());
        return json;
    }

    private static Map<String, Object> structure(StructureRun s) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("structure", s.words());
        json.put("end", s.end().map(SummaryJson::point).orElse(null));
        return json;
    }
}
