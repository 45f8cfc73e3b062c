"""`python -m demo --ads 2400 --seed 1 --out DIR`: write a fictional market."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from demo.parameters import PRESETS
from demo.write import write_market


def main(
    out: Annotated[Path, typer.Option(help="Directory to write into.")],
    ads: Annotated[int, typer.Option(help="Number of ads, at least 60.")] = 2400,
    seed: Annotated[int, typer.Option(help="Same seed, same market.")] = 1,
    preset: Annotated[str, typer.Option(help=f"One of {', '.join(PRESETS)}.")] = "ordinary",
    pictures: Annotated[bool, typer.Option(help="Draw the pictures too.")] = True,
) -> None:
    """Write a fictional ad market with known truth."""
    if preset not in PRESETS:
        raise typer.BadParameter(f"{preset} is none of {', '.join(PRESETS)}", param_hint="--preset")
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    bars = Progress(*columns, TimeRemainingColumn(), console=Console(stderr=True))
    tasks = {what: bars.add_task(what, total=None) for what in ("pictures", "ads")}
    with bars:
        written = write_market(
            out,
            ads,
            seed,
            pictures,
            PRESETS[preset](),
            lambda what, done, total: bars.update(tasks[what], completed=done, total=total),
        )
    typer.echo(
        f"{written.captures} records of {written.ads} ads in {written.ads_file} "
        f"({written.pictures} pictures)",
        err=True,
    )


if __name__ == "__main__":
    typer.run(main)
