package fatewise.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    record Gate(String text, double value, boolean pass) {}

    @Test
    void valuesAreWrittenInTheirOrder() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("z", new Gate("SOX17+ >= 80 %", 0.5, false));
        map.put("a", new double[] {1, 0.1, Double.NaN, 1e300, -0.0});
        map.put("list", List.of(Map.of("k", 1L), Map.of()));
        map.put("nothing", null);
        assertEquals("""
                {
                  "z": {
                    "text": "SOX17+ >= 80 %",
                    "value": 0.5,
                    "pass": false
                  },
                  "a": [1, 0.1, null, 1.0E300, 0],
                  "list": [
                    {
                      "k": 1
                    },
                    {}
                  ],
                  "nothing": null
                }
                """, Json.write(map));
        assertEquals("{\"k\":[1,\"x\",null]}", Json.compact(Map.of("k", Arrays.asList(1, "x", null))));
    }

    @Test
    void textsAreEscapedWhereTheyMustBe() {
        assertEquals("\"a\\\"b\\\\c\\n\\t\\u0001µ😀\\ud83d\"", Json.compact("a\"b\\c\n\t\u0001µ😀\ud83d"));
    }
}
