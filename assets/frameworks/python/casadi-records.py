"""Asks CasADi what a file of records says that it answers: casadi-records.py RECORDS.json [CALLS.txt]

Prints every row whose answer is another one. With CALLS, lines of 'call | program | point; point',
it prints their records, to be put into the file.
"""
import json
import math
import sys

import casadi as ca
import numpy as np

KINDS = {"": ca.SX, "_mx": ca.MX}


def answer(call, mode, at):
    """value and gradient of a call at a point, in one mode"""
    base, _, mx = mode.partition("_mx")
    kind = ca.MX if mode.endswith("_mx") else ca.SX
    names = list(at)
    x = {name: kind.sym(name) for name in names}
    scope = {"ca": ca, "np": np, "math": math, **x}
    y = eval(call, scope)
    inputs = [x[name] for name in names]
    if base == "reverse":
        slopes = [ca.gradient(y, v) for v in inputs]
    else:
        slopes = [ca.jtimes(y, v, 1) for v in inputs]
    f = ca.Function("f", inputs, [y, *slopes])
    out = f(*[at[name] for name in names])
    out = [float(v) for v in (out if isinstance(out, (tuple, list)) else [out])]
    return out[0], dict(zip(names, out[1:]))


def spelled(v):
    return "NaN" if math.isnan(v) else ("Infinity" if v > 0 else "-Infinity") if math.isinf(v) else v


def number(v):
    return float(v) if v is not None else 0.0


def same(a, b):
    return a == b or (math.isnan(a) and math.isnan(b)) or abs(a - b) <= 1e-9 * max(1, abs(a))


def check(records):
    asked = differ = left = 0
    for c in records["calls"]:
        for row in c["rows"]:
            if row["mode"].startswith("second") or "value" not in row:
                continue
            try:
                at = {k: number(v) for k, v in row["at"].items()}
                _, slopes = answer(c["call"], row["mode"], at)
            except Exception:  # a vector, or a call of several outputs
                left += 1
                continue
            asked += 1
            if not all(same(number(row["gradient"][k]), slopes[k]) for k in at):
                differ += 1
                print("differs:", c["call"], row, slopes)
    print(asked, "asked,", differ, "differ,", left, "left out")


def records(lines):
    for line in lines:
        if not line.strip():
            continue
        call, program, points = (part.strip() for part in line.split("|"))
        rows = []
        for point in points.split(";"):
            at = {k.strip(): float(v) for k, v in (p.split("=") for p in point.split(","))}
            for mode in ("reverse", "forward"):
                value, slopes = answer(call, mode, at)
                row = {"mode": mode, "at": at, "value": spelled(value)}
                row["gradient"] = {k: spelled(v) for k, v in slopes.items()}
                rows.append(" " + json.dumps(row))
        head = json.dumps({"function": "composition", "call": call, "program": program})[:-1]
        print(head + ', "rows": [\n' + ",\n".join(rows) + "]},")


if __name__ == "__main__":
    with open(sys.argv[1]) as file:
        read = json.load(file)
    if len(sys.argv) == 2:
        check(read)
    else:
        with open(sys.argv[2]) as file:
            records(file)
