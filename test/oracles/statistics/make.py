"""Writes student-t.json, quantiles.json, interval.json and survival.json beside this file: values of SciPy and NumPy
that the tests of src/statistics compare with. Run: python3 make.py (SciPy 1.11 or newer)."""
import json
import pathlib
import numpy
import scipy
from scipy import stats

folder = pathlib.Path(__file__).parent
versions = f"SciPy {scipy.__version__}, NumPy {numpy.__version__}"


def write(name, content):
    (folder / name).write_text(json.dumps({"source": versions, **content}, indent=1) + "\n")


probabilities = [0.0005, 0.025, 0.1, 0.4, 0.6, 0.75, 0.9, 0.95, 0.975, 0.99, 0.995, 0.9995]
freedoms = [1, 2, 3, 4, 5, 9, 19, 29, 59, 99, 999, 100000]
write("student-t.json", {"values": [[p, f, float(stats.t.ppf(p, f))] for f in freedoms for p in probabilities]})

sample = [4.2, -1.0, 7.5, 7.5, 0.3, 12.0, 3.3]
weights = [3, 1, 2, 5, 0, 4, 7]
levels = [0, 0.05, 0.1, 0.25, 0.5, 0.77, 0.9, 0.95, 1]
repeated = numpy.repeat(sample, weights)
write("quantiles.json", {
    "sample": sample,
    "weights": weights,
    "type7": [[p, float(numpy.quantile(sample, p))] for p in levels],
    "repeated": [[p, float(numpy.quantile(repeated, p))] for p in levels],
})

replications = [0.71, 0.64, 0.69, 0.75, 0.58, 0.66, 0.7, 0.73]
interval = stats.t.interval(0.95, len(replications) - 1, numpy.mean(replications), stats.sem(replications))
write("interval.json", {"sample": replications, "mean": float(numpy.mean(replications)),
                        "low": float(interval[0]), "high": float(interval[1])})

# Remission of acute leukaemia under 6-MP, weeks: Freireich et al. (1963), Blood 21:699-716.
ended = [6, 6, 6, 7, 10, 13, 16, 22, 23]
censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
curve = stats.ecdf(stats.CensoredData(uncensored=ended, right=censored)).sf
steps = [[float(t), float(s)] for t, s in zip(curve.quantiles, curve.probabilities) if t in ended]
write("survival.json", {"data": "Freireich et al. (1963), 6-MP arm", "ended": ended, "censored": censored, "steps": steps})
