/* f as DOP853 of Hairer and Wanner calls it; dop853.py hands it over. */
#include "problem.h"
#include <string.h>

static const Equations *equations;
static const double *given;

/** Chooses a problem and the numbers f is given, which the caller keeps; 0 if there is none of this name. */
const Problem *dop_problem(const char *name) {
    for (int i = 0; PROBLEMS[i]; i++) {
        if (strcmp(PROBLEMS[i]->name, name) == 0) return PROBLEMS[i];
    }
    return 0;
}

void dop_enter(const Equations *of, const double *numbers) {
    equations = of;
    given = numbers;
}

void dop_f(int *n, double *x, double *y, double *dydx, double *rpar, int *ipar) {
    (void)n, (void)x, (void)rpar, (void)ipar;
    equations->f(y, given, dydx);
}

/** Never called: no output between steps is asked for. */
void dop_out(void) {}
