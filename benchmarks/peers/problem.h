/* A problem as the peers see it: tables and functions that fatewise writes (PeerSource), compiled. */
#pragma once
#ifdef __cplusplus
#define restrict __restrict
extern "C" {
#endif

/** y' = f(y): see fatewise.codegen.CSource, which says what each function does. */
typedef struct {
    int n, sums, entries, factors, parameters, varied, givens;
    const int *row, *column, *varied_row, *varied_by;
    void (*f)(const double *restrict y, const double *restrict given, double *restrict dydt);
    void (*jacobian)(const double *restrict y, const double *restrict given, double *restrict values);
    void (*dense)(const double *restrict y, const double *restrict given, double *restrict columns);
    int (*factor)(const double *restrict m, double *restrict l);
    void (*solve)(const double *restrict l, double *restrict x);
    void (*slopes)(const double *restrict y, const double *restrict given, double *restrict values);
} Equations;

/** y -> A y + offset; A by its entries. */
typedef struct {
    int count;
    const int *row, *column;
    const double *value, *offset;
} Affine;

typedef struct {
    const char *name;
    const Equations *single;   /* numbers as constants; given differs from stretch to stretch if given_step > 0 */
    const Equations *varied;   /* parameters in given, from index 1 on; 0 for models */
    const double *given, *values; /* of single; of the parameters */
    int given_step;
    const char *const *names; /* of the parameters */
    int outputs;
    const double *y0, *scale, *output;
    const Affine *jump; /* after each output but the last; 0: outputs are no stops */
} Problem;

/** In the generated source; the last is 0. */
extern const Problem *const PROBLEMS[];
#ifdef __cplusplus
}
#endif
