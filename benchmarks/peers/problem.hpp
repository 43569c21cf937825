// A problem as the peers see it: right-hand side and Jacobian compiled, jumps at known times.
#pragma once
#include <memory>
#include <string>
#include <vector>

/** One entry of df/dy, in the order in which Problem::jacobian hands them out. An entry may come more than once. */
struct Entry {
    int row, column;
};

/** Receives the entries of the Jacobian: either their places (once) or their values. */
struct Sink {
    std::vector<Entry> *places = nullptr;
    const int *slot = nullptr; // values[slot[k]] += value of the k-th entry
    double *values = nullptr;
    int k = 0;

    void operator()(int row, int column, double value) {
        if (places) {
            places->push_back({row, column});
        } else {
            values[slot[k++]] += value;
        }
    }
};

struct Problem {
    std::string name;
    int n = 0;
    std::vector<double> y0, scale, outputs;

    virtual ~Problem() = default;
    /** dydt = f(y); every problem here is autonomous between its jumps. */
    virtual void f(const double *y, double *dydt) const = 0;
    /** Entries of df/dy that do not come through the crowding sum. */
    virtual void jacobian(const double *y, Sink &sink) const = 0;
    /** Whether f also depends on the sum of y[firstSummed()...n-1]; then crowding() says how. */
    virtual int firstSummed() const { return n; }
    /** df_i/dT for every i, T being that sum; zeros where it has none. */
    virtual void crowding(const double *, double *) const {}
    /** Whether every output is also a stop after which y jumps. */
    virtual bool stops() const { return false; }
    /** What happens to y at outputs[i], after it was written out. */
    virtual void jump(int, double *) const {}
    bool summed() const { return firstSummed() < n; }
};

std::unique_ptr<Problem> problemNamed(const std::string &name);
std::vector<std::string> problemNames();

std::unique_ptr<Problem> stagedCulture(const std::string &name, int lineages, double faster);
std::unique_ptr<Problem> robertson();
std::unique_ptr<Problem> hires();
std::unique_ptr<Problem> pollution();
