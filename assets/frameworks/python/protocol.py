# What every framework's check begins with: answers go to standard output, one line of JSON each,
# behind a mark that sets them apart from whatever else a library prints.
import json
import platform
import sys


def say(answer):
    sys.stdout.write("\n@@ " + json.dumps(answer) + "\n")
    sys.stdout.flush()


def missing(module, error):
    say({"missing": module, "error": str(error)[:300]})
    sys.exit(0)


def number(x):
    return None if x is None else repr(float(x))


def begin(version, build):
    say({"version": version, "build": build, "python": platform.python_version()})


def run(row, f, mode, at):
    try:
        value, gradient = {"reverse": reverse, "forward": forward, "second": second}[mode](f, at)
        say({"row": row, "value": number(value), "gradient": [number(g) for g in gradient]})
    except Exception as error:
        say({"row": row, "error": (type(error).__name__ + ": " + str(error))[:300]})
