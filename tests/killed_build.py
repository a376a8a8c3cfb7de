"""A build that is killed at its n-th touch of the outputs folder: `killed_build.py N TEXT`.

Run as a process of its own. It says how many touches there were if it was not killed before.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from outputs_folder import build_of, text_of

if TYPE_CHECKING:
    from planc.build import Artifact

#: What tells the audit hook of a touch: opening, renaming, linking, making and removing.
TOUCHES = {"open", "os.rename", "os.link", "os.mkdir", "os.remove", "os.rmdir", "os.scandir"}


def artifacts_of(text: str) -> list[Artifact]:
    """What the build with this text has: some files of its own, some that are always the same."""
    names = ["plan.json", "index.html", *(f"sheets/{text}{n}@b.html" for n in range(3))]
    own = [text_of(name, text) for name in [*names, "sheets/c@d.pdf", f"bundles/{text}.pdf"]]
    return [*own, text_of("sheets/same@x.html", "1"), text_of("tables/send-out.html", "1")]


def main(last: int, text: str) -> None:
    outputs = str(Path("outputs").resolve())
    seen = 0

    def count(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal seen
        if event in TOUCHES and any(
            isinstance(each, str | os.PathLike) and os.path.abspath(each).startswith(outputs)  # noqa: PTH100 - Path would be traced
            for each in arguments
        ):
            seen += 1
            if seen == last:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    build_of(artifacts_of(text))
    sys.stdout.write(f"{seen}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
