"""Read lines on standard input and print each as it is read aloud; run as `python -m tools.say_lines`."""

import sys

from generator.speech import say


def main() -> None:
    """Say each line as soon as it comes."""
    for line in sys.stdin:
        print(say(line.rstrip("\n")), flush=True)


if __name__ == "__main__":
    main()
