// Where the entries of df/dy are, for dense and sparse storage.
#pragma once
#include "problem.hpp"

/**
 * Places of the distinct entries of J without its crowding part, row by row and always with the diagonal; then the
 * rows through which the crowding sum T acts. Sparse storage has one value for each of them, in this order.
 */
struct Structure {
    std::vector<Entry> entries;
    std::vector<int> crowded;  // rows with df/dT that is not always zero
    std::vector<int> diagonal; // index of (i, i)
    std::vector<int> sparseSlot, denseSlot;

    explicit Structure(const Problem &problem);
    int values() const { return static_cast<int>(entries.size() + crowded.size()); }
};

/** A state at which nothing is zero by chance. */
std::vector<double> genericState(const Problem &problem);

/** df/dy, column by column. */
void denseJacobian(const Problem &problem, const Structure &structure, const double *y, double *columns, double *work);

/** Straight-line factors of I - gamma J, made by generate.cpp: T is one more unknown, so that J stays sparse. */
struct GeneratedLu {
    const char *problem;
    int size;    // length of the factors
    int unknowns; // n, or n + 1 with T
    void (*factor)(const double *values, double *factors);
    void (*solve)(const double *factors, double *x);
};

/** In the generated source; the last has no name. */
extern const GeneratedLu GENERATED[];
