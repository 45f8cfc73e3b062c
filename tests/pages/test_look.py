"""Colours by family: far apart and readable, also for who sees fewer colours."""

import re
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

CSS = Path(__file__).parents[2] / "components" / "assets" / "spoor.css"
FAMILIES = ("phone", "image", "alias", "place", "contact", "template", "ad")
GROUND = {"light": "#FFFFFF", "dark": "#14181D"}
# Machado, Oliveira and Fernandes 2009, severity 1.0.
SEES = {
    name: np.array(values.split(), float).reshape(3, 3)
    for name, values in {
        "all": "1 0 0  0 1 0  0 0 1",
        "protan": """0.152286 1.052583 -0.204868  0.114503 0.786281 0.099216
                     -0.003882 -0.048116 1.051998""",
        "deutan": """0.367322 0.860646 -0.227968  0.280085 0.672501 0.047413
                     -0.011820 0.042940 0.968881""",
        "tritan": """1.255528 -0.076749 -0.178779  -0.078411 0.930809 0.147602
                     0.004733 0.691367 0.303900""",
    }.items()
}


def colours(scheme: str) -> dict[str, str]:
    block = CSS.read_text().split(".spoor.dark {")
    part = block[1].split("}")[0] if scheme == "dark" else block[0]
    return dict(re.findall(r"--k-(\w+): (#[0-9a-f]{6})", part))


def linear(colour: str) -> np.ndarray:
    rgb = np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    return np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)


def luminance(colour: str) -> float:
    return float(linear(colour) @ [0.2126, 0.7152, 0.0722])


def lab(rgb: np.ndarray) -> np.ndarray:
    to_xyz = np.array(
        [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
    )
    xyz = to_xyz @ np.clip(rgb, 0, 1) / [0.95047, 1.0, 1.08883]
    f = np.where(xyz > (6 / 29) ** 3, np.cbrt(xyz), xyz / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def ciede2000(one: np.ndarray, two: np.ndarray) -> float:
    (l1, a1, b1), (l2, a2, b2) = one, two
    mean = (np.hypot(a1, b1) + np.hypot(a2, b2)) / 2
    g = 0.5 * (1 - np.sqrt(mean**7 / (mean**7 + 25**7)))
    c1, c2 = np.hypot(a1 * (1 + g), b1), np.hypot(a2 * (1 + g), b2)
    h1, h2 = np.arctan2(b1, a1 * (1 + g)) % (2 * np.pi), np.arctan2(b2, a2 * (1 + g)) % (2 * np.pi)
    turn = (h2 - h1 + np.pi) % (2 * np.pi) - np.pi
    dl, dc, dh = l2 - l1, c2 - c1, 2 * np.sqrt(c1 * c2) * np.sin(turn / 2)
    lm, cm, hm = (l1 + l2) / 2, (c1 + c2) / 2, h1 + turn / 2
    t = 1 - 0.17 * np.cos(hm - np.pi / 6) + 0.24 * np.cos(2 * hm)
    t += 0.32 * np.cos(3 * hm + np.pi / 30) - 0.2 * np.cos(4 * hm - 63 * np.pi / 180)
    sl = 1 + 0.015 * (lm - 50) ** 2 / np.sqrt(20 + (lm - 50) ** 2)
    sc, sh = 1 + 0.045 * cm, 1 + 0.015 * cm * t
    theta = np.radians(30) * np.exp(-(((np.degrees(hm) % 360 - 275) / 25) ** 2))
    rt = -2 * np.sqrt(cm**7 / (cm**7 + 25**7)) * np.sin(2 * theta)
    return float(
        np.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rt * (dc / sc) * (dh / sh))
    )


def nearest(scheme: str, eyes: str) -> tuple[float, str, str]:
    seen = {name: lab(SEES[eyes] @ linear(colours(scheme)[name])) for name in FAMILIES}
    return min((ciede2000(seen[a], seen[b]), a, b) for a, b in combinations(FAMILIES, 2))


@pytest.mark.parametrize("scheme", GROUND)
def test_every_colour_stands_out_from_the_page(scheme: str) -> None:
    ground = luminance(GROUND[scheme])
    for name in FAMILIES:
        ink = luminance(colours(scheme)[name])
        assert (max(ink, ground) + 0.05) / (min(ink, ground) + 0.05) >= 3.2, name


@pytest.mark.parametrize("scheme", GROUND)
@pytest.mark.parametrize("eyes", SEES)
def test_families_differ_for_all_eyes(scheme: str, eyes: str) -> None:
    distance, one, other = nearest(scheme, eyes)
    assert distance >= 13, (one, other)


def test_one_font_two_weights_three_sizes() -> None:
    text = CSS.read_text()
    weights = set(re.findall(r"(?:font: |font-weight: )(\d{3})", text))
    assert weights == {"400", "600"}
    assert "@import" not in text and "url(" not in text
