#include "structure.hpp"
#include <algorithm>
#include <map>

std::vector<double> genericState(const Problem &problem) {
    std::vector<double> y(problem.n);
    for (int i = 0; i < problem.n; i++) y[i] = 0.05 + 0.9 * ((i * 37 + 11) % 101) / 101.0;
    return y;
}

Structure::Structure(const Problem &problem) {
    const auto y = genericState(problem);
    std::vector<Entry> places;
    Sink sink;
    sink.places = &places;
    problem.jacobian(y.data(), sink);
    std::map<std::pair<int, int>, int> index;
    for (const Entry &e : places) index[{e.row, e.column}] = 0;
    for (int i = 0; i < problem.n; i++) index[{i, i}] = 0;
    for (auto &[place, k] : index) {
        k = static_cast<int>(entries.size());
        if (place.first == place.second) diagonal.push_back(k);
        entries.push_back({place.first, place.second});
    }
    for (const Entry &e : places) {
        sparseSlot.push_back(index[{e.row, e.column}]);
        denseSlot.push_back(e.column * problem.n + e.row);
    }
    if (problem.summed()) {
        std::vector<double> dT(problem.n);
        problem.crowding(y.data(), dT.data());
        for (int i = 0; i < problem.n; i++) {
            if (dT[i] != 0) crowded.push_back(i);
        }
    }
}

void denseJacobian(const Problem &problem, const Structure &structure, const double *y, double *columns, double *work) {
    const int n = problem.n;
    std::fill(columns, columns + n * n, 0.0);
    Sink sink;
    sink.slot = structure.denseSlot.data();
    sink.values = columns;
    problem.jacobian(y, sink);
    if (!problem.summed()) return;
    problem.crowding(y, work);
    for (int j = problem.firstSummed(); j < n; j++) {
        for (int i = 0; i < n; i++) columns[j * n + i] += work[i];
    }
}
