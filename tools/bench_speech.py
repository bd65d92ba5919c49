"""Measure how correctly and how fast text is said, beside the libraries for Vietnamese on PyPI.

Each says the public suite of NeMo-text-processing (its README explains how forms are compared), our own cases
(tests/cases/speech/, which ours says all by the tests), and then, for the speed, sentences as commune stations read
them. The libraries are in `build/bench-speech/`, each in its own environment;
they are never part of the product. The exit status is 1 where a bar is missed, 3 where the suite is not there.

    python tools/bench_speech.py [--data FOLDER] [--scorer FILE]      (or NEMO_VI_DIR and SCORE_TN in the environment)
"""

import argparse
import importlib.util
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from generator.speech import count_syllables, say  # noqa: E402 – the project is found from here, installed or not

PLACE = ROOT / "build" / "bench-speech"
CASES = ROOT / "tests" / "cases" / "speech"
SENTENCES = CASES / "sentences.txt"
OURS = "tinlang"
PEERS = {
    "num2words": "0.5.14",
    "vietnam-number": "1.0.6",
    "vietnormalizer": "0.2.3",
    "soe-vinorm": "0.3.2",
    "vinorm": "2.0.7",
    "sea-g2p": "0.10.0",
}
EACH_CATEGORY, ALL, SYLLABLES_A_SECOND = 0.97, 0.98, 20_000
PATIENCE = 600
# This bench fetches no models from a hub: a library that needs one fails, and that is printed.
OFFLINE = {"HF_HUB_OFFLINE": "1"}
_SCORE = re.compile(r"^(\S+?):?\s+(\d\.\d{3}) \((\d+)/(\d+)\)$", re.MULTILINE)


@dataclass(frozen=True)
class Result:
    """The result of one library: shares by category, overall shares, and syllables a second; or *why_not*."""

    name: str
    shares: dict[str, float] = field(default_factory=dict)
    plain: float = 0.0
    with_inverse: float = 0.0
    own: float = 0.0
    speed: float = 0.0
    why_not: str = ""

    @property
    def overall(self) -> float:
        """The share of all cases that are said correctly, apart from style."""
        return self.shares.get("tn", 0.0)


def main() -> int:
    """Print the table and the missed bars."""
    places = _arguments()
    if missing := next((place for place in (places.data, places.scorer) if not place.exists()), None):
        print(f"bench-speech: {missing} is not there; give --data and --scorer, or NEMO_VI_DIR and SCORE_TN.")
        return 3
    ours, *peers = [_measure(name, places) for name in (OURS, *PEERS)]
    _print_table([ours, *(peer for peer in peers if not peer.why_not)])
    for peer in peers:
        if peer.why_not:
            print(f"{peer.name} {PEERS[peer.name]} does not run here: {peer.why_not}")
    misses = list(_misses(ours, peers))
    print("\n".join(f"MISSED {miss}" for miss in misses) or "All bars reached.")
    return 1 if misses else 0


def _arguments() -> argparse.Namespace:
    shared = ROOT.parent / "shared"
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, default=os.environ.get("NEMO_VI_DIR") or shared / "data" / "nemo-vi")
    parser.add_argument("--scorer", type=Path, default=os.environ.get("SCORE_TN") or shared / "tools" / "score_tn.py")
    return parser.parse_args()


def _measure(name: str, places: argparse.Namespace) -> Result:
    python = Path(sys.executable) if name == OURS else _environment(name)
    command = [str(python), "-m", "tools.speech_peer", name]
    tried = _run(command, "ngày 15/5\n")
    if tried.returncode != 0:
        return Result(name, why_not=_last_line(tried.stderr))
    fair = _score(command, places)
    plain, inverse = _score(command, places, "--style", "plain"), _score(command, places, "--itn")
    return Result(name, fair, plain["tn"], inverse["tn"], _own(command, places.scorer), _speed(command))


def _environment(name: str) -> Path:
    """Return the Python that has the library *name*; the first run installs it."""
    folder = PLACE / name
    python = folder / "bin" / "python"
    if not python.exists():
        uv = [sys.executable, "-m", "uv"]
        subprocess.run([*uv, "venv", "-q", str(folder), "--python", sys.executable], check=True)
        wanted = f"{name}=={PEERS[name]}"
        done = subprocess.run([*uv, "pip", "install", "-q", "--python", str(python), wanted], check=False)
        if done.returncode != 0:
            print(f"bench-speech: {wanted} could not be installed.", file=sys.stderr)
    return python


def _score(command: Sequence[str], places: argparse.Namespace, *options: str) -> dict[str, float]:
    scorer = [sys.executable, str(places.scorer), "--suite", "nemo", *options, "--", *command]
    printed = _run(scorer, "", NEMO_VI_DIR=str(places.data)).stdout
    return {category: float(share) for category, share, _, _ in _SCORE.findall(printed)}


def _own(command: Sequence[str], scorer: Path) -> float:
    """Return the share of our own cases that are said correctly; the scorer compares, in its plain style."""
    found = importlib.util.spec_from_file_location("score_tn", scorer)
    assert found is not None
    assert found.loader is not None
    score = importlib.util.module_from_spec(found)
    found.loader.exec_module(score)
    lines = [line for file in sorted(CASES.glob("*.txt")) for line in file.read_text(encoding="utf-8").splitlines()]
    cases = [line.rpartition(" → ")[::2] for line in lines if " → " in line and not line.startswith("#")]
    said = _run(command, "".join(f"{written}\n" for written, _ in cases)).stdout.splitlines()
    right: list[bool] = [score.matcher(spoken, "plain")(heard) for (_, spoken), heard in zip(cases, said, strict=False)]
    return sum(right) / len(cases)


def _speed(command: Sequence[str]) -> float:
    """Return syllables a second of processor time; syllables are counted in our reading, the same for all."""
    lines = [line.rpartition(" → ")[0] for line in SENTENCES.read_text(encoding="utf-8").splitlines() if " → " in line]
    syllables = sum(count_syllables(say(line)) for line in lines)
    seconds = _seconds(command, lines)
    times = max(1, min(200, int(2 / max(seconds, 0.01))))
    return syllables * times / _seconds(command, lines * times)


def _seconds(command: Sequence[str], lines: Sequence[str]) -> float:
    return float(_run([*command, "--seconds"], "\n".join(lines) + "\n").stdout)


def _run(command: Sequence[str], text: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        input=text,
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        timeout=PATIENCE,
        env={**os.environ, **OFFLINE, **environment},
    )


def _last_line(errors: str) -> str:
    lines = [line.strip() for line in errors.splitlines() if line.strip()]
    return f"{lines[-1].partition('. ')[0]}." if lines else "no reason given."


def _print_table(results: Sequence[Result]) -> None:
    categories = [category for category in results[0].shares if category != "tn"]
    rows = [(category, [f"{result.shares[category]:.3f}" for result in results]) for category in categories]
    rows += [
        ("all, fair", [f"{result.overall:.3f}" for result in results]),
        ("all, plain", [f"{result.plain:.3f}" for result in results]),
        ("with inverse data", [f"{result.with_inverse:.3f}" for result in results]),
        ("own cases", [f"{result.own:.3f}" for result in results]),
        ("syllables/s", [f"{result.speed:,.0f}" for result in results]),
    ]
    print("| category | " + " | ".join(result.name for result in results) + " |")
    print("|---" * (len(results) + 1) + "|")
    for name, cells in rows:
        print(f"| {name} | " + " | ".join(cells) + " |")


def _misses(ours: Result, peers: Sequence[Result]) -> list[str]:
    if ours.why_not:
        return [f"{OURS} does not run: {ours.why_not}"]
    short = [f"{name}: {share:.3f} < {EACH_CATEGORY}" for name, share in ours.shares.items() if share < EACH_CATEGORY]
    if ours.overall < ALL:
        short.append(f"all: {ours.overall:.3f} < {ALL}")
    short += [f"{peer.name} is ahead: {peer.overall:.3f}" for peer in peers if peer.overall >= ours.overall]
    if ours.speed < SYLLABLES_A_SECOND:
        short.append(f"syllables a second: {ours.speed:,.0f} < {SYLLABLES_A_SECOND:,}")
    return short


if __name__ == "__main__":
    sys.exit(main())
