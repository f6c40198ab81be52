"""One process of the fuzzer: Atheris chooses bytes by what of Tendril they reach, and each break of a law is kept.

Atheris stops at the first failure; here the failures are told apart by where they come from, the smallest file of each
is kept, and fuzzing goes on. Hangs and floods of memory are left to libFuzzer, which ends the process.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random

import atheris

# What is imported in this block is counted; the fuzzer itself is not.
with atheris.instrument_imports(include=["models"], enable_loader_override=False):
    import models.exchange.files
    import models.operations.importing  # noqa: F401

from soak.fuzzing.findings import Findings
from soak.fuzzing.mutating import mutated
from soak.fuzzing.targets import BY_NAME, Target

_LARGEST, _MEGABYTES, _SECONDS_FOR_ONE = 16_384, 3_000, 60


def main(arguments: Sequence[str] | None = None) -> None:
    """Fuzz one target for some seconds; never returns, since libFuzzer ends the process."""
    parser = argparse.ArgumentParser(prog="python -m soak.fuzzing.guided", description=__doc__)
    parser.add_argument("target", choices=sorted(BY_NAME))
    parser.add_argument("--seconds", type=int, required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--folder", type=Path, required=True)
    options = parser.parse_args(arguments)
    target: Target = BY_NAME[options.target]
    corpus = options.folder / "corpus" / target.name
    # The same every time, so that the same seed does the same.
    shutil.rmtree(corpus, ignore_errors=True)
    corpus.mkdir(parents=True)
    for number, seed in enumerate(target.seeds()):
        (corpus / f"seed-{number}").write_bytes(seed)
    dictionary = options.folder / f"{target.name}.words"
    dictionary.write_text(dictionary_of(target.words), encoding="ascii")
    found = Findings(options.folder, target.name)
    law = target.law()
    found.try_again(law)

    def other(data: bytes, most: int, seed: int) -> bytes:
        chance = Random(seed)
        if chance.random() < 0.5:
            return bytes(atheris.Mutate(data, most))
        return mutated(data, target.words, chance, is_json=target.is_json)[:most]

    settings = [
        f"-max_total_time={options.seconds}", f"-seed={options.seed}", f"-max_len={_LARGEST}", f"-dict={dictionary}",
        f"-timeout={_SECONDS_FOR_ONE}", f"-rss_limit_mb={_MEGABYTES}",
        f"-artifact_prefix={options.folder}/{target.name}-", "-print_final_stats=1", "-reduce_inputs=1",
        "-report_slow_units=100000", "-len_control=20", str(corpus),
    ]  # fmt: skip
    atheris.Setup([sys.argv[0], *settings], lambda data: found.hold(law, data), custom_mutator=other)
    atheris.Fuzz()


def dictionary_of(words: Sequence[bytes]) -> str:
    """Return words as libFuzzer reads them: one a line, in quotes, every byte of it as a hexadecimal escape."""
    escaped = ("".join(f"\\x{byte:02x}" for byte in word) for word in words if len(word) <= 64)
    return "".join(f'"{word}"\n' for word in escaped)


if __name__ == "__main__":
    main()
