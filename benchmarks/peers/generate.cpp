// Prints straight-line C++ that factors I - gamma J of every problem and solves with it: Markowitz order on the
// diagonal, no pivoting, only what can differ from zero. Run by the Makefile.
#include "structure.hpp"
#include <cstdio>
#include <set>

namespace {
struct Elimination {
    int n;
    std::vector<std::set<int>> rows, columns;
    std::vector<std::vector<int>> at; // index of an entry of the factors, -1 for none
    std::vector<int> order;
    int size = 0;

    explicit Elimination(int unknowns) : n(unknowns), rows(n), columns(n), at(n, std::vector<int>(n, -1)) {}

    void add(int i, int j) {
        if (at[i][j] >= 0) return;
        at[i][j] = size++;
        rows[i].insert(j);
        columns[j].insert(i);
    }

    /** The pivot left that fills least; then takes its row and column out. */
    int next(const std::vector<bool> &done) const {
        int best = -1;
        size_t least = 0;
        for (int p = 0; p < n; p++) {
            const size_t cost = (rows[p].size() - 1) * (columns[p].size() - 1);
            if (!done[p] && (best < 0 || cost < least)) {
                best = p;
                least = cost;
            }
        }
        return best;
    }

    void print() {
        std::vector<bool> done(n, false);
        std::vector<std::vector<int>> below(n), right(n);
        for (int step = 0; step < n; step++) {
            const int p = next(done);
            done[p] = true;
            order.push_back(p);
            for (int i : columns[p]) if (i != p) below[p].push_back(i);
            for (int j : rows[p]) if (j != p) right[p].push_back(j);
            std::printf("    l[%d] = 1 / l[%d];\n", at[p][p], at[p][p]);
            for (int i : below[p]) {
                std::printf("    l[%d] *= l[%d];\n", at[i][p], at[p][p]);
                for (int j : right[p]) {
                    const bool fill = at[i][j] < 0;
                    add(i, j);
                    std::printf("    l[%d] %s l[%d] * l[%d];\n", at[i][j], fill ? "= -" : "-=", at[i][p], at[p][j]);
                }
            }
            for (int i : below[p]) rows[i].erase(p);
            for (int j : right[p]) columns[j].erase(p);
        }
        std::printf("}\nvoid SOLVE(const double *__restrict l, double *__restrict x) {\n");
        for (int p : order) {
            for (int i : below[p]) std::printf("    x[%d] -= l[%d] * x[%d];\n", i, at[i][p], p);
        }
        for (int step = n - 1; step >= 0; step--) {
            const int p = order[step];
            std::printf("    x[%d] = (x[%d]", p, p);
            for (int j : right[p]) std::printf(" - l[%d] * x[%d]", at[p][j], j);
            std::printf(") * l[%d];\n", at[p][p]);
        }
        std::printf("}\n");
    }
};
} // namespace

int main() {
    std::printf("#include \"structure.hpp\"\n#include <cstring>\nnamespace {\n");
    std::vector<std::string> table;
    int k = 0;
    for (const std::string &name : problemNames()) {
        const auto problem = problemNamed(name);
        const Structure structure(*problem);
        const int n = problem->n, unknowns = n + (problem->summed() ? 1 : 0);
        Elimination lu(unknowns);
        for (const Entry &e : structure.entries) lu.add(e.row, e.column);
        for (int i : structure.crowded) lu.add(i, n);
        std::printf("#define SOLVE solve%d\nvoid factor%d(const double *v, double *__restrict l) {\n", k, k);
        std::printf("    std::memcpy(l, v, %d * sizeof(double));\n", structure.values());
        if (problem->summed()) { // T - sum of y = 0
            for (int j = problem->firstSummed(); j < n; j++) {
                lu.add(n, j);
                std::printf("    l[%d] = -1;\n", lu.at[n][j]);
            }
            lu.add(n, n);
            std::printf("    l[%d] = 1;\n", lu.at[n][n]);
        }
        lu.print();
        std::printf("#undef SOLVE\n");
        const std::string id = std::to_string(k++);
        table.push_back("    {\"" + name + "\", " + std::to_string(lu.size) + ", " + std::to_string(unknowns)
                        + ", factor" + id + ", solve" + id + "},\n");
    }
    std::printf("}\nconst GeneratedLu GENERATED[] = {\n");
    for (const std::string &line : table) std::printf("%s", line.c_str());
    std::printf("    {nullptr, 0, 0, nullptr, nullptr},\n};\n");
}
