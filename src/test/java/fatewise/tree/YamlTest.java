package fatewise.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.diagnostics.Problem;
import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTest {
    private static Node read(String text) {
        Problems problems = new Problems();
        Node node = Yaml.read(Source.of("f.yaml", text), problems);
        assertEquals("", problems.toString());
        return node;
    }

    private static String faults(String text) {
        Problems problems = new Problems();
        Yaml.read(Source.of("f.yaml", text), problems);
        return problems.toString();
    }

    /** Escapes: \n a line end, \t a tab. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: 1\\n\\tb: 2 | E111 | 2:1",
                "a:\\n\\tb: 2 | E111 | 2:1",
                "a: \"x\\nb: 2 | E112 | 1:4",
                "a: [1, 2\\nb: 3 | E113 | 1:4",
                "a: {b: 1 | E113 | 1:4",
                "a: [1]] | E114 | 1:7",
                "a: 1\\n  b: 2 | E114 | 2:3",
                "a:\\n  b: 1\\n c: 2 | E114 | 3:2",
                "a: 1\\n- b | E114 | 2:1",
                "a: 1\\nb: 2\\na: 3 | E115 | 3:1",
                "a: &x 3 | E116 | 1:4",
                "- 1\\n- *x | E116 | 2:3",
                "a: !!str 3 | E116 | 1:4",
                "a: 1\\n---\\nb: 2 | E117 | 2:1",
                "? [a]\\n: 3 | E119 | 1:4",
                "a: b: c | E110 | 1:5",
                "a: @x | E110 | 1:4",
                "a: 1\\nb\\nc: 2 | E110 | 2:1",
                "# nothing | E106 | f.yaml",
            })
    void everyFaultIsLocated(String escaped, String code, String place) {
        Problems problems = new Problems();
        Yaml.read(Source.of("f.yaml", escaped.replace("\\n", "\n").replace("\\t", "\t")), problems);
        List<Problem> all = problems.all();
        assertEquals(1, all.size(), problems::toString);
        assertEquals(code, all.get(0).code(), problems::toString);
        assertTrue(all.get(0).span().place().endsWith(place), problems::toString);
    }

    @Test
    void aDuplicateKeyNamesThePlaceOfTheFirst() {
        assertEquals("""
                error E115: duplicate key 'medium'
                  f.yaml:4:1
                    4 | medium: {Activin A: 10 ng/mL}
                      | ^^^^^^ second time
                  the first stands at line 2, column 1
                  to mend: keep one of the two
                1 error; nothing was written.
                """, faults("id: S1\nmedium: {CHIR99021: 3 uM}\nlasts: 3 d\nmedium: {Activin A: 10 ng/mL}\n"));
    }

    @Test
    void aTabIsShownWhereItStands() {
        assertEquals("""
                error E111: a tab is used for indentation
                  f.yaml:2:1
                    2 |     lasts: 3 d
                      | ^^^^ a tab
                  to mend: indent with spaces (two for each level)
                1 error; nothing was written.
                """, faults("stage:\n\tlasts: 3 d\n"));
    }

    @Test
    void aliasesCannotBlowUp() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
        }
        assertTrue(faults(bomb.toString()).startsWith("error E116: an anchor"));
    }

    @Test
    void deepNestingIsRefused() {
        assertTrue(faults("[".repeat(51) + "]".repeat(51)).startsWith("error E118"));
        assertTrue(faults("[".repeat(100_000)).startsWith("error E118"));
        assertTrue(read("[".repeat(51 - 1) + "]".repeat(51 - 1)).isList());
    }

    @Test
    void aScalarKeepsItsText() {
        Node node = read("a: NO\nb: True\nc: 0x1F\nd: 1_000\ne: 3.10\nf: '~'\ng: 2026-11-23\nh: 1:6\nno: yes\n");
        List<String> texts = node.entries().stream().map(e -> e.value().text()).toList();
        assertEquals(List.of("NO", "True", "0x1F", "1_000", "3.10", "~", "2026-11-23", "1:6", "yes"), texts);
        assertEquals("no", node.entries().get(8).key());
    }

    @Test
    void nothingIsNothing() {
        Node node = read("a:\nb: ~\nc: null\nd: ''\ne: \"null\"\n");
        assertEquals(
                "[NULL, NULL, NULL, SCALAR, SCALAR]",
                node.entries().stream().map(e -> e.value().kind()).toList().toString());
    }

    @Test
    void everyNodeKnowsItsPlace() {
        Node node = read("😀: 'é x'\nlist:\n  - µM: 3 # why\n    k: {a: 1}\nfold: >\n  two\n  lines\n");
        assertEquals("f.yaml:1:5", node.get("😀").orElseThrow().span().place());
        assertEquals(3, node.get("😀").orElseThrow().span().length());
        Node item = node.get("list").orElseThrow().items().get(0);
        assertEquals("f.yaml:3:5", item.span().place());
        assertEquals("f.yaml:3:9", item.get("µM").orElseThrow().span().place());
        assertEquals(1, item.get("µM").orElseThrow().span().length());
        assertEquals("f.yaml:4:8", item.get("k").orElseThrow().span().place());
        assertEquals("two lines\n", node.get("fold").orElseThrow().text());
    }

    @Test
    void jsonIsYaml() {
        assertEquals(
                "b",
                read("{\"a\": [1, {\"x\": \"b\"}]}")
                        .get("a")
                        .orElseThrow()
                        .items()
                        .get(1)
                        .get("x")
                        .orElseThrow()
                        .text());
    }
}
