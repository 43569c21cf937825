package fatewise.solver.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.solver.Method;
import org.junit.jupiter.api.Test;

class MethodsTest {
    @Test
    void everyMethodIsFoundByItsName() {
        for (Method method : Methods.ALL) {
            assertSame(method, Methods.named(method.id()).orElseThrow());
        }
    }

    @Test
    void namesAreUnique() {
        assertEquals(
                Methods.ALL.size(),
                Methods.ALL.stream().map(Method::id).distinct().count());
    }

    @Test
    void anUnknownNameIsNoMethod() {
        assertTrue(Methods.named("guess").isEmpty());
    }
}
