"""How fast texts of old encodings are known and converted: megabytes a second, by the processor's clock.

    make bench        (or: .venv/bin/python -m bench.letters)

A million letters or so of made-up prose in each encoding (tests/vietnamese/legacy/texts.py). Unicode stands beside
them: it is read likewise and left as it is.
"""

from __future__ import annotations

import time

from tests.vietnamese.legacy.texts import passages
from vietnamese.legacy import Encoding, convert, detect, encode

PASSAGES, SEED = 1000, "bench"


def main() -> None:
    text = "\n".join(passages(PASSAGES, SEED))
    for encoding in Encoding:
        old = encode(text, encoding).text
        megabytes, began = len(old.encode(errors="replace")) / 1e6, time.process_time()
        detect(old)
        detected = time.process_time()
        convert(old, encoding)
        converted = time.process_time()
        print(  # noqa: T201 - it is its output
            f"{encoding}: known at {megabytes / (detected - began):.1f} MB/s, "
            f"converted at {megabytes / (converted - detected):.1f} MB/s"
        )


if __name__ == "__main__":
    main()
