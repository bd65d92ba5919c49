"""The words of `generator/text/compounds.txt` that are verbs → `generator/text/verbs.txt`, by pyvi's model (MIT).

The model (Viet-Trung Tran, pyvi 0.1.1, a conditional random field) is asked for each word in the place of a predicate:
“Người dân … tại thôn.” A word is a verb if that is likelier than `LEAST`; words that the model never met stay below it.
pyvi is no dependency: `python -m venv V && V/bin/pip install pyvi==0.1.1 && V/bin/python tools/list_verbs.py`.
"""

from importlib import import_module
from pathlib import Path

LEAST = 0.70
TEXT = Path(__file__).parents[1] / "generator" / "text"


def main() -> None:
    """Write the list anew."""
    tagger = import_module("pyvi.ViPosTagger").ViPosTagger

    def is_verb(word: str) -> bool:
        tokens = ["Người_dân", word.replace(" ", "_"), "tại", "thôn", "."]
        features = [tagger.word2features(tokens, at, is_training=False) for at in range(len(tokens))]
        return bool(tagger.model.predict_marginals([features])[0][1].get("V", 0.0) >= LEAST)

    words = (TEXT / "compounds.txt").read_text(encoding="utf-8").splitlines()
    (TEXT / "verbs.txt").write_text("".join(f"{word}\n" for word in sorted(filter(is_verb, words))), encoding="utf-8")


if __name__ == "__main__":
    main()
