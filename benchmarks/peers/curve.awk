# Lines of runs.txt: round problem solver rtol ms max rms side. Round 0 is warm-up. What table.awk and targets.awk share:
# medians over the rounds, and times at an error, interpolated on the curve of time against error (both logarithmic).
$1 != "value" && $1 > 0 && $5 != "nan" {
    key = $2 " " $3
    n = ++count[key, $4]
    ms[key, $4, n] = $5 + 0
    error[key, $4] = $6 + 0
    side[key] = $8
    if (!(key in seen)) { seen[key] = 1; keys[++solvers] = key }
    if (!($2 in met)) { met[$2] = 1; problems[++np] = $2 }
    if (!($4 in asked)) { asked[$4] = 1; rtol[++nr] = $4 }
}

function median(key, r,    i, j, n, v, t) {
    n = count[key, r]
    for (i = 1; i <= n; i++) v[i] = ms[key, r, i]
    for (i = 2; i <= n; i++) for (j = i; j > 1 && v[j] < v[j - 1]; j--) { t = v[j]; v[j] = v[j - 1]; v[j - 1] = t }
    return n % 2 ? v[(n + 1) / 2] : (v[n / 2] + v[n / 2 + 1]) / 2
}

# The least time with which the curve gets to this error; 0 if it never does.
function timeAt(key, target,    i, e, t, last, lastTime, best, w, x) {
    target += 0 # a number, or it would be compared as text
    best = 0
    last = 0
    for (i = 1; i <= nr; i++) {
        if (!((key, rtol[i]) in error)) continue
        e = error[key, rtol[i]]
        t = median(key, rtol[i])
        x = 0
        if (e <= target) x = t
        if (last > 0 && e > 0 && (last - target) * (e - target) < 0) {
            w = (log(target) - log(last)) / (log(e) - log(last))
            w = exp(log(lastTime) + w * (log(t) - log(lastTime)))
            if (x == 0 || w < x) x = w
        }
        if (x > 0 && (best == 0 || x < best)) best = x
        last = e
        lastTime = t
    }
    return best
}

function curve(p,    i, j, k, parts, line) {
    for (i = 1; i <= solvers; i++) {
        k = keys[i]
        split(k, parts, " ")
        if (parts[1] != p) continue
        line = "# " k ":"
        for (j = 1; j <= nr; j++) {
            if ((k, rtol[j]) in error) line = line sprintf("  %s %.3g ms %.1e", rtol[j], median(k, rtol[j]), error[k, rtol[j]])
        }
        print line > "/dev/stderr"
    }
}
